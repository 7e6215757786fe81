import { DAY, HOUR } from './dates.ts';
import type { Both, Offset, SeatRef } from './types.ts';

/** A question that was put to a body, what was answered, and what became of it. */
export interface DemoDecision {
  body: string;
  opened: { at: Offset; by: SeatRef };
  /** How long it takes answers. */
  days: number;
  question: Both;
  proposal: Both;
  quorum: 'half' | 'two-thirds';
  answers: {
    by: SeatRef;
    at: Offset;
    choice: 'agree' | 'aside' | 'object';
    reason?: string;
    wording?: string;
  }[];
  /** Said to the objections. */
  reply?: { by: SeatRef; at: Offset; reason: string };
  announced?: { by: SeatRef; at: Offset; outcome: Both; expiresInDays: number };
}

/** The assembly adopted one in spring; the steering committee is being asked another. */
export const decisions: DemoDecision[] = [
  {
    body: 'assembly',
    opened: { at: -120 * DAY, by: 'ana@red-ceiba' },
    days: 10,
    question: {
      es: '¿Todo pronunciamiento sale en español y en inglés el mismo día?',
      en: 'Does every statement go out in Spanish and English on the same day?',
    },
    proposal: {
      es: 'Ningún texto de la red se publica ni se abre a firma en un solo idioma. Quien redacta reserva dos días para la traducción, y la secretaría ayuda a encontrar quién revise.',
      en: 'No text of the network is published or opened for signature in one language alone. Whoever drafts sets two days aside for translation, and the secretariat helps to find who reviews.',
    },
    quorum: 'half',
    answers: [
      ...(
        [
          'marta@ruta-del-sur',
          'tom@puente-norte',
          'luz@foro-lenca',
          'rosa@red-norte',
          'pascual@tzikin-mam',
          'teresa@pastoral-caminos',
          'edilma@mesa-darien',
          'suyapa@comite-aguan',
          'azucena@xolotlan',
          'mirlande@kreyol-bridge',
          'wideline@plateforme',
          'xinia@federacion',
          'daniel@casa-jacaranda',
        ] as const
      ).map((by, n) => ({ by, at: -119 * DAY + n * 9 * HOUR, choice: 'agree' as const })),
      {
        by: 'joe@alamo-families',
        at: -113 * DAY,
        choice: 'aside',
        reason: 'Somos tres personas y no siempre podremos revisar a tiempo, pero no lo impedimos.',
      },
    ],
    announced: {
      at: -109 * DAY,
      by: 'ana@red-ceiba',
      outcome: {
        es: 'La asamblea lo adopta. Rige desde hoy para todos los textos de la red; las urgencias de menos de 24 horas se publican en los dos idiomas, aunque sean más cortas.',
        en: 'The assembly adopts it. It holds from today for every text of the network; urgent ones of less than 24 hours are published in both languages, even if they are shorter.',
      },
      expiresInDays: 365,
    },
  },
  {
    body: 'steering',
    opened: { at: -4 * DAY, by: 'ana@red-ceiba' },
    days: 8,
    question: {
      es: '¿Invitamos a dos organizaciones de personas deportadas?',
      en: 'Do we invite two organisations of deported people?',
    },
    proposal: {
      es: 'Invitar por un año, como observadoras, a dos organizaciones formadas por personas deportadas. Participan en los grupos; todavía no votan ni firman.',
      en: 'To invite two organisations made up of deported people as observers for a year. They take part in the groups; they do not vote or sign yet.',
    },
    quorum: 'two-thirds',
    answers: [
      { by: 'rosa@red-norte', at: -88 * HOUR, choice: 'agree' },
      { by: 'pascual@tzikin-mam', at: -80 * HOUR, choice: 'agree' },
      { by: 'joe@alamo-families', at: -70 * HOUR, choice: 'agree' },
      {
        by: 'luz@foro-lenca',
        at: -66 * HOUR,
        choice: 'object',
        reason: 'Sin voto ni firma las invitamos a mirar. Deben poder firmar lo que habla de ellas.',
        wording:
          'Participan en los grupos y firman los textos que hablan de la deportación; todavía no votan.',
      },
      { by: 'edilma@mesa-darien', at: -60 * HOUR, choice: 'agree' },
    ],
    reply: {
      by: 'ana@red-ceiba',
      at: -54 * HOUR,
      reason:
        'La firma de observadoras necesita cambiar los estatutos en asamblea. Lo proponemos para enero; mientras tanto pueden entrar a los grupos.',
    },
  },
];
