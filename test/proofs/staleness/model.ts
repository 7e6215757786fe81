import * as Y from 'yjs';

/** The words of one block as this model reads them, by its own means: what reads and looks the same is one string. */
export type Said = string;

/** What was said of a block, and what stood there then. */
export interface Noted {
  source: string;
  language: string;
  words: Record<string, Said>;
  typo: boolean;
  reviewed: boolean;
}

/** How a block is expected to stand in two languages. */
export interface Expected {
  source: string;
  language: string;
  state: 'in-step' | 'behind' | 'both' | 'unreviewed' | 'absent';
  changed: 'source' | 'translation' | null;
  removed: boolean;
  typo: boolean;
}

/** The languages of a text, the reference language first. */
export const LANGUAGES = ['es', 'en'] as const;

const MARKS = ['bold', 'italic', 'link'];

/** The words of each block of each language; of two with one id the first; nothing for one without words. */
export function saidIn(doc: Y.Doc): Record<string, Map<string, Said>> {
  return Object.fromEntries(LANGUAGES.map((language) => [language, saidInLanguage(doc, language)]));
}

function saidInLanguage(doc: Y.Doc, language: string): Map<string, Said> {
  const said = new Map<string, Said>();
  const met = new Set<string>();
  for (const element of doc.getXmlFragment(`content:${language}`).toArray()) {
    if (!(element instanceof Y.XmlElement)) continue;
    const id = element.getAttribute('id') ?? '';
    if (met.has(id)) continue;
    met.add(id);
    const words = wordsOf(element);
    if (words !== '') said.set(id, words);
  }
  return said;
}

/** Letter by letter with its look, composed, single spaces, without what is only proposed. */
function wordsOf(element: Y.XmlElement): Said {
  const letters: { letter: string; look: string }[] = [];
  for (const child of element.toArray()) {
    if (!(child instanceof Y.XmlText)) continue;
    for (const { insert, attributes = {} } of child.toDelta() as Piece[]) {
      if (Object.keys(attributes).includes('insertion')) continue;
      const look = MARKS.filter((mark) => mark in attributes).join(' ');
      for (const char of insert) {
        const last = letters.at(-1);
        if (/\p{M}/u.test(char) && last && last.letter !== ' ') last.letter += char;
        else if (char !== ' ' || (last && last.letter !== ' '))
          letters.push({ letter: char, look: char === ' ' ? '' : look });
      }
    }
  }
  if (letters.at(-1)?.letter === ' ') letters.pop();
  return letters.map(({ letter, look }) => `${letter.normalize('NFC')}${look && `<${look}>`}`).join('');
}

interface Piece {
  insert: string;
  attributes?: Record<string, unknown>;
}

/** How every block is expected to stand, by its id. */
export function expectedOf(
  said: Record<string, ReadonlyMap<string, Said>>,
  noted: ReadonlyMap<string, readonly Noted[]>,
): Map<string, Expected> {
  const ids = new Set(LANGUAGES.flatMap((language) => [...said[language]!.keys()]));
  return new Map([...ids].map((id) => [id, expected(id, said, noted.get(id) ?? [])]));
}

function expected(
  id: string,
  said: Record<string, ReadonlyMap<string, Said>>,
  noted: readonly Noted[],
): Expected {
  const last = noted.at(-1);
  const has = (language: string) => said[language]!.has(id);
  const source = last && has(last.source) ? last.source : LANGUAGES.find(has)!;
  const language = LANGUAGES.find((one) => one !== source)!;
  const none = { source, language, changed: null, removed: false, typo: false };
  if (!has(language)) return { ...none, state: 'absent', removed: last !== undefined };
  if (!last) return { ...none, state: 'unreviewed' };
  const moved = (one: string) => said[one]!.get(id) !== last.words[one];
  if (moved(source) && moved(language)) return { ...none, state: 'both' };
  if (moved(source)) return { ...none, state: 'behind', changed: 'source' };
  if (moved(language)) return { ...none, state: 'behind', changed: 'translation' };
  return { ...none, state: last.reviewed ? 'in-step' : 'unreviewed', typo: last.typo };
}
