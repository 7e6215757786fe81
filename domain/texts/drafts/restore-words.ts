import * as Y from 'yjs';
import { attributesOf, markedBlockFromYXml } from '../blocks-in-ydoc.ts';
import { markWords, putWords, takeWords } from '../exact-words.ts';
import type { Inline, TextInline } from '../schema.ts';
import { asRefused } from '../suggestion-marks.ts';
import { compareInlines, type ComparedPiece, type Effort } from './compare-words.ts';

/** Words of one look, all accepted or all proposed, by their places in their XmlText and among the accepted words. */
interface Run {
  child: Y.XmlText;
  offset: number;
  from: number;
  to: number;
}

/**
 * Writes other accepted words into a block by as few edits as it takes, leaving what is proposed in it. Where notes or
 * breaks differ it does nothing: they stand between the words, and the block is to be written anew.
 */
export function rewrite(block: Y.XmlElement, wanted: readonly Inline[], effort: Effort): void {
  const marked = markedBlockFromYXml(block);
  if (!marked || !block.doc) return;
  const pieces = compareInlines(asRefused(marked).inlines, wanted, effort);
  if (pieces.some(({ change, inline }) => change !== 'same' && inline.type !== 'text')) return;
  const runs = runsOf(block);
  block.doc.transact((transaction) => {
    for (const { piece, from, to } of placed(pieces).reverse())
      if (piece.inline.type === 'text')
        edit(transaction, block, runs, { piece, inline: piece.inline, from, to });
  });
}

function placed(pieces: readonly ComparedPiece[]): { piece: ComparedPiece; from: number; to: number }[] {
  let at = 0;
  return pieces.map((piece) => {
    const from = at;
    if (piece.change !== 'added') at += piece.inline.type === 'text' ? piece.inline.text.length : 1;
    return { piece, from, to: at };
  });
}

function edit(
  transaction: Y.Transaction,
  block: Y.XmlElement,
  runs: readonly Run[],
  { piece, inline, from, to }: { piece: ComparedPiece; inline: TextInline; from: number; to: number },
): void {
  if (piece.change === 'added') return put(transaction, block, runs, from, inline);
  if (piece.change === 'same') return;
  const wanted = attributesOf(inline);
  const was = attributesOf({
    ...inline,
    bold: undefined,
    italic: undefined,
    link: undefined,
    ...piece.was,
  } as TextInline);
  for (const run of runs.toReversed()) {
    const start = Math.max(from, run.from);
    const length = Math.min(to, run.to) - start;
    if (length <= 0) continue;
    const at = run.offset + start - run.from;
    if (piece.change === 'removed') takeWords(transaction, run.child, at, length);
    else
      for (const key of new Set([...Object.keys(was), ...Object.keys(wanted)]))
        if (JSON.stringify(was[key]) !== JSON.stringify(wanted[key]))
          markWords(transaction, run.child, at, length, key, wanted[key] ?? null);
  }
}

/** Behind the accepted word before the place if there is one, else wherever there are words; else as words of their own. */
function put(
  transaction: Y.Transaction,
  block: Y.XmlElement,
  runs: readonly Run[],
  at: number,
  inline: TextInline,
): void {
  const here = runs.filter(({ from, to }) => from <= at && at <= to);
  const run = here.find(({ from }) => from < at) ?? here[0];
  if (run)
    return putWords(transaction, run.child, run.offset + at - run.from, inline.text, attributesOf(inline));
  const text = new Y.XmlText();
  text.applyDelta([{ insert: inline.text, attributes: attributesOf(inline) }]);
  block.insert(at === 0 ? 0 : childAfter(block, at), [text]);
}

/** The place among the children behind the atom that ends at this place among the accepted words. */
function childAfter(block: Y.XmlElement, at: number): number {
  let passed = 0;
  return (
    1 +
    block.toArray().findIndex((child) => {
      passed += child instanceof Y.XmlText ? acceptedIn(child) : 1;
      return passed === at && !(child instanceof Y.XmlText);
    })
  );
}

interface Delta {
  insert: string;
  attributes?: Record<string, unknown>;
}

const lengthIn = ({ insert, attributes = {} }: Delta) => ('insertion' in attributes ? 0 : insert.length);
const acceptedIn = (text: Y.XmlText) =>
  (text.toDelta() as Delta[]).reduce((sum, piece) => sum + lengthIn(piece), 0);

function runsOf(block: Y.XmlElement): Run[] {
  const runs: Run[] = [];
  let at = 0;
  for (const child of block.toArray()) {
    if (!(child instanceof Y.XmlText)) {
      at += 1;
      continue;
    }
    let offset = 0;
    runs.push({ child, offset, from: at, to: at });
    for (const piece of child.toDelta() as Delta[]) {
      const from = at;
      at += lengthIn(piece);
      runs.push({ child, offset, from, to: at });
      offset += piece.insert.length;
    }
  }
  return runs;
}
