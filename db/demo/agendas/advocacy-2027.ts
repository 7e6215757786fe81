import { DAY, HOUR } from '../dates.ts';
import { targets } from './targets.ts';
import type { DemoAgenda } from './types.ts';

const library = 'https://red-ceiba.example.org/biblioteca';

/** Being written by three organisations in three countries, for the year to come. */
export const advocacy2027: DemoAgenda = {
  key: 'advocacy-2027',
  slug: 'agenda-de-incidencia-2027',
  body: 'advocacy',
  by: 'rosa@red-norte',
  at: -24 * DAY,
  pace: HOUR / 4,
  titles: { es: 'Agenda de incidencia 2027', en: 'Advocacy agenda 2027' },
  readers: 'members',
  periodFrom: '2027',
  periodTo: '2028',
  adoptsOn: '2027-01-26',
  preamble: [
    {
      kind: 'paragraph',
      words: {
        es: 'Esta agenda reúne lo que pediremos juntas durante el año: a quién, dónde y cuándo. La escriben las organizaciones miembro, cada una desde lo que ve en su tramo del camino.',
        en: 'This agenda brings together what we will ask for during the year: of whom, where and when. The member organisations write it, each from what it sees on its stretch of the road.',
      },
    },
    {
      kind: 'paragraph',
      words: {
        es: 'Cada demanda tiene una organización responsable. Las demás la apoyan, aportan evidencia y dicen qué les respondieron.',
        en: 'Each ask has an organisation in the lead. The others support it, bring evidence and tell what they were answered.',
      },
    },
  ],
  targets,
  asks: [
    {
      key: 'national-plan',
      by: 'rosa@red-norte',
      priority: { es: 'Plan nacional con metas anuales', en: 'A national plan with yearly goals' },
      words: {
        es: 'Publicar antes del 30 de junio el plan de aplicación del Pacto Mundial, con presupuesto y una meta por año.',
        en: 'Publish the plan to carry out the Global Compact before 30 June, with a budget and one goal per year.',
      },
      objectives: [2, 23],
      facts: {
        lead: 'tepozan',
        target: 'multilateral-mx',
        'venue-es': 'Consulta regional',
        'venue-en': 'Regional consultation',
        moment: '2027-02-08',
        'assumption-es': 'La subsecretaría conserva el encargo del plan después del cambio de gabinete.',
        'assumption-en': 'The undersecretary keeps the plan in her charge after the cabinet changes.',
        'review-on': '2027-03-15',
      },
      supporters: [
        { by: 'rosa@red-norte', shown: 'public' },
        { by: 'tom@puente-norte', shown: 'public' },
        { by: 'marta@ruta-del-sur', shown: 'public' },
        { by: 'mario@tico-nica', shown: 'members' },
        { by: 'ines@izote', shown: 'members' },
      ],
      evidence: [
        {
          by: 'rosa@red-norte',
          title: 'Qué prometió cada país en 2026, en una tabla',
          language: 'es',
          url: `${library}/promesas-2026`,
        },
        {
          by: 'joe@alamo-families',
          title: 'How four plans were costed',
          language: 'en',
          url: `${library}/costing-four-plans`,
        },
      ],
      story: [
        {
          do: 'passage',
          at: -8 * DAY,
          by: 'rosa@red-norte',
          statement: 'a-plan-people-can-read',
          block: 'plan',
        },
      ],
    },
    {
      key: 'detention',
      by: 'joe@alamo-families',
      priority: { es: 'Alternativas a la detención', en: 'Alternatives to detention' },
      words: {
        es: 'Dar parte a la institución de niñez durante las primeras veinticuatro horas y llevar a toda niña y niño a una acogida abierta.',
        en: 'Inform the child-protection institution within the first twenty-four hours and take every child to open care.',
      },
      objectives: [13],
      facts: {
        lead: 'red-norte',
        target: 'children-gt',
        'venue-es': 'Audiencia temática de la CIDH',
        'venue-en': 'IACHR thematic hearing',
        moment: '2027-03',
        'assumption-es': 'La audiencia se concede en el primer periodo de sesiones del año.',
        'assumption-en': 'The hearing is granted in the first session of the year.',
        'review-on': '2027-01-20',
      },
      supporters: [
        { by: 'luz@foro-lenca', shown: 'public' },
        { by: 'teresa@pastoral-caminos', shown: 'public' },
        { by: 'marta@ruta-del-sur', shown: 'public' },
        { by: 'joe@alamo-families', shown: 'members' },
        { by: 'azucena@xolotlan', shown: 'members' },
        { by: 'edilma@mesa-darien', shown: 'public' },
        { by: 'xinia@federacion', shown: 'public' },
      ],
      evidence: [
        {
          by: 'luz@foro-lenca',
          title: 'Once acogidas que abrieron la puerta',
          language: 'es',
          url: `${library}/once-acogidas`,
        },
        {
          by: 'teresa@pastoral-caminos',
          title: 'Cuántas horas hasta la primera llamada',
          language: 'es',
          url: `${library}/horas-hasta-la-llamada`,
        },
        {
          by: 'joe@alamo-families',
          title: 'Cost of a locked night and of an open one',
          language: 'en',
          url: `${library}/locked-and-open-nights`,
        },
      ],
      story: [
        {
          do: 'passage',
          at: -4 * DAY,
          by: 'luz@foro-lenca',
          statement: 'children-on-the-move',
          block: 'notice',
        },
        {
          do: 'answer',
          at: -3 * DAY,
          by: 'rosa@red-norte',
          target: 'children-gt',
          answer: 'in-part',
          day: -4,
          note: 'Acepta el plazo para dar parte. Sobre la acogida abierta pide esperar el presupuesto.',
          url: `${library}/respuesta-proteccion-ninez`,
          setStatus: true,
        },
      ],
    },
    {
      key: 'search',
      by: 'luz@foro-lenca',
      priority: { es: 'Búsqueda e identificación', en: 'Search and identification' },
      words: {
        es: 'Firmar y publicar el protocolo forense de cuatro países, con un plazo para responder a cada familia.',
        en: 'Sign and publish the forensic protocol of four countries, with a time limit for answering each family.',
      },
      objectives: [8],
      facts: {
        lead: 'foro-lenca',
        target: 'prosecutor-hn',
        'venue-es': 'Mesa de diálogo',
        'venue-en': 'Round table with the State',
        moment: '2027-02',
      },
      supporters: [
        { by: 'rosa@red-norte', shown: 'public' },
        { by: 'marina@rosa-de-los-vientos', shown: 'public' },
        { by: 'citlali@frontera-istmo', shown: 'members' },
        { by: 'joe@alamo-families', shown: 'public' },
      ],
      evidence: [
        {
          by: 'luz@foro-lenca',
          title: 'Lo que preguntan las familias',
          language: 'es',
          url: `${library}/lo-que-preguntan`,
        },
      ],
      story: [
        {
          do: 'set',
          at: -3 * HOUR,
          by: 'rosa@red-norte',
          fact: 'moment',
          value: '2027-02-20',
        },
        {
          do: 'set',
          at: -2 * HOUR,
          by: 'joe@alamo-families',
          fact: 'moment',
          value: '2027-02-22',
          unseen: true,
        },
      ],
    },
    {
      key: 'recruitment',
      by: 'joe@alamo-families',
      priority: { es: 'Contratación justa', en: 'Fair recruitment' },
      words: {
        es: 'Abrir un registro público de quienes reclutan para visas de temporada y sancionar a quien cobre por un empleo.',
        en: 'Open a public register of recruiters for seasonal visas, and sanction whoever charges for a job.',
      },
      objectives: [6],
      facts: {
        lead: 'southern-harvest',
        target: 'labor-gt',
        'venue-es': 'Mesa laboral',
        'venue-en': 'Labor round table',
        moment: '2027-03-04',
      },
      supporters: [
        { by: 'eulalia@tzikin-mam', shown: 'public' },
        { by: 'wilfredo@chesapeake', shown: 'public' },
        { by: 'paola@nopal-morado', shown: 'members' },
      ],
      evidence: [
        {
          by: 'joe@alamo-families',
          title: 'What a seasonal visa costs before the first wage',
          language: 'en',
          url: `${library}/before-the-first-wage`,
        },
        {
          by: 'eulalia@tzikin-mam',
          title: 'Testimonios en mam, con traducción',
          language: 'es',
          url: `${library}/testimonios-mam`,
        },
      ],
      story: [{ do: 'set', at: -6 * DAY, by: 'rosa@red-norte', fact: 'status', value: 'adopted' }],
    },
    {
      key: 'protected-status',
      by: 'joe@alamo-families',
      priority: { es: 'TPS y regularización', en: 'TPS and regular status' },
      words: {
        es: 'Prorrogar la protección para los países golpeados por los huracanes y abrir una vía permanente.',
        en: 'Extend protection for the countries hit by the hurricanes, and open a permanent way.',
      },
      objectives: [5, 7],
      facts: {
        lead: 'chesapeake',
        target: 'subcommittee-us',
        'venue-es': 'Audiencia de la Cámara',
        'venue-en': 'House hearing',
        moment: '2027-03-18',
      },
      supporters: [
        { by: 'tom@puente-norte', shown: 'public' },
        { by: 'daniel@casa-jacaranda', shown: 'public' },
        { by: 'hector@oficina-queens', shown: 'public' },
        { by: 'mirlande@kreyol-bridge', shown: 'public' },
        { by: 'luz@foro-lenca', shown: 'members' },
      ],
      evidence: [
        {
          by: 'joe@alamo-families',
          title: 'Ten years of renewals, family by family',
          language: 'en',
          url: `${library}/ten-years-of-renewals`,
        },
      ],
      story: [],
    },
    {
      key: 'civic-space',
      by: 'rosa@red-norte',
      priority: { es: 'Espacio cívico', en: 'Civic space' },
      words: {
        es: 'No gravar los fondos que llegan a las organizaciones sociales ni exigirles un registro aparte.',
        en: 'Neither tax the funds that reach civic organisations nor demand a separate registration of them.',
      },
      objectives: [23],
      facts: {
        lead: 'federacion',
        target: 'rapporteur',
        'venue-es': 'Informe anual',
        'venue-en': 'Annual report',
        moment: '2027-04',
      },
      supporters: [
        { by: 'mario@tico-nica', shown: 'public' },
        { by: 'azucena@xolotlan', shown: 'members' },
        { by: 'elena@izote', shown: 'members' },
      ],
      evidence: [],
      story: [{ do: 'set', at: -5 * DAY, by: 'rosa@red-norte', fact: 'status', value: 'dropped' }],
    },
    {
      key: 'disability',
      by: 'luz@foro-lenca',
      priority: { es: 'Discapacidad y movilidad', en: 'Disability and mobility' },
      words: {
        es: 'Formularios, albergues y transporte accesibles, revisados con las propias personas con discapacidad.',
        en: 'Accessible forms, shelters and transport, checked with people with disabilities themselves.',
      },
      objectives: [15, 17],
      facts: {
        lead: 'comite-aguan',
        target: 'migration-hn',
        'venue-es': 'Mesa de diálogo',
        'venue-en': 'Round table with the State',
        moment: '2027-02-22',
        after: 'search',
      },
      supporters: [
        { by: 'luz@foro-lenca', shown: 'public' },
        { by: 'teresa@pastoral-caminos', shown: 'members' },
      ],
      evidence: [
        {
          by: 'luz@foro-lenca',
          title: 'Revisión de nueve formularios con lector de pantalla',
          language: 'es',
          url: `${library}/nueve-formularios`,
        },
      ],
      story: [],
    },
    {
      key: 'documents',
      by: 'rosa@red-norte',
      priority: { es: 'Documentos al volver', en: 'Papers on return' },
      words: {
        es: 'Entregar sin costo el documento de identidad a quien regresa, en el municipio donde va a vivir.',
        en: 'Give those who return their identity document free of charge, in the town where they will live.',
      },
      objectives: [4, 21],
      facts: {
        lead: 'rosa-de-los-vientos',
        target: 'registry-sv',
        moment: '2028',
        after: 'national-plan',
      },
      supporters: [{ by: 'noe@rosa-de-los-vientos', shown: 'public' }],
      evidence: [],
      story: [],
    },
  ],
};
