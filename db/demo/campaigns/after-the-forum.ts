import { DAY, HOUR } from '../dates.ts';
import type { DemoCampaign } from './types.ts';

const tom = 'tom@puente-norte';

/** Under way in four countries, with a public page: from one promise of States to a plan in each. */
export const afterTheForum: DemoCampaign = {
  key: 'after-the-forum',
  body: 'compact-and-children',
  by: tom,
  at: -18 * DAY,
  pace: HOUR / 3,
  lead: 'puente-norte',
  titles: {
    es: 'Después del foro: planes nacionales',
    en: 'After the forum: national plans',
  },
  goal: {
    es: 'Que antes de julio al menos cuatro gobiernos publiquen un plan con presupuesto y una meta por año, y que digan quién responde por él.',
    en: 'That before July at least four governments publish a plan with a budget and one goal per year, and say who answers for it.',
  },
  starts: -18,
  ends: 190,
  agenda: 'advocacy-2027',
  asks: [
    { key: 'national-plan', shown: true },
    { key: 'detention', shown: true },
    { key: 'documents', shown: false },
  ],
  statements: [{ key: 'a-plan-people-can-read' }, { key: 'after-the-hurricanes', at: -8 * DAY }],
  targets: [
    { key: 'multilateral-mx', role: 'primary' },
    { key: 'children-gt', role: 'primary' },
    { key: 'migration-hn', role: 'primary' },
    { key: 'prosecutor-hn', role: 'secondary' },
    { key: 'subcommittee-us', role: 'secondary' },
  ],
  partners: [
    { by: 'luz@foro-lenca', came: 'invited', shown: 'public' },
    { by: 'pascual@tzikin-mam', came: 'invited', shown: 'public' },
    { by: 'rosa@red-norte', came: 'asked', shown: 'public' },
    { by: 'marta@ruta-del-sur', came: 'invited', shown: 'members' },
    { by: 'ines@izote', came: 'asked', shown: 'members' },
    { by: 'edilma@mesa-darien', came: 'asked' },
  ],
  chapters: [
    {
      key: 'honduras',
      by: 'luz@foro-lenca',
      country: 'HN',
      titles: { es: 'Capítulo Honduras', en: 'Honduras chapter' },
      plan: {
        es: 'Leer el plan en voz alta en cada cabildo abierto de Intibucá y preguntar a la comisaría qué le toca.',
        en: 'Read the plan aloud at every open town council of Intibucá, and ask the commissioner which part is hers.',
      },
      approved: true,
      public: true,
    },
    {
      key: 'coahuila',
      by: 'rosa@red-norte',
      country: 'MX',
      place: 'Coahuila',
      titles: { es: 'Capítulo Coahuila', en: 'Coahuila chapter' },
      plan: {
        es: 'Reunir a los albergues de la frontera y llevar sus tres preguntas al congreso del estado.',
        en: 'Bring together the shelters on the border and take their three questions to the state congress.',
      },
    },
  ],
  activities: [
    {
      kind: 'press',
      titles: {
        es: 'Conferencia de prensa: lo prometido y lo hecho',
        en: 'Press conference: what was promised and what was done',
      },
      place: 'Ciudad de México',
      day: -6,
      from: '10:00',
      to: '11:00',
      zone: 'America/Mexico_City',
      public: true,
      reminders: [1],
    },
    {
      kind: 'meeting',
      titles: {
        es: 'Reunión con el comisionado de migración',
        en: 'Meeting with the commissioner for migration',
      },
      place: 'Tegucigalpa',
      day: 9,
      from: '14:30',
      to: '15:30',
      zone: 'America/Tegucigalpa',
      public: false,
      reminders: [7, 1],
      chapter: 'honduras',
    },
    {
      kind: 'filing',
      titles: {
        es: 'Abre el plazo para pedir audiencia a la CIDH',
        en: 'The period to ask the IACHR for a hearing is open',
      },
      place: 'Washington',
      day: 30,
      lastDay: 50,
      zone: 'America/New_York',
      public: true,
      reminders: [21, 7, 1],
    },
    {
      kind: 'side-event',
      titles: {
        es: 'Evento paralelo: cuatro planes sobre la mesa',
        en: 'Side event: four plans on the table',
      },
      place: 'Ginebra',
      day: 64,
      from: '13:15',
      to: '14:30',
      zone: 'Europe/Zurich',
      public: true,
      reminders: [14, 2],
    },
    {
      kind: 'march',
      titles: { es: 'Día Internacional de las Personas Migrantes', en: 'International Migrants Day' },
      place: 'Ciudad de Guatemala, Intibucá y Chicago',
      day: '12-18',
      zone: 'America/Guatemala',
      public: true,
      reminders: [21, 7, 1],
    },
  ],
  tasks: [
    {
      by: tom,
      organization: 'foro-lenca',
      title: 'Confirmar la cita con la comisaría de migración',
      due: 4,
    },
    {
      by: tom,
      organization: 'tzikin-mam',
      title: 'Traducir al mam el resumen del plan, en una página',
      due: 12,
    },
    {
      by: tom,
      organization: 'red-norte',
      title: 'Enviar las preguntas de los albergues para la audiencia',
      due: 20,
    },
    {
      by: 'ana@red-ceiba',
      organization: 'puente-norte',
      title: 'Send the draft request for the hearing to the secretariat',
      due: 26,
    },
    {
      by: tom,
      organization: 'ruta-del-sur',
      title: 'Fotografiar las mesas de trabajo para la prensa',
      due: -8,
      doneBy: 'marta@ruta-del-sur',
    },
  ],
  contacts: [
    {
      by: 'rosa@red-norte',
      target: 'multilateral-mx',
      kind: 'meeting',
      day: -9,
      summary:
        'Nos recibió media hora con dos asesoras. El plan está escrito; falta que Hacienda ponga las cifras. Pide que no se publique la fecha antes de que la anuncie ella.',
      followUp: 'Escribirle después de la segunda semana de cada mes.',
    },
    {
      by: 'luz@foro-lenca',
      target: 'migration-hn',
      kind: 'call',
      day: -5,
      summary: 'Atendió su secretaria. La cita queda para la próxima semana, si no viaja.',
    },
  ],
  press: [
    {
      by: 'rosa@red-norte',
      title: 'Organizaciones de once países piden planes con fecha y presupuesto',
      outlet: 'El Pregón del Istmo',
      url: 'https://pregon.example.org/planes-con-fecha',
      language: 'es',
      country: 'MX',
      day: -6,
    },
    {
      by: tom,
      title: 'After the forum, advocates ask who answers for the plan',
      outlet: 'Prairie Courier',
      url: 'https://prairie-courier.example.org/who-answers',
      language: 'en',
      country: 'US',
      day: -4,
    },
  ],
  costs: [
    {
      by: 'rosa@red-norte',
      label: 'Sala y sonido de la conferencia de prensa',
      amount: 385_000,
      currency: 'MXN',
      day: -6,
    },
    { by: tom, label: 'Interpretation, two hours', amount: 32_000, currency: 'USD', day: -6 },
    { by: 'luz@foro-lenca', label: 'Pasajes a Tegucigalpa', amount: 124_000, currency: 'HNL', day: -3 },
  ],
  answers: [
    {
      by: tom,
      ask: 'national-plan',
      target: 'multilateral-mx',
      answer: 'pending',
      day: -3,
      url: 'https://red-ceiba.example.org/biblioteca/respuesta-mexico-plan',
    },
  ],
  words: [
    {
      es: 'Empezamos con una hoja de papel: lo que cada gobierno prometió en Nueva York, en una columna, y lo que encontramos hecho, en la otra. Casi todas las casillas de la segunda estaban vacías.',
      en: 'We began with a sheet of paper: what each government promised in New York in one column, and what we found done in the other. Almost every box of the second was empty.',
    },
    {
      es: 'La primera respuesta llegó de México. Todavía no es un plan, pero tiene fecha.',
      en: 'The first answer came from Mexico. It is not a plan yet, but it has a date.',
    },
  ],
  shows: ['goal', 'asks', 'letters', 'dates', 'partners', 'chapters', 'answers', 'press'],
};
