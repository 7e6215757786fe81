import type { Span } from '../print/lines.ts';
import { drawHead } from '../print/head.ts';
import { openSheet, words, COLORS, type Sheet } from '../print/sheet.ts';
import type { ReceiptModel } from './receipt.ts';

const TERM = { size: 8.8, leading: 13 } as const;
const FACT = { size: 11.6, leading: 16 } as const;
const NOTE = { size: 9.6, leading: 14 } as const;
const TERM_WIDTH = 150;

/** Draws a receipt as a tagged PDF. The same model gives the same bytes. */
export async function print(model: ReceiptModel): Promise<Uint8Array> {
  const { language, heading, number, signedAt } = model;
  const sheet = openSheet({ title: `${heading} ${number}`, language, createdAt: signedAt, paper: 'letter' });
  drawHead(sheet, model, model);
  sheet.space(10);
  paragraph(sheet, 'H1', [words(heading, 'bold', 16.5)], 21.2);
  if (model.name !== null) {
    sheet.space(4);
    paragraph(sheet, 'P', [words(model.name, 'regular', 22, COLORS.anil)], 28);
  }
  sheet.space(16);
  drawRows(sheet, model.rows);
  sheet.space(14);
  for (const note of model.notes) {
    paragraph(sheet, 'P', [words(note, 'regular', NOTE.size, COLORS.slate)], NOTE.leading);
    sheet.space(6);
  }
  return sheet.close();
}

function paragraph(sheet: Sheet, type: string, spans: Span[], leading: number): void {
  sheet.flow(sheet.tag(sheet.root, type), type, sheet.set.lines(spans, sheet.width), leading);
}

/** Term at the left, fact at the right of it, a thin line between two rows; to a screen reader a table. */
function drawRows(sheet: Sheet, rows: ReceiptModel['rows']): void {
  const { set, left, right, width } = sheet;
  const table = sheet.tag(sheet.root, 'Table');
  for (const { term, fact, link, fine } of rows) {
    const color = link ? COLORS.anil : COLORS.ink;
    const plain = words(fact, 'regular', fine ? NOTE.size : FACT.size, color);
    const look: Span = link ? { ...plain, link, bare: true } : plain;
    const terms = set.lines([words(term, 'regular', TERM.size, COLORS.slate)], TERM_WIDTH - 14);
    const facts = set.lines([look], width - TERM_WIDTH);
    const height = Math.max(terms.length * TERM.leading, facts.length * FACT.leading) + 12;
    sheet.need(height);
    sheet.artifact(() => sheet.rule(left, right, sheet.y, COLORS.hair, 0.6));
    const top = sheet.y + 6;
    const line = sheet.tag(table, 'TR');
    const scope = { O: 'Table', Scope: 'Row' };
    sheet.y = top + 1.5;
    sheet.flow(sheet.tag(line, 'TH', { attributes: scope }), 'TH', terms, TERM.leading);
    sheet.y = top;
    sheet.flow(sheet.tag(line, 'TD'), 'TD', facts, FACT.leading, left + TERM_WIDTH);
    sheet.y = top - 6 + height;
  }
  sheet.artifact(() => sheet.rule(left, right, sheet.y, COLORS.hair, 0.6));
}
