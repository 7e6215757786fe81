import { DAY } from './dates.ts';
import type { Both, Offset, SeatRef } from './types.ts';

/** What the coalition settled about a word, in each of its languages. */
export interface DemoTerm {
  advice: 'preferred' | 'avoided' | 'reserved';
  forms: { es: string[]; en: string[] };
  instead?: Both;
  reason: Both;
}

/** Who keeps the glossary, and when they wrote it. */
const kept: { at: Offset; by: SeatRef } = { at: -200 * DAY, by: 'ana@red-ceiba' };

const entries: DemoTerm[] = [
  {
    advice: 'avoided',
    forms: {
      es: ['retorno', 'retornos', 'retorno y reintegración'],
      en: ['return', 'returns', 'return and reintegration'],
    },
    instead: { es: 'deportación', en: 'deportation' },
    reason: {
      es: 'Casi siempre nombra una salida forzada como si fuera voluntaria. Diga «deportación» cuando la decide un Estado, y «volver» cuando la decide la persona.',
      en: 'It mostly names a forced departure as if it were voluntary. Say “deportation” when a State decides it, and “going back” when the person does.',
    },
  },
  {
    advice: 'avoided',
    forms: {
      es: ['ilegal', 'ilegal*', 'migrante* ilegal*'],
      en: ['illegal', 'illegal*', 'illegal migrant*'],
    },
    instead: { es: 'en situación irregular', en: 'in an irregular situation' },
    reason: {
      es: 'Ninguna persona es ilegal: irregular es su situación ante un trámite.',
      en: 'No person is illegal: what is irregular is their standing before an office.',
    },
  },
  {
    advice: 'avoided',
    forms: {
      es: ['flujo migratorio', 'flujo* migratorio*', 'oleada*'],
      en: ['migration flow', 'migration flow*', 'influx*'],
    },
    instead: { es: 'personas en movilidad', en: 'people on the move' },
    reason: {
      es: 'El agua fluye; las personas deciden, esperan y llegan.',
      en: 'Water flows; people decide, wait and arrive.',
    },
  },
  {
    advice: 'avoided',
    forms: { es: ['menor', 'menores'], en: ['minor', 'minors'] },
    instead: { es: 'niña, niño o adolescente', en: 'child or adolescent' },
    reason: {
      es: 'Los nombra por lo que les falta. La Convención habla de niñas, niños y adolescentes, con derechos propios.',
      en: 'It names them by what they lack. The Convention speaks of children, with rights of their own.',
    },
  },
  {
    advice: 'reserved',
    forms: { es: ['expulsión', 'expulsiones', 'expulsad*'], en: ['expulsion', 'expulsions', 'expelled'] },
    reason: {
      es: 'Solo para el acto que una ley llama así, con la ley al pie. En los demás casos, describa qué hizo la autoridad.',
      en: 'Only for the act a law calls so, with the law in a footnote. Otherwise say what the authority did.',
    },
  },
  {
    advice: 'reserved',
    forms: { es: ['persona refugiada', 'refugiad*'], en: ['refugee', 'refugees'] },
    instead: {
      es: 'persona que necesita protección internacional',
      en: 'person in need of international protection',
    },
    reason: {
      es: 'Solo para quien tiene reconocido el estatuto o cumple su definición. Decirlo de más debilita el caso de quien lo necesita.',
      en: 'Only for who has the status recognized or meets its definition. Saying it of everyone weakens the case of who needs it.',
    },
  },
  {
    advice: 'preferred',
    forms: { es: ['persona migrante', 'personas migrantes'], en: ['migrant', 'migrants'] },
    reason: {
      es: 'Primero la persona. Así nos nombramos en los textos de la Red.',
      en: 'In English “migrant” is how the members of the Network name themselves.',
    },
  },
  {
    advice: 'preferred',
    forms: { es: ['movilidad humana'], en: ['human mobility'] },
    reason: {
      es: 'Abarca migrar, pedir asilo, desplazarse y volver, sin elegir por la persona.',
      en: 'It takes in migrating, seeking asylum, displacement and going back, without choosing for the person.',
    },
  },
];

export const terms = { kept, entries };
