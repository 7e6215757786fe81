import { DAY, HOUR } from './dates.ts';
import type { DemoLanguage, Offset, SeatRef } from './types.ts';

/** A position in one language: plain words, the lines of a page to be printed as a file, or an address. */
export type DemoWording = { language: DemoLanguage; title: string } & (
  { words: string } | { fileName: string; lines: string[] } | { url: string }
);

/** What a member says, and what others made of it. */
export interface DemoPosition {
  key: string;
  at: Offset;
  by: SeatRef;
  /** Days from start-up's date. */
  datedDay: number;
  expiresDay?: number;
  audience: 'coalition' | 'public';
  /** Key of an earlier one of the same organisation. */
  supersedes?: string;
  wordings: DemoWording[];
  endorsedBy: { at: Offset; by: SeatRef; shown: 'members' | 'public' }[];
}

const paragraphs = (...all: string[]) => all.join('\n\n');

export const positions: DemoPosition[] = [
  {
    key: 'drought-before',
    at: -210 * DAY,
    by: 'luz@foro-lenca',
    datedDay: -215,
    audience: 'public',
    wordings: [
      {
        language: 'es',
        title: 'Sequía y salida: primeras palabras del Foro Lenca',
        words: paragraphs(
          'En tres municipios de nuestra zona el maíz no llegó a espiga dos años seguidos. De cada diez casas que visitamos, cuatro tenían a alguien preparando el viaje.',
          'Pedimos que el gobierno reconozca que la sequía saca a la gente, y que lo diga en sus planes.',
        ),
      },
    ],
    endorsedBy: [],
  },
  {
    key: 'drought',
    at: -40 * DAY,
    by: 'luz@foro-lenca',
    datedDay: -42,
    audience: 'public',
    supersedes: 'drought-before',
    wordings: [
      {
        language: 'es',
        title: 'Irse por la sequía también es buscar protección',
        words: paragraphs(
          'Quien deja su milpa porque ya no hay agua no salió de paseo. Salió porque quedarse era pasar hambre. Esa razón merece una pregunta en la frontera, no una puerta cerrada.',
          'Hoy ningún formulario la hace. A nuestra gente le preguntan si la persiguen y si tiene trabajo esperándola. Nadie pregunta cuántas cosechas perdió ni cuánto tardará su tierra en dar otra vez.',
          'Proponemos tres cosas. Que las autoridades de migración registren la pérdida de cosechas y de agua como motivo de salida. Que exista un permiso humanitario para quien viene de un municipio declarado en emergencia, mientras dure la emergencia y un ciclo de siembra más. Y que las comunidades de origen reciban, ese mismo año, apoyo para el agua: nadie quiere un permiso que se vuelva despedida.',
          'Lo escribimos quienes nos quedamos y quienes se fueron, juntas, en asamblea.',
        ),
      },
      {
        language: 'en',
        title: 'Leaving because of drought is also seeking protection',
        words: paragraphs(
          'Whoever leaves a field because there is no water left did not go for a walk. They left because staying meant going hungry. That reason deserves a question at the border, not a closed door.',
          'No form asks it today. Our people are asked whether anyone is after them and whether a job awaits them. Nobody asks how many harvests they lost, or how long their land will take to give again.',
          'We propose three things. That migration authorities record the loss of harvests and of water as a reason for leaving. That there be a humanitarian permit for those who come from a municipality under a declared emergency, for as long as it lasts and one sowing cycle more. And that communities of origin receive support for water that same year: nobody wants a permit that turns into a farewell.',
          'It was written by those of us who stayed and those who left, together, in assembly.',
        ),
      },
    ],
    endorsedBy: [
      { at: -33 * DAY, by: 'tom@puente-norte', shown: 'public' },
      { at: -30 * DAY - 3 * HOUR, by: 'teresa@pastoral-caminos', shown: 'public' },
      { at: -28 * DAY, by: 'elena@izote', shown: 'members' },
    ],
  },
  {
    key: 'shelters',
    at: -26 * DAY,
    by: 'marta@ruta-del-sur',
    datedDay: -27,
    audience: 'public',
    wordings: [
      {
        language: 'es',
        title: 'Lo que un albergue necesita para no cerrar',
        words: paragraphs(
          'Un albergue no cierra de un día para otro. Primero deja de contestar el teléfono de noche, luego manda a la gente a dormir al atrio, después despide a la trabajadora social.',
          'Con un acuerdo de tres años con el municipio, que cubra agua, luz y dos salarios, un albergue como el nuestro aguanta. Sin él, cada diciembre volvemos a preguntar quién paga enero.',
        ),
      },
    ],
    endorsedBy: [{ at: -20 * DAY, by: 'luz@foro-lenca', shown: 'public' }],
  },
  {
    key: 'permits',
    at: -18 * DAY,
    by: 'tom@puente-norte',
    datedDay: -18,
    expiresDay: 160,
    audience: 'coalition',
    wordings: [
      {
        language: 'en',
        title: 'Work permits that do not tie people to one employer',
        fileName: 'Puente Norte - work permits.pdf',
        lines: [
          'A permit that names one employer hands that employer the permit.',
          'People who speak up about wages or housing lose the job and, with it, the right to stay.',
          'We ask for permits tied to a trade and a region, with sixty days to find other work,',
          'and for the fee to be paid by whoever hires.',
        ],
      },
    ],
    endorsedBy: [],
  },
  {
    key: 'school',
    at: -11 * DAY,
    by: 'wideline@plateforme',
    datedDay: -12,
    audience: 'coalition',
    wordings: [
      {
        language: 'es',
        title: 'Cruzar el puente para ir a la escuela',
        url: 'https://plateforme.example.org/posicionamientos/escuela',
      },
    ],
    endorsedBy: [{ at: -8 * DAY, by: 'julian@ruta-del-sur', shown: 'members' }],
  },
];

/** The joint text that began from one of them, and what it quotes of another. */
export const jointText = {
  at: -6 * DAY,
  by: 'pascual@tzikin-mam' satisfies SeatRef,
  from: 'drought',
  body: 'steering',
  mode: 'opt-in',
  titles: {
    es: 'Sequía, salida y regreso: una voz de la región',
    en: 'Drought, leaving and returning: one voice of the region',
  },
  quotes: {
    at: -5 * DAY,
    of: 'shelters',
    language: 'es',
    words:
      'Con un acuerdo de tres años con el municipio, que cubra agua, luz y dos salarios, un albergue como el nuestro aguanta.',
  },
} as const;
