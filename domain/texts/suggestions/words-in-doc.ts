import * as Y from 'yjs';
import { markedBlocksFromYXml } from '../blocks-in-ydoc.ts';
import { fragmentLanguage, fragmentName, newBlockId } from '../schema.ts';
import type { MarkedBlock } from '../suggestion-marks.ts';
import type { Span } from './pieces.ts';

/** Words of one look in an XmlText, and where they begin in it. */
export interface Run {
  words: Y.XmlText;
  index: number;
  text: string;
  attributes: Record<string, unknown>;
}

/** Every language of a document with what is proposed in it, in the order in which they are named. */
export function markedIn(doc: Y.Doc, languages: readonly string[]): Record<string, MarkedBlock[]> {
  return Object.fromEntries(
    languages.map((language) => [language, markedBlocksFromYXml(doc.getXmlFragment(fragmentName(language)))]),
  );
}

/** All words of a document, block by block. */
export function wordsIn(doc: Y.Doc): Y.XmlText[] {
  const fragments = [...doc.share.keys()].filter((name) => fragmentLanguage(name) !== null);
  return fragments
    .flatMap((name) => doc.getXmlFragment(name).toArray())
    .flatMap((block) => (block instanceof Y.XmlElement ? wordsOf(block) : []));
}

/** The words of a block, between its line breaks and footnote places. */
export function wordsOf(block: Y.XmlElement): Y.XmlText[] {
  return block.toArray().filter((child): child is Y.XmlText => child instanceof Y.XmlText);
}

/** The runs of an XmlText in their order. */
export function runsOf(words: Y.XmlText): Run[] {
  let index = 0;
  const runs: Run[] = [];
  for (const { insert, attributes = {} } of words.toDelta() as {
    insert: unknown;
    attributes?: Record<string, unknown>;
  }[]) {
    const length = typeof insert === 'string' ? insert.length : 1;
    if (typeof insert === 'string') runs.push({ words, index, text: insert, attributes });
    index += length;
  }
  return runs;
}

/** What Yjs calls the characters from `index` on. */
export function spansOf({ words, index, text }: Pick<Run, 'words' | 'index' | 'text'>): Span[] {
  const spans: Span[] = [];
  const end = index + text.length;
  for (const { item, at } of livingItems(words)) {
    const from = Math.max(index, at);
    const to = Math.min(end, at + item.length);
    if (from >= to) continue;
    const clock = item.id.clock + from - at;
    const last = spans.at(-1);
    if (last?.[0] === item.id.client && last[1] + last[2] === clock) last[2] += to - from;
    else spans.push([item.id.client, clock, to - from]);
  }
  return spans;
}

/** The characters of an XmlText as Yjs keeps them, with the index at which each piece begins. */
export function livingItems(words: Y.XmlText): { item: Y.Item; at: number }[] {
  const items: { item: Y.Item; at: number }[] = [];
  let at = 0;
  for (let item = words._start; item; item = item.right) {
    if (item.deleted || !item.countable) continue;
    items.push({ item, at });
    at += item.length;
  }
  return items;
}

/** A fresh id of a suggestion: made like a block's. */
export const newSuggestionId = newBlockId;
