import type { Viewer } from '../../viewer.ts';
import type { Block } from '../schema.ts';
import type { OwnThreads, ThreadHead } from './reads.ts';
import type { Answer, ThreadKind } from './rules.ts';

/** Which threads of a text are asked for; what is not named does not matter. */
export interface ThreadChoice {
  state?: 'open' | 'resolved' | null;
  kind?: ThreadKind | null;
  /** The viewer has written in them. */
  mine?: boolean | null;
  /** The viewer is mentioned in them. */
  mentionsMe?: boolean | null;
  /** Number of the round in which they were begun. */
  round?: number | null;
  language?: string | null;
  block?: string | null;
  answer?: Answer | 'none' | null;
}

/** Whether a thread is among those asked for. */
export function isChosen(thread: ThreadHead, choice: ThreadChoice, own: OwnThreads): boolean {
  const asked: [unknown, () => boolean][] = [
    [choice.state, () => (thread.resolved === null ? 'open' : 'resolved') === choice.state],
    [choice.kind, () => thread.kind === choice.kind],
    [choice.mine, () => own.written.has(thread.id)],
    [choice.mentionsMe, () => own.mentioned.has(thread.id)],
    [choice.round, () => thread.round?.number === choice.round],
    [choice.language, () => thread.language === choice.language],
    [choice.block, () => thread.blockId === choice.block],
    [choice.answer, () => (thread.answer?.answer ?? 'none') === choice.answer],
  ];
  return asked.every(([wanted, holds]) => wanted == null || wanted === false || holds());
}

/** How many there are of each kind that can be asked for. */
export interface ThreadCounts {
  open: number;
  resolved: number;
  mine: number;
  begun: number;
  mentionsMe: number;
  redLines: number;
  unanswered: number;
  rounds: { number: number; redLines: boolean; threads: number }[];
  languages: string[];
}

/** Counts the threads of one text, as the viewer would choose among them. */
export function countThreads(threads: readonly ThreadHead[], viewer: Viewer, own: OwnThreads): ThreadCounts {
  const count = (choice: ThreadChoice) => threads.filter((thread) => isChosen(thread, choice, own)).length;
  const rounds = new Map(
    threads.flatMap(({ round }) => (round ? [[round.number, round.kind] as const] : [])),
  );
  return {
    open: count({ state: 'open' }),
    resolved: count({ state: 'resolved' }),
    mine: count({ mine: true }),
    begun: threads.filter(({ personId }) => personId === viewer.personId).length,
    mentionsMe: count({ mentionsMe: true }),
    redLines: count({ kind: 'red-line' }),
    unanswered: count({ answer: 'none' }),
    rounds: [...rounds]
      .sort(([one], [other]) => one - other)
      .map(([number, kind]) => ({
        number,
        redLines: kind === 'red-lines',
        threads: count({ round: number }),
      })),
    languages: [...new Set(threads.map(({ language }) => language))].sort(),
  };
}

/** The words of a text by language, as its readers find them. */
export type Words = Readonly<Record<string, readonly Block[]>>;

/** Where each block stands: by the reference language, and what only another language has by that one. */
export function placesIn(words: Words, languages: readonly string[]): Map<string, number> {
  const places = new Map<string, number>();
  for (const language of languages)
    (words[language] ?? []).forEach(({ id }, at) => {
      if (!places.has(id)) places.set(id, at);
    });
  return places;
}

/** The number of each paragraph, notes left out, by block id. */
export function paragraphsIn(words: Words, languages: readonly string[]): Map<string, number> {
  const numbered = Object.fromEntries(
    languages.map((language) => [language, (words[language] ?? []).filter(({ kind }) => kind !== 'note')]),
  );
  return new Map([...placesIn(numbered, languages)].map(([id, at]) => [id, at + 1]));
}

/** The place of each in the order in which they were begun, from 1: it stays whatever becomes of the words. */
export function numbersOf(threads: readonly Pick<ThreadHead, 'id'>[]): Map<string, number> {
  return new Map(threads.map(({ id }, at) => [id, at + 1]));
}

export const THREAD_ORDERS = ['text', 'round', 'answer', 'newest'] as const;
export type ThreadOrder = (typeof THREAD_ORDERS)[number];

const ANSWER_ORDER: Record<Answer | 'none', number> = { none: 0, accepted: 1, 'in-part': 2, declined: 3 };

/** By the text, by round, or by answer (what has none first); alike ones as the words go. */
export function inOrder<One extends ThreadHead>(
  threads: readonly One[],
  places: ReadonlyMap<string, number>,
  order: Exclude<ThreadOrder, 'newest'>,
): One[] {
  const byText = inTextOrder(threads, places);
  if (order === 'round')
    return byText.sort((one, other) => (one.round?.number ?? 0) - (other.round?.number ?? 0));
  if (order === 'answer')
    return byText.sort(
      (one, other) =>
        ANSWER_ORDER[one.answer?.answer ?? 'none'] - ANSWER_ORDER[other.answer?.answer ?? 'none'],
    );
  return byText;
}

/** On the whole text first, then as the words go, at last those whose paragraph is gone; each as they were begun. */
export function inTextOrder<One extends ThreadHead>(
  threads: readonly One[],
  places: ReadonlyMap<string, number>,
): One[] {
  const placeOf = ({ blockId }: One) => (blockId === null ? -1 : (places.get(blockId) ?? Infinity));
  return [...threads]
    .map((thread) => ({ thread, place: placeOf(thread) }))
    .sort((a, b) => (a.place === b.place ? 0 : a.place < b.place ? -1 : 1))
    .map(({ thread }) => thread);
}
