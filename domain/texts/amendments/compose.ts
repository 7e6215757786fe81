import type { z } from 'zod';
import { Conflict, Invalid } from '../../errors.ts';
import { blockFault, plainInlines, plainText, type Block } from '../schema.ts';
import {
  AMENDABLE,
  blockAfter,
  sameShape,
  shapeOf,
  type Base,
  type Content,
  type Proposal,
} from './model.ts';
import { standsThere } from './placing.ts';
import { ABOUT_WORDS, type proposing } from './rules.ts';

type Asked = z.output<typeof proposing>;

/** What of an amendment is stored besides who proposes it and why. */
export interface Composed {
  language: string;
  blockId: string | null;
  afterBlockId: string | null;
  content: Content;
  base: Base;
}

const fault = (field: string, word: string) => new Invalid([{ field, word }]);

/** An amendment of the words as they stand. `newId` is the id of a new block. */
export function compose(
  asked: Asked,
  blocks: Readonly<Record<string, readonly Block[]>>,
  newId: string,
): Composed {
  const { language, kind } = asked;
  const own = blocks[language];
  if (!own) throw fault('language', 'language-not-of-text');
  const at = kind === 'insert' ? null : placeOf(own, asked.block, 'block');
  if (at) requireSeen(asked, at.block);
  if (at?.block.kind === 'note' && kind !== 'replace') throw fault('block', 'notes-stay');
  const placed = kind === 'insert' || kind === 'move';
  const after = placed && asked.after !== null ? placeOf(own, asked.after, 'after') : null;
  if (after?.block.kind === 'note') throw fault('after', 'notes-stay');
  const composed: Composed = {
    language,
    blockId: at?.block.id ?? null,
    afterBlockId: after?.block.id ?? null,
    content: contentOf(asked, at?.block ?? null, newId),
    base: { at, after },
  };
  if (kind === 'move') {
    if (composed.blockId === composed.afterBlockId) throw fault('after', 'nothing-changes');
    const move = { kind, language, blockId: composed.blockId!, afterBlockId: composed.afterBlockId };
    if (standsThere({ ...move, base: composed.base }, blocks)) throw fault('after', 'nothing-changes');
  }
  return composed;
}

/** An amendment of what another amendment proposes: its words, its shape or its place. */
export function composeAmong(
  asked: Asked,
  parent: Proposal,
  blocks: Readonly<Record<string, readonly Block[]>>,
): Composed {
  const { kind } = asked;
  if (!AMENDABLE[parent.kind].includes(kind)) throw fault('kind', 'not-amendable-so');
  const { language, blockId } = parent;
  const proposed = blockAfter(parent)!;
  requireSeen(asked, proposed);
  const after =
    kind === 'move' && asked.after !== null ? placeOf(blocks[language] ?? [], asked.after, 'after') : null;
  if (after?.block.kind === 'note') throw fault('after', 'notes-stay');
  const afterBlockId = after?.block.id ?? null;
  if (kind === 'move' && (afterBlockId === parent.afterBlockId || afterBlockId === blockId))
    throw fault('after', 'nothing-changes');
  return {
    language,
    blockId: parent.kind === 'insert' ? null : blockId,
    afterBlockId,
    content: contentOf(asked, proposed, blockId),
    base: { at: { number: null, block: proposed }, after },
  };
}

/** Words that came after its writer began are not undone unread. */
function requireSeen({ kind, seen }: Asked, block: Block): void {
  if (ABOUT_WORDS.includes(kind) && plainText(block) !== seen) throw new Conflict('words-changed');
}

function contentOf(asked: Asked, block: Block | null, newId: string): Content {
  const { kind, shape } = asked;
  const content: Content = {};
  if (kind === 'insert' || kind === 'retype') {
    if (!shape) throw fault('shape', 'required');
    content.shape = shape;
  }
  if (kind === 'insert' || kind === 'replace') {
    if (asked.words === null) throw fault('words', 'required');
    content.inlines = plainInlines(asked.words);
  }
  if (kind === 'retype' && block && sameShape(shapeOf(block), shape!))
    throw fault('shape', 'nothing-changes');
  if (kind === 'replace' && block && plainText(block) === asked.words)
    throw fault('words', 'nothing-changes');
  if (kind === 'insert') content.id = newId;
  const whole = { ...(block ?? { id: newId, inlines: [] }), ...shape, ...(content.inlines && content) };
  if (kind !== 'delete' && kind !== 'move' && blockFault(strict(whole)) !== null)
    throw fault(content.inlines ? 'words' : 'shape', 'not-valid');
  return content;
}

/** Only what a block has: a shape without marker leaves none of what was there. */
function strict({ id, kind, level, marker, inlines }: Record<string, unknown> & { shape?: unknown }) {
  return { id, kind, level, inlines, ...(kind === 'item' && { marker }) };
}

function placeOf(blocks: readonly Block[], id: string | null, field: string) {
  const block = blocks.find((one) => one.id === id);
  if (!block) throw fault(field, id === null ? 'required' : 'paragraph-gone');
  const number = blocks.filter((one) => one.kind !== 'note').indexOf(block) + 1;
  return { number, block };
}
