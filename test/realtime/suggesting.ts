import * as Y from 'yjs';
import { fragmentName } from '../../domain/texts/schema.ts';
import { markKey, markOf, reformatMark } from '../../domain/texts/suggestion-keys.ts';
import type { Reformat } from '../../domain/texts/suggestion-marks.ts';

/** The words of a block: its first run of them. */
export function wordsOf(doc: Y.Doc, block = 0, language = 'es'): Y.XmlText {
  const element = doc.getXmlFragment(fragmentName(language)).get(block) as Y.XmlElement;
  return element.toArray().find((child) => child instanceof Y.XmlText)!;
}

/** Words put in as a suggestion. */
export function propose(words: Y.XmlText, at: number, text: string, id: string): void {
  words.insert(at, text, { insertion: { id } });
}

/** Words to be struck. */
export function strike(words: Y.XmlText, at: number, length: number, id: string): void {
  words.format(at, length, { [markKey('deletion', markOf(id))]: markOf(id) });
}

/** No longer. */
export function unstrike(words: Y.XmlText, at: number, length: number, id: string): void {
  words.format(at, length, { [markKey('deletion', markOf(id))]: null });
}

/** Words to look otherwise. */
export function reshape(words: Y.XmlText, at: number, length: number, reformat: Reformat): void {
  const value = reformatMark(reformat);
  words.format(at, length, { [markKey('reformat', value)]: value });
}
