import type { ExportModel } from '../../../../domain/texts/export/model.ts';
import type { Block } from '../../../../domain/texts/schema.ts';
import type { MarkedBlock, MarkedInline } from '../../../../domain/texts/suggestion-marks.ts';

const text = (said: string, more: object = {}): MarkedInline => ({ type: 'text', text: said, ...more });
const block = (
  id: string,
  kind: Block['kind'],
  inlines: MarkedInline[],
  more: Partial<Block> = {},
): MarkedBlock => ({ id: id.padEnd(10, '0'), kind, level: kind === 'heading' ? 1 : 0, inlines, ...more });

const WORDS = {
  es: {
    title: 'Por una migración con derechos',
    heading: 'Quiénes somos',
    who: [
      'Somos organizaciones que acompañan a personas en ',
      'tránsito',
      ' por la región, de ',
      'Tapachula',
      ' a Tijuana.',
    ],
    demand: ['Nadie debe ser ', 'detenido', 'encerrado', ' por migrar ni por pedir asilo en otro país.'],
    items: [
      'Atención médica en cada albergue',
      'con intérpretes en mam y k’iche’',
      'Registro público de las personas desaparecidas',
    ],
    quote: 'Migrar no es delito, dijo la comisión en su informe.',
    plan: 'Pedimos un plan de búsqueda con plazos y presupuesto propios para cada estado de la ruta.',
    ask: 'Los gobiernos deben publicar las cifras de detención cada mes y explicar los cambios.',
    end: 'Firmamos desde cuatro países y seguiremos atentas al cumplimiento de lo acordado.',
    note: 'Informe anual de la comisión, página 14.',
  },
  en: {
    title: 'For migration with rights',
    heading: 'Who we are',
    who: [
      'We are organisations that stand by people in ',
      'transit',
      ' across the region, from ',
      'Tapachula',
      ' to Tijuana.',
    ],
    demand: [
      'Nobody should be ',
      'detained',
      'locked up',
      ' for migrating or for seeking asylum in another country.',
    ],
    items: [
      'Medical care in every shelter',
      'with interpreters in Mam and K’iche’',
      'A public register of people who disappeared',
    ],
    quote: 'To migrate is no crime, said the commission in its report.',
    plan: 'We ask for a search plan with deadlines and a budget of its own for each state on the route.',
    ask: 'Governments must publish the figures of detention every month and explain the changes.',
    end: 'We sign from four countries and will keep watch over what was agreed.',
    note: 'Annual report of the commission, page 14.',
  },
};

export const ANA = { author: 'Ana López (Red Ceiba)', at: '2026-12-01T09:30:00Z' };
export const SUR = { author: 'Red Sur', at: '2026-12-01T09:32:00Z' };

/** The text that went out, from which the files beside this one were made in LibreOffice. */
export function baseText(language: 'es' | 'en'): ExportModel {
  const words = WORDS[language];
  const [who0 = '', who1 = '', who2 = '', who3 = '', who4 = ''] = words.who;
  const [demand0 = '', demand1 = '', demand2 = '', demand3 = ''] = words.demand;
  const [item0 = '', item1 = '', item2 = ''] = words.items;
  return {
    language,
    title: words.title,
    textId: 'base-text',
    datedAt: '2027-01-01T10:00:00.000Z',
    frame: language,
    blocks: [
      block('head', 'heading', [text(words.heading)]),
      block('who', 'paragraph', [
        text(who0),
        text(who1, { bold: true }),
        text(who2),
        text(who3, { link: 'https://ejemplo.org/' }),
        text(who4),
      ]),
      block('demand', 'paragraph', [
        text(demand0),
        text(demand1, { deletions: ['sug0000001'] }),
        text(demand2, { insertion: 'sug0000001' }),
        text(demand3),
        { type: 'noteRef', note: 'note000000' },
      ]),
      block('item0', 'item', [text(item0)], { marker: 'number' }),
      block('item1', 'item', [text(item1)], { marker: 'bullet', level: 1 }),
      block('item2', 'item', [text(item2)], { marker: 'number' }),
      block('quote', 'quote', [text(words.quote)]),
      block('plan', 'paragraph', [text(words.plan)]),
      block('ask', 'paragraph', [text(words.ask)]),
      block('end', 'paragraph', [text(words.end)]),
      block('note', 'note', [text(words.note)]),
    ],
    proposers: { sug0000001: ANA },
    remarks: [
      {
        block: 'who0000000',
        range: { from: 7, to: 21 },
        comments: [
          { ...ANA, body: language === 'es' ? '¿Cuántas somos?' : 'How many are we?' },
          { ...SUR, body: language === 'es' ? 'Treinta y dos.' : 'Thirty-two.' },
        ],
      },
    ],
  };
}
