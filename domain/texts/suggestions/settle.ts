import * as Y from 'yjs';
import { markWords, takeWords } from '../exact-words.ts';
import { foundMarks, type FoundMark } from '../suggestion-keys.ts';
import { noPieces, type Pieces } from './pieces.ts';
import { runsOf, spansOf, wordsIn, type Run } from './words-in-doc.ts';

/**
 * Takes suggestions out of the words: accepted ones as they propose it, others as if they had never been made. Words
 * that stay are the same characters as before, so whose they are is not lost; what others propose about them stays.
 * Answers what undoing needs, for every suggestion that lost marks, those of others on words that went among them.
 */
export function settle(doc: Y.Doc, ids: ReadonlySet<string>, accept: boolean): Map<string, Pieces> {
  const pieces = new Map<string, Pieces>();
  const of = (id: string) => {
    const known = pieces.get(id) ?? noPieces();
    pieces.set(id, known);
    return known;
  };
  Y.transact(doc, (transaction) => {
    for (const words of wordsIn(doc)) {
      const changes = runsOf(words).flatMap((run) => {
        const marks = foundMarks(run.attributes);
        if (!marks.some(({ id }) => ids.has(id))) return [];
        const goes = marks.some(
          ({ id, name }) => ids.has(id) && name === (accept ? 'deletion' : 'insertion'),
        );
        return [{ run, set: goes ? take(run, marks, of) : loosen(run, marks, { ids, accept }, of) }];
      });
      for (const {
        run: { index, text },
        set,
      } of changes.reverse()) {
        if (set === null) takeWords(transaction, words, index, text.length);
        for (const [key, value] of Object.entries(set ?? {}))
          markWords(transaction, words, index, text.length, key, value);
      }
    }
  });
  return pieces;
}

function take(run: Run, marks: readonly FoundMark[], of: (id: string) => Pieces): null {
  const taken = { spans: spansOf(run), text: run.text, attributes: run.attributes };
  for (const id of new Set(marks.map((mark) => mark.id))) of(id).taken.push(taken);
  return null;
}

/** What to set on words that stay: the marks go, and an accepted look comes. */
function loosen(
  run: Run,
  marks: readonly FoundMark[],
  { ids, accept }: { ids: ReadonlySet<string>; accept: boolean },
  of: (id: string) => Pieces,
): Record<string, unknown> {
  const set: Record<string, unknown> = {};
  const before = new Map<string, Record<string, unknown>>();
  for (const { key, id, reformat } of marks) {
    if (!ids.has(id)) continue;
    const back = before.get(id) ?? {};
    before.set(id, back);
    set[key] = null;
    back[key] = run.attributes[key];
    if (!reformat || !accept) continue;
    const { mark, on, href } = reformat;
    set[mark] = !on ? null : mark === 'link' ? { href } : {};
    back[mark] = run.attributes[mark] ?? null;
  }
  const spans = spansOf(run);
  for (const [id, attributes] of before) of(id).marked.push({ spans, attributes });
  return set;
}
