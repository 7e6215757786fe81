import type { LetterFacts, LetterSignatory } from '../../../domain/sign-ons/letter-model.ts';
import type { Block, Inline } from '../../../domain/texts/schema.ts';

const ids = (kind: string, index: number) => `${kind}${String(index).padStart(10, '0')}`.slice(-10);
const words = (text: string): Inline => ({ type: 'text', text });

/** A statement in Spanish and English with one of everything a text may hold. */
export function blocks(language: 'es' | 'en'): Block[] {
  const es = language === 'es';
  const note = ids('n', 90);
  let index = 0;
  const block = (kind: Block['kind'], inlines: Inline[], more: Partial<Block> = {}): Block => ({
    id: ids('b', index++),
    kind,
    level: 0,
    inlines,
    ...more,
  });
  return [
    block('paragraph', [
      words(
        es
          ? 'Nosotras, las {n} organizaciones abajo firmantes, acompañamos cada día a personas que migran, que buscan protección o que vuelven, en once países. Hablamos desde casas de acogida, oficinas jurídicas y comités de familiares.'
          : 'We, the {n} undersigned organizations, walk each day with people who migrate, who seek protection or who return, in eleven countries. We speak from shelters, legal offices and family committees.',
      ),
    ]),
    block('paragraph', [
      words(
        es ? 'En mayo los Estados renovaron su compromiso' : 'In May the States renewed their commitment',
      ),
      { type: 'noteRef', note },
      words(es ? '. Lo reconocemos. Pero un compromiso ' : '. We recognise it. But a commitment '),
      {
        type: 'text',
        text: es ? 'sin plan, sin presupuesto y sin fechas' : 'without a plan, a budget or dates',
        italic: true,
      },
      words(es ? ' no cambia la vida de nadie. Más en ' : ' changes nobody’s life. More at '),
      {
        type: 'text',
        text: es ? 'la página de la red' : 'the network’s page',
        link: 'https://redceiba.example.org/pacto',
      },
      words('.'),
    ]),
    block('heading', [words(es ? 'Lo que pedimos' : 'What we ask')], { level: 1 }),
    ...(es
      ? [
          [
            'Un plan nacional con plazos.',
            ' Que cada gobierno publique, antes del 30 de junio, un plan de aplicación con metas anuales, una institución responsable y recursos identificados en el presupuesto.',
          ],
          [
            'Alternativas a la detención.',
            ' Que ninguna niña, niño o adolescente sea privado de libertad por su situación migratoria, y que las familias permanezcan juntas.',
          ],
          [
            'Búsqueda e identificación.',
            ' Que las fiscalías y los servicios forenses de la región compartan información, con el consentimiento de las familias.',
          ],
        ]
      : [
          [
            'A national plan with dates.',
            ' That each government publish, before 30 June, a plan with yearly goals, a responsible institution and funds named in the budget.',
          ],
          [
            'Alternatives to detention.',
            ' That no child or adolescent be deprived of liberty for their migration status, and that families stay together.',
          ],
          [
            'Search and identification.',
            ' That prosecutors and forensic services of the region share information, with the consent of the families.',
          ],
        ]
    ).flatMap(([bold = '', rest = ''], at) => {
      const item = block('item', [{ type: 'text', text: bold, bold: true }, words(rest)], {
        marker: 'number',
      });
      return at === 1
        ? [
            item,
            block('item', [words(es ? 'Con programas comunitarios.' : 'With community programmes.')], {
              level: 1,
              marker: 'bullet',
            }),
          ]
        : [item];
    }),
    block('quote', [
      words(es ? 'Nadie se pierde solo: lo pierden.' : 'Nobody gets lost alone.'),
      { type: 'break' },
      { type: 'text', text: 'Kʼicheʼ: è ò ñ ä ë ẍ ā', bold: true, italic: true },
    ]),
    {
      id: note,
      kind: 'note',
      level: 0,
      inlines: [words(es ? 'Declaración de progreso, párrafo 12.' : 'Progress Declaration, paragraph 12.')],
    },
  ];
}

const of = (country: string, place: string, ...names: string[]): LetterSignatory[] =>
  names.map((name) => ({ name, place, countries: country ? country.split(' ') : [] }));

export const signatories: LetterSignatory[] = [
  ...of('CR', 'San José', 'Centro Tico-Nica de Acogida'),
  ...of('US', 'Texas', 'Alamo Migrant Families', 'Kreyòl Bridge Florida', 'Oficina Popular de Queens'),
  ...of('US', 'Maryland', 'The Chesapeake Alliance'),
  ...of('GT', 'Huehuetenango', 'Pastoral Caminos', 'Asociación Tzʼikin Mam'),
  ...of('HT DO', 'Nord-Est y Dajabón', 'Plateforme Frontière Ouanaminthe–Dajabón'),
  ...of('HN', 'Yoro', 'Comité Aguán de Personas Migrantes con Discapacidad'),
  ...of('MX', 'Chiapas', 'La Ruta del Sur, A. C.', 'Observatorio Frontera Istmo', 'Ñuu Savi'),
  ...of('', '', 'Federación Mesoamericana de Casas de Acogida'),
];

/** The facts of a small letter with one withheld name, changed as a test needs. */
export function letterFacts(change: Partial<LetterFacts> = {}): LetterFacts {
  return {
    coalition: {
      shortName: 'Red Ceiba',
      names: { es: 'Articulación por la Movilidad Humana', en: 'Ceiba Network for Human Mobility' },
      office: {
        es: ['Secretaría técnica', 'Ciudad de Guatemala', 'secretaria@redceiba.example.org'],
        en: ['Technical secretariat', 'Guatemala City', 'secretaria@redceiba.example.org'],
      },
      place: { es: 'Ciudad de Guatemala', en: 'Guatemala City' },
      timeZone: 'America/Guatemala',
    },
    datedAt: '2027-01-17T03:30:00.000Z',
    addressees: [
      {
        kind: 'to',
        names: {
          es: 'Excelentísimas señoras y señores titulares\nMinisterios de Relaciones Exteriores\nPresentes',
          en: 'Excellencies\nMinistries of Foreign Affairs',
        },
      },
      {
        kind: 'cc',
        names: {
          es: 'Secretaría Ejecutiva de la Conferencia',
          en: 'Executive Secretariat of the Conference',
        },
      },
      {
        kind: 'cc',
        names: {
          es: 'Comisión Interamericana de Derechos Humanos',
          en: 'Inter-American Commission on Human Rights',
        },
      },
    ],
    texts: [
      {
        language: 'es',
        title: 'Del compromiso al plan: lo que la declaración pide a nuestros gobiernos',
        blocks: blocks('es'),
      },
      {
        language: 'en',
        title: 'From pledge to plan: what the declaration asks of our governments',
        blocks: blocks('en'),
      },
    ],
    signatories,
    withheldCount: 1,
    version: '1.1',
    digest: '9c41e07b2d85a1f603be77d05a12c8e49c41e07b2d85a1f603be77d05a12c8e4',
    address: 'https://redceiba.example.org/red-ceiba/declaraciones/del-compromiso-al-plan',
    code: '7QK2-MX4D-19',
    referenceLanguage: 'es',
    ...change,
  };
}
