import * as Y from 'yjs';
import { within, type Proposed } from './amendments/wordings.ts';
import { Pens } from './co-editing/pens.ts';
import { wordsFrom, writeWords } from './copied-words.ts';
import { putWords, takeWords } from './exact-words.ts';
import { fragmentName } from './schema.ts';
import { wordChanges } from './word-changes.ts';

/** A run of a block's content: words, a break as the line it ends, a note's place or what is only suggested as nothing. */
interface Run {
  child: Y.XmlText | Y.XmlElement;
  /** Where the child stands in the block, and the run in the child. */
  index: number;
  offset: number;
  length: number;
  /** The accepted words of it. */
  text: string;
}

interface Edit {
  from: number;
  to: number;
  words: string;
  /** Where these begin in the new words. */
  at: number;
}

/** In whose names: of the new words by their places, or else of whoever changes the text; what is copied stays its author's. */
interface Names {
  pens: Pens;
  proposed: readonly Proposed[];
}

function findBlock(doc: Y.Doc, language: string, id: string): Y.XmlElement | null {
  const found = doc
    .getXmlFragment(fragmentName(language))
    .toArray()
    .find((child) => child instanceof Y.XmlElement && child.getAttribute('id') === id);
  return found instanceof Y.XmlElement ? found : null;
}

/**
 * Writes other plain words into a block, as if they had been typed: only the words that differ are replaced, so that
 * whoever types elsewhere in it goes on undisturbed, and marks, notes and suggestions on the others stay. What was
 * suggested amid words that go, goes with them. False when the block is not there.
 */
export function rewordBlock(
  doc: Y.Doc,
  language: string,
  id: string,
  words: string,
  { pens, proposed }: Names = { pens: Pens.ofOne(doc), proposed: [] },
): boolean {
  const block = findBlock(doc, language, id);
  if (!block) return false;
  const before = runsOf(block)
    .map(({ text }) => text)
    .join('');
  doc.transact((transaction) => {
    for (const edit of editsBetween(before, words).reverse()) {
      strike(transaction, block, edit);
      for (const { seatId, ...one } of named(edit, proposed).reverse())
        pens.as(seatId, () => write(transaction, block, one, pens));
    }
  });
  return true;
}

function editsBetween(before: string, after: string): Edit[] {
  const edits: Edit[] = [];
  let at = 0;
  let there = 0;
  let last: Edit | null = null;
  for (const { change, text } of wordChanges(before, after)) {
    if (change !== 'removed') there += text.length;
    if (change === 'same') {
      at += text.length;
      last = null;
      continue;
    }
    if (last === null)
      edits.push(
        (last = { from: at, to: at, words: '', at: change === 'added' ? there - text.length : there }),
      );
    if (change === 'added') last.words += text;
    else last.to = at += text.length;
  }
  return edits;
}

/** What an edit writes, parted by who proposed it. */
function named({ from, words, at }: Edit, proposed: readonly Proposed[]) {
  const parts: { from: number; words: string; seatId: string | null }[] = [];
  let passed = 0;
  for (const { seatId, length } of within(proposed, at, words.length)) {
    parts.push({ from, words: words.slice(passed, passed + length), seatId });
    passed += length;
  }
  if (passed < words.length) parts.push({ from, words: words.slice(passed), seatId: null });
  return parts;
}

function runsOf(block: Y.XmlElement): Run[] {
  return block.toArray().flatMap((child, index): Run[] => {
    if (child instanceof Y.XmlElement)
      return [{ child, index, offset: 0, length: 1, text: child.nodeName === 'hardBreak' ? '\n' : '' }];
    if (!(child instanceof Y.XmlText)) return [];
    let passed = 0;
    return deltaOf(child).map(({ insert, attributes = {} }) => {
      const offset = passed;
      passed += insert.length;
      const run = { child, index, offset, length: insert.length };
      return { ...run, text: 'insertion' in attributes ? '' : insert };
    });
  });
}

interface Delta {
  insert: string;
  attributes?: Record<string, unknown>;
}

const deltaOf = (text: Y.XmlText) => text.toDelta() as Delta[];

/** Takes what stands between two places out, run by run from the last. */
function strike(transaction: Y.Transaction, block: Y.XmlElement, { from, to }: Edit): void {
  const runs = runsOf(block);
  let end = runs.reduce((sum, { text }) => sum + text.length, 0);
  for (const { child, index, offset, length, text } of runs.toReversed()) {
    const start = end - text.length;
    const [first, last] = [Math.max(from, start), Math.min(to, end)];
    const suggested = child instanceof Y.XmlText && text === '' && from < start && start < to;
    if (suggested) takeWords(transaction, child, offset, length);
    else if (last > first && child instanceof Y.XmlText)
      takeWords(transaction, child, offset + first - start, last - first);
    else if (last > first) block.delete(index, 1);
    end = start;
  }
}

/** Writes words at a place, before what is suggested there. */
function write(
  transaction: Y.Transaction,
  block: Y.XmlElement,
  { from, words }: Pick<Edit, 'from' | 'words'>,
  pens: Pens,
): void {
  let passed = 0;
  let at: { index: number; text: Y.XmlText | null; offset: number } = { index: 0, text: null, offset: 0 };
  for (const { child, index, offset, text } of runsOf(block)) {
    const words = child instanceof Y.XmlText;
    const end = passed + text.length;
    if (end < from || (end === from && !words)) at = { index: index + 1, text: null, offset: 0 };
    else {
      at = { index, text: words ? child : null, offset: offset + from - passed };
      break;
    }
    passed = end;
  }
  if (at.text && !words.includes('\n')) putWords(transaction, at.text, at.offset, words, {});
  else writeLines(transaction, block, at, words, pens);
}

/** Words with breaks: a text that they fall into is parted there, what followed keeping its marks. */
function writeLines(
  transaction: Y.Transaction,
  block: Y.XmlElement,
  { index, text, offset }: { index: number; text: Y.XmlText | null; offset: number },
  words: string,
  pens: Pens,
): void {
  const lines = words.split('\n').flatMap((line, at): (Y.XmlElement | Y.XmlText)[] => {
    const written = new Y.XmlText();
    if (line) written.insert(0, line);
    return [...(at === 0 ? [] : [new Y.XmlElement('hardBreak')]), ...(line ? [written] : [])];
  });
  if (!text) return block.insert(index, lines);
  const after = wordsFrom(text, offset);
  const rest = new Y.XmlText();
  block.insert(index + 1, after.length > 0 ? [...lines, rest] : lines);
  if (after.length === 0) return;
  takeWords(transaction, text, offset, text.length - offset);
  writeWords(transaction, rest, after, pens);
}
