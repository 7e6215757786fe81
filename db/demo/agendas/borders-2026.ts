import { DAY, HOUR } from '../dates.ts';
import type { DemoAgenda } from './types.ts';

/** Last year's: its first edition was closed and anyone may read it. */
export const borders2026: DemoAgenda = {
  key: 'borders-2026',
  slug: 'agenda-de-fronteras-2026',
  body: 'advocacy',
  by: 'rosa@red-norte',
  at: -66 * DAY,
  pace: HOUR,
  titles: { es: 'Agenda de fronteras 2026', en: 'Borders agenda 2026' },
  readers: 'members',
  periodFrom: '2026',
  periodTo: '2026',
  adoptsOn: '2026-09-30',
  preamble: [
    {
      kind: 'paragraph',
      words: {
        es: 'Tres pasos fronterizos, tres peticiones. Son las que las organizaciones de ambos lados pueden seguir de cerca, mes con mes.',
        en: 'Three border crossings, three asks. They are the ones that organisations on both sides can follow closely, month by month.',
      },
    },
  ],
  targets: [
    {
      key: 'crossings-mx',
      by: 'rosa@red-norte',
      office: { es: 'Delegada de pasos fronterizos', en: 'Delegate for border crossings' },
      institution: { es: 'Coordinación de Puertos y Cruces', en: 'Office of Ports and Crossings' },
      level: 'state',
      country: 'MX',
      language: 'es',
      position: 0,
      relation: 'red-norte',
    },
    {
      key: 'ombuds-gt',
      by: 'luz@foro-lenca',
      office: { es: 'Defensor de las personas en movilidad', en: 'Ombudsperson for people on the move' },
      institution: { es: 'Defensoría de Frontera', en: 'Border Ombuds Office' },
      level: 'national',
      country: 'GT',
      language: 'es',
      position: 1,
      relation: 'foro-lenca',
    },
  ],
  asks: [
    {
      key: 'open-hours',
      by: 'rosa@red-norte',
      priority: { es: 'Ventanilla abierta de noche', en: 'A counter that is open at night' },
      words: {
        es: 'Atender a toda hora a quien llega a pedir protección, con una lista de turnos que no se pierda al cambiar la guardia.',
        en: 'Attend at any hour to whoever arrives to ask for protection, with a list of turns that is not lost when the guard changes.',
      },
      objectives: [12],
      facts: {
        lead: 'red-norte',
        target: 'crossings-mx',
        'venue-es': 'Mesa de frontera',
        'venue-en': 'Border round table',
        moment: '2026-10-15',
      },
      supporters: [
        { by: 'marta@ruta-del-sur', shown: 'public' },
        { by: 'teresa@pastoral-caminos', shown: 'members' },
      ],
      evidence: [],
      story: [],
    },
    {
      key: 'interpreters',
      by: 'luz@foro-lenca',
      priority: { es: 'Intérpretes en lenguas originarias', en: 'Interpreters of indigenous languages' },
      words: {
        es: 'Contratar intérpretes de lenguas originarias en cada puesto, y no pedir a niñas y niños que interpreten a su familia.',
        en: 'Hire interpreters of indigenous languages at each post, and do not ask children to interpret for their family.',
      },
      objectives: [4, 15],
      facts: {
        lead: 'foro-lenca',
        target: 'ombuds-gt',
        moment: '2026-11',
        'assumption-es': 'El presupuesto del año prevé la plaza en los tres puestos.',
        'assumption-en': 'The year’s budget has the position at all three posts.',
        'review-on': '2026-12-01',
      },
      supporters: [{ by: 'teresa@pastoral-caminos', shown: 'public' }],
      evidence: [
        {
          by: 'luz@foro-lenca',
          title: 'Quién interpretó a quién: cuarenta entrevistas',
          language: 'es',
          url: 'https://red-ceiba.example.org/biblioteca/quien-interpreto',
        },
      ],
      story: [],
    },
    {
      key: 'water',
      by: 'joe@alamo-families',
      priority: { es: 'Agua y sombra en la fila', en: 'Water and shade in the line' },
      words: {
        es: 'Poner agua, sombra y un lugar para sentarse donde se espera más de una hora.',
        en: 'Provide water, shade and a place to sit wherever people wait for more than an hour.',
      },
      objectives: [15],
      facts: { lead: 'alamo-families', target: 'crossings-mx', moment: '2026', after: 'open-hours' },
      supporters: [{ by: 'marta@ruta-del-sur', shown: 'public' }],
      evidence: [],
      story: [],
    },
  ],
  edition: {
    closed: { at: -52 * DAY, by: 'rosa@red-norte' },
    published: { at: -51 * DAY, by: 'ana@red-ceiba' },
  },
};
