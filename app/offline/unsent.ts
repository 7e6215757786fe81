import { ownWords, type TypedWording } from '../live/device.ts';
import { fromBytes, openVault, roomOfText, type At, type Row } from '../live/vault.ts';
import type { KeptWords } from '../live/words-kept.ts';
import type { ChangedText, KeptText } from './kept-text.ts';
import { changedTexts, keptTexts } from './kept-texts.ts';
import { allWaiting, type Waiting } from './waiting.ts';

/** What one person keeps here that nobody else has. */
export interface Unsent {
  /** Texts with changes on their way. */
  changed: ChangedText[];
  /** Changes of texts that are not among those which open here. */
  others: boolean;
  /** Words that a text did not take, and where they are kept. */
  refused: Own[];
  /** Wordings that their writer has not sent. */
  typed: Own[];
  waiting: Waiting[];
}

/** Words of one's own, where they are kept, and for which text. */
interface Own {
  at: At;
  words: KeptWords[];
  title: KeptText['title'] | null;
}

/** Looks through all that is kept. */
export async function unsentOf(personId: string): Promise<Unsent> {
  const vault = await openVault(personId);
  const [kept, left, pending, words, wordings, waiting] = await Promise.all([
    keptTexts(personId),
    changedTexts(personId),
    vault.read('pending'),
    vault.read('words'),
    vault.read('wordings'),
    allWaiting(personId),
  ]);
  const opens = new Set(kept.map(({ textId }) => textId));
  const texts = [...kept, ...left.filter(({ textId }) => !opens.has(textId))];
  const rooms = await Promise.all(texts.map(({ textId }) => roomOfText(vault, textId)));
  const own = ({ at, value }: Row, read: (value: Uint8Array) => KeptWords[]): Own => ({
    at,
    words: read(value),
    // What is kept for a paragraph stands in a room within that of its text.
    title: texts[rooms.indexOf(at[0].split(' ')[0]!)]?.title ?? null,
  });
  return {
    changed: texts.filter((_, n) => pending.some(({ at }) => at[0] === rooms[n])),
    others: pending.some(({ at }) => !rooms.includes(at[0])),
    refused: words.map((row) => own(row, fromBytes<KeptWords[]>)),
    typed: wordings
      .map((row) => own(row, (value) => ownWords(fromBytes<TypedWording>(value))))
      .filter((one) => one.words.length > 0),
    waiting,
  };
}

/** Whether there is nothing to lose. */
export const isNothing = (unsent: Unsent): boolean =>
  !canGo(unsent) && [unsent.refused, unsent.typed, unsent.waiting].every(({ length }) => length === 0);

/** Whether there is nothing but what its writer has not sent: the box it stands in says so. */
export const isOnlyTyped = (unsent: Unsent): boolean => isNothing({ ...unsent, typed: [] });

/** Whether some of it goes by itself once the server is in reach. */
export const canGo = ({ changed, others, waiting }: Unsent): boolean =>
  changed.length > 0 || others || waiting.some(({ refused }) => refused === null);

/** Their writer has seen to the words a text did not take. */
export async function forgetRefused(personId: string, at: At): Promise<void> {
  await (await openVault(personId)).write([{ remove: 'words', at }]);
}

/** Their writer gives up a wording they had not sent. */
export async function forgetTyped(personId: string, at: At): Promise<void> {
  await (await openVault(personId)).write([{ remove: 'wordings', at }]);
}
