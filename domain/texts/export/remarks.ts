import * as Y from 'yjs';
import { commentPageWords } from '../../words/comment-pages.ts';
import { exportWords } from '../../words/export.ts';
import type { Language } from '../../words/words.ts';
import { returnWords } from '../../words/returns.ts';
import type { Thread } from '../comments/reads.ts';
import type { Voice } from '../reads-voices.ts';
import type { Said } from '../returns/reads.ts';
import { fragmentName } from '../schema.ts';
import type { MarkedBlock } from '../suggestion-marks.ts';
import type { Suggestion } from '../suggestions/reads.ts';
import { lengthOf, toSecond, type Remark, type Signed } from './model.ts';

/** The name a file gives somebody: where an organisation goes by another name in texts, that name alone. */
export function authorOf(voice: Voice | undefined): string {
  if (!voice) return '';
  return voice.aliased ? voice.organisation : `${voice.person} (${voice.organisation})`;
}

/** Word takes no longer name. */
const LONGEST_AUTHOR = 255;

/** Who a file says said something, and for whom, as who brought it says; '' where it is said by nobody. */
export const speakerIn = ({ author, organisation }: Said): string =>
  [author, organisation].filter(Boolean).join(' · ');

/** The name of somebody who brought in what a file says somebody else said: a name in a file proves nothing. */
export const broughtBy = (bringer: string, said: Said, language: string): string =>
  returnWords[language === 'en' ? 'en' : 'es']
    .brought(bringer, speakerIn(said))
    .slice(0, LONGEST_AUTHOR)
    .toWellFormed();

/** The comments of one language, with the answers of those who draft. What was taken back is not told. */
export function remarksOf(
  threads: readonly Thread[],
  { doc, language, frame, signedBy }: Around & { doc: Y.Doc },
): Remark[] {
  const words = commentPageWords[frame];
  return threads
    .filter((thread) => thread.language === language)
    .flatMap((thread): Remark[] => {
      const said = thread.comments
        .filter(({ removedAt }) => removedAt === null)
        .map(({ id, seatId, at, body }) => ({ ...signedBy({ comment: id, seatId, at }), body }));
      const [first, ...rest] = said;
      if (!first) return [];
      const opening =
        thread.kind === 'red-line' ? { ...first, body: exportWords[frame].redLine(first.body) } : first;
      const { answer } = thread;
      const given = answer && {
        ...signedBy({ seatId: answer.seatId, at: answer.at }),
        body: exportWords[frame].answer(words.answers[answerKey(answer.answer)], answer.note ?? ''),
      };
      const comments = [opening, ...rest, ...(given ? [given] : [])];
      return [{ block: thread.blockId, range: rangeOf(doc, thread), comments, thread: thread.id }];
    });
}

/** What a word processor cannot show as a change: another link, and in some of them another look. */
export function looksAsRemarks(
  blocks: readonly MarkedBlock[],
  suggestions: ReadonlyMap<string, Suggestion>,
  { language, frame, signedBy }: Around,
  shown: (mark: 'bold' | 'italic' | 'link') => boolean,
): Remark[] {
  const words = exportWords[frame];
  return blocks.flatMap((block) => {
    let at = 0;
    return block.inlines.flatMap((inline): Remark[] => {
      const range = { from: at, to: (at += lengthOf(inline)) };
      if (inline.type !== 'text' || inline.insertion !== undefined) return [];
      return (inline.reformats ?? [])
        .filter(({ mark }) => !shown(mark))
        .flatMap(({ id, mark, on, href = '' }): Remark[] => {
          const suggestion = suggestions.get(id);
          if (!suggestion || !suggestion.places.some((place) => place.language === language)) return [];
          const signed = signedBy({ suggestion: id, seatId: suggestion.seatId, at: suggestion.at });
          return [{ block: block.id, range, comments: [{ ...signed, body: words.look(mark, on, href) }] }];
        });
    });
  });
}

export interface Around {
  language: string;
  frame: Language;
  signedBy: SignedBy;
}

/** Who is said to have written something: who sat there, or whom a file that came back named. */
export type SignedBy = (written: {
  seatId: string;
  at: string;
  suggestion?: string;
  comment?: string;
}) => Signed;

export const signedAs = (author: string, at: string): Signed => ({ author, at: toSecond(at) });

const answerKey = (answer: 'accepted' | 'in-part' | 'declined') =>
  answer === 'in-part' ? ('inPart' as const) : answer;

/** Where the words of a thread stand now: by its letters, else by the words it quoted, else nowhere in particular. */
function rangeOf(doc: Y.Doc, { language, blockId, anchor, quote }: Thread): Remark['range'] {
  const block = doc
    .getXmlFragment(fragmentName(language))
    .toArray()
    .find((one): one is Y.XmlElement => one instanceof Y.XmlElement && one.getAttribute('id') === blockId);
  if (!block) return null;
  const ends = anchor && [anchor.from, anchor.to].map((end) => placeIn(doc, block, end));
  const [from, to] = ends ?? [];
  if (from != null && to != null && from < to) return { from, to };
  const at = quote === null ? -1 : lettersOf(block).indexOf(quote);
  return quote === null || at < 0 ? null : { from: at, to: at + quote.length };
}

function placeIn(doc: Y.Doc, block: Y.XmlElement, encoded: string): number | null {
  try {
    const position = Y.decodeRelativePosition(Buffer.from(encoded, 'base64'));
    const found = Y.createAbsolutePositionFromRelativePosition(position, doc);
    let at = 0;
    for (const child of block.toArray()) {
      if (found?.type === child) return at + found.index;
      at += child instanceof Y.XmlText ? child.length : 1;
    }
    return null;
  } catch {
    return null;
  }
}

/** The letters of a block, those proposed counted in; a break or a place of a note is one. */
function lettersOf(block: Y.XmlElement): string {
  return block
    .toArray()
    .map((child) =>
      child instanceof Y.XmlText
        ? (child.toDelta() as { insert: unknown }[])
            .map(({ insert }) => (typeof insert === 'string' ? insert : '\n'))
            .join('')
        : '\n',
    )
    .join('');
}
