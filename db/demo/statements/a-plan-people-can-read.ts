import { ask, heading, note, paragraph, quote, sideBySide } from '../blocks.ts';
import { DAY, HOUR } from '../dates.ts';
import type { DemoStatement } from '../types.ts';

/** Sign-on open: eleven answers in, one of them withheld, one proposal waiting for its board, one refusal. */
export const aPlanPeopleCanRead: DemoStatement = {
  key: 'a-plan-people-can-read',
  slug: 'un-plan-que-se-pueda-leer',
  mode: 'opt-in',
  body: 'compact-and-children',
  titles: {
    es: 'Un plan que se pueda leer: dar seguimiento a la declaración de 2026',
    en: 'A plan people can read: following up the 2026 declaration',
  },
  languages: ['es', 'en'],
  blocks: sideBySide(
    paragraph(
      'who',
      'Nosotras, las {n} organizaciones abajo firmantes, atendemos a personas que salen, pasan, llegan y regresan por América del Norte, Centroamérica y el Caribe. Algunas somos casas con diez camas; otras somos federaciones. Nos une una costumbre sencilla: anotamos lo que se promete y preguntamos después qué pasó.',
      'We, the {n} undersigned organisations, work with people who leave, pass through, arrive and return across North America, Central America and the Caribbean. Some of us are houses with ten beds; others are federations. We share a simple habit: we write down what is promised, and later we ask what became of it.',
    ),
    paragraph(
      'forum',
      'Del 5 al 8 de mayo de 2026 los Estados se reunieron en Nueva York para revisar cómo avanza el Pacto Mundial para la Migración.[^compact] De ese encuentro quedó una declaración. Falta lo que solo puede hacerse en casa: **un plan por país, escrito en palabras que cualquier persona entienda**.',
      'From 5 to 8 May 2026, States met in New York to review progress on the Global Compact for Migration.[^compact] That meeting left us a declaration. What is missing can only be done at home: **one plan per country, written in words anyone can understand**.',
    ),
    heading('seen', 'Lo que vemos', 'What we see'),
    paragraph(
      'tables',
      'Nuestras oficinas han asistido a muchos actos donde se anunciaron mesas, rutas y observatorios. De pocos guardamos un acta. De menos todavía supimos cuánto costaban, quién respondía por ellos o cuándo debían terminar.',
      'Our offices have attended many events where working tables, roadmaps and observatories were announced. For few of them do we hold any minutes. For fewer still did we learn what they cost, who answered for them or when they were meant to end.',
    ),
    paragraph(
      'nobody',
      'Una promesa sin responsable acaba siendo tarea de nadie. Quienes acuden a nosotras lo notan en asuntos muy concretos: una cita que no llega, un documento que vence, una consulta médica que se niega por falta de un número de identidad.',
      'A promise without an owner ends up as nobody’s job. The people who come to us feel it in very concrete matters: an appointment that never comes, a document that expires, a medical visit refused for want of an identity number.',
    ),
    quote(
      'queue',
      '«No pido que me adelanten en la fila. Pido que haya fila, que tenga horario y que alguien diga quién atiende.» — *Participante en un taller de la Red, que autorizó esta cita*',
      '“I am not asking to cut in line. I am asking for there to be a line, with opening hours, and for someone to say who is at the desk.” — *A participant in one of our workshops, who agreed to be quoted*',
    ),
    heading('propose', 'Lo que proponemos a cada gobierno', 'What we propose to each government'),
    ask(
      'plan',
      '**Un plan nacional publicado y con dinero.** Que diga qué institución responde por cada objetivo, con cuánto cuenta y en qué fecha entregará cada resultado.',
      '**A national plan, published and funded.** It should say which institution answers for each objective, how much it has to spend and on what date it will deliver each result.',
    ),
    ask(
      'measures',
      '**Medidas que se puedan comprobar.** Que partan de la meta 10.7 de los Objetivos de Desarrollo Sostenible y se den a conocer por sexo, edad, discapacidad y pertenencia étnica, sin señalar a nadie.',
      '**Measures that can be checked.** They should start from target 10.7 of the Sustainable Development Goals and be released by sex, age, disability and ethnicity, without pointing at anyone.',
    ),
    ask(
      'seat',
      '**Un lugar en la mesa.** Que las organizaciones de personas migrantes, de familiares y de comunidades de retorno participen en el diseño y en la evaluación, con gastos cubiertos e interpretación a sus idiomas.',
      '**A seat at the table.** Organisations of migrants, of families and of communities of return should take part in design and evaluation, with expenses covered and interpretation into their languages.',
    ),
    ask(
      'reply',
      '**Contestación por escrito.** Que toda observación recibida tenga respuesta en sesenta días: qué se aceptó, qué no y por qué.',
      '**Answers in writing.** Every observation received should be answered within sixty days: what was accepted, what was not, and why.',
    ),
    ask(
      'yearly',
      '**Una revisión anual a puerta abierta.** Que cada 18 de diciembre, Día Internacional de las Personas Migrantes, el gobierno presente ante el congreso o la asamblea de su país lo que cumplió y lo que debe.',
      '**A yearly review with open doors.** Every 18 December, International Migrants Day, the government should present to its country’s congress or assembly what it has fulfilled and what it still owes.',
    ),
    heading('offer', 'Lo que ponemos de nuestra parte', 'What we bring'),
    paragraph(
      'bring',
      'Ofrecemos registros de atención sin nombres, personas que interpretan del mam y del kreyòl, y el trato diario con comunidades a las que una oficina pública tarda en llegar. La guía con la que leemos un plan nacional está en [nuestra biblioteca](https://red-ceiba.example.org/biblioteca/leer-un-plan) y cualquiera puede usarla.',
      'We offer records of our work without names, interpreters from Mam and Kreyòl, and daily contact with communities that a public office is slow to reach. The guide we use to read a national plan is in [our library](https://red-ceiba.example.org/library/reading-a-plan), and anyone may use it.',
    ),
    paragraph(
      'account',
      'Rendiremos cuentas igual que las pedimos: por escrito, en la fecha anunciada y ante todo el mundo.',
      'We will give account just as we ask others to: in writing, on the date announced and before everyone.',
    ),
    note(
      'compact',
      'Pacto Mundial para una Migración Segura, Ordenada y Regular, aprobado en Marrakech el 10 de diciembre de 2018; resolución 73/195 de la Asamblea General. No es jurídicamente vinculante.',
      'Global Compact for Safe, Orderly and Regular Migration, adopted in Marrakech on 10 December 2018; General Assembly resolution 73/195. It is not legally binding.',
    ),
  ),
  story: [
    { do: 'draft', at: -34 * DAY, by: 'marta@ruta-del-sur' },
    { do: 'translate', at: -27 * DAY, by: 'tom@puente-norte', language: 'en' },
    { do: 'check', at: -20 * DAY - 3 * HOUR, by: 'marta@ruta-del-sur', as: 'reviewed' },
    { do: 'close', at: -12 * DAY, by: 'marta@ruta-del-sur' },
    {
      do: 'open-sign-on',
      at: -11 * DAY,
      by: 'ana@red-ceiba',
      convenors: ['red-ceiba'],
      addressees: [
        {
          kind: 'to',
          es: 'Personas titulares de los ministerios y secretarías de Relaciones Exteriores de la región',
          en: 'Foreign ministers and secretaries of the region',
        },
        {
          kind: 'to',
          es: 'Personas titulares de las instituciones de migración de la región',
          en: 'Heads of the migration institutions of the region',
        },
        {
          kind: 'cc',
          es: 'Comisiones de asuntos migratorios de los congresos y asambleas legislativas',
          en: 'Migration committees of the congresses and legislative assemblies',
        },
      ],
      closes: { day: 3, time: '17:00', zone: 'America/Guatemala' },
      goal: { organizations: 20, countries: 6 },
      whoMaySign: ['full', 'associate', 'ally'],
      meaning: {
        es: 'Firmar significa que su organización respalda este texto completo y acepta que su nombre aparezca al pie. No la compromete a realizar gastos ni actividades.',
        en: 'Signing means that your organisation supports this text as a whole and agrees to be named at its foot. It commits you to no expense and no activity.',
      },
      reconfirmation: 'lapse',
    },
    { do: 'sign', at: -10 * DAY - 3 * HOUR, by: 'rosa@red-norte', language: 'es', visibility: 'public' },
    {
      do: 'sign',
      at: -9 * DAY - 20 * HOUR,
      by: 'joe@alamo-families',
      language: 'en',
      visibility: 'public',
      printsSigner: true,
    },
    { do: 'sign', at: -9 * DAY, by: 'pascual@tzikin-mam', language: 'es', visibility: 'public' },
    {
      do: 'sign',
      at: -8 * DAY + 2 * HOUR,
      by: 'xinia@tico-nica',
      language: 'es',
      visibility: 'public',
      printsSigner: true,
    },
    { do: 'sign', at: -7 * DAY, by: 'wilfredo@chesapeake', language: 'en', visibility: 'public' },
    {
      do: 'propose',
      at: -6 * DAY,
      by: 'renata@tepozan',
      language: 'es',
      visibility: 'public',
      name: 'Centro Tepozán de Derechos, A. C.',
    },
    { do: 'sign', at: -5 * DAY - 6 * HOUR, by: 'azucena@xolotlan', language: 'es', visibility: 'withheld' },
    {
      do: 'sign',
      at: -5 * DAY,
      by: 'aurelio@frontera-istmo',
      language: 'es',
      visibility: 'public',
      name: 'Observatorio Frontera Istmo, A. C.',
    },
    {
      do: 'decline',
      at: -4 * DAY,
      by: 'marcus@southern-harvest',
      language: 'en',
      reason:
        'Our members vote on every international text at the winter meeting; this one closes before it.',
    },
    { do: 'sign', at: -3 * DAY, by: 'edilma@mesa-darien', language: 'es', visibility: 'public' },
    { do: 'sign', at: -2 * DAY, by: 'mirlande@kreyol-bridge', language: 'en', visibility: 'public' },
    { do: 'sign', at: -22 * HOUR, by: 'teresa@pastoral-caminos', language: 'es', visibility: 'public' },
    { do: 'sign', at: -2 * HOUR, by: 'hector@oficina-queens', language: 'es', visibility: 'public' },
  ],
};
