import { asRefused, type MarkedBlock, type MarkedInline } from '../suggestion-marks.ts';
import { orderedNotes } from '../schema.ts';
import { cutAt, lengthOf, type Remark } from './model.ts';

/** A piece of a block as a file writes it: words, or where a remark begins or ends. */
export type Written = { type: 'inline'; inline: MarkedInline } | { type: 'begin' | 'end'; remark: number };

/** A text as a file is written: its blocks without the notes, and the notes in the order of their numbers. */
export interface Placed {
  body: MarkedBlock[];
  notes: MarkedBlock[];
  /** Notes nothing points at. */
  loose: MarkedBlock[];
  /** The remarks of a block by its id, and of the whole under null. */
  remarksAt: ReadonlyMap<string | null, readonly { index: number; from: number; to: number }[]>;
}

/** Word processors take no comments in a note: they stand at its place in the text. */
export function placed(blocks: readonly MarkedBlock[], remarks: readonly Remark[]): Placed {
  const body = blocks.filter(({ kind }) => kind !== 'note');
  const byId = new Map(blocks.map((block) => [block.id, block]));
  const notes = orderedNotes(blocks.map(asRefused)).map(({ id }) => byId.get(id)!);
  const places = new Map<string, { block: string; at: number }>();
  for (const block of body) {
    let at = 0;
    for (const inline of block.inlines) {
      if (inline.type === 'noteRef' && !places.has(inline.note))
        places.set(inline.note, { block: block.id, at });
      at += lengthOf(inline);
    }
  }
  const referred = new Set(
    blocks.flatMap(({ inlines }) => inlines.flatMap((one) => (one.type === 'noteRef' ? [one.note] : []))),
  );
  const remarksAt = new Map<string | null, { index: number; from: number; to: number }[]>();
  remarks.forEach(({ block, range }, index) => {
    const own = block === null ? undefined : byId.get(block);
    const at = own?.kind === 'note' ? places.get(own.id) : undefined;
    const where = at?.block ?? (own && own.kind !== 'note' ? own.id : null);
    const whole = own && own.kind !== 'note' ? own.inlines.reduce((sum, one) => sum + lengthOf(one), 0) : 0;
    const place = at ? { from: at.at, to: at.at + 1 } : (range ?? { from: 0, to: whole });
    remarksAt.set(where, [...(remarksAt.get(where) ?? []), { index, ...place }]);
  });
  return { body, notes, loose: notes.filter(({ id }) => !referred.has(id)), remarksAt };
}

/** The pieces of a block with the ends of remarks among them. */
export function writtenIn(
  block: Pick<MarkedBlock, 'inlines'>,
  remarks: readonly { index: number; from: number; to: number }[] = [],
): Written[] {
  const pieces: Written[] = [];
  let at = 0;
  const marks = (place: number) => {
    for (const { index, from, to } of remarks)
      if (to === place && from < place) pieces.push({ type: 'end', remark: index });
    for (const { index, from } of remarks) if (from === place) pieces.push({ type: 'begin', remark: index });
    for (const { index, from, to } of remarks)
      if (to === place && from >= place) pieces.push({ type: 'end', remark: index });
  };
  for (const inline of cutAt(
    block.inlines,
    remarks.flatMap(({ from, to }) => [from, to]),
  )) {
    marks(at);
    pieces.push({ type: 'inline', inline });
    at += lengthOf(inline);
  }
  marks(at);
  return pieces;
}
