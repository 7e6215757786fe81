import { fromBytes, openVault, roomOfText, type At } from '../live/vault.ts';
import type { KeptWords } from '../live/words-kept.ts';
import type { KeptText } from './kept-text.ts';
import { keptTexts } from './kept-texts.ts';
import { allWaiting, type Waiting } from './waiting.ts';

/** What one person keeps here that nobody else has. */
export interface Unsent {
  /** Texts with changes on their way. */
  changed: KeptText[];
  /** Changes of texts that are not among those which open here. */
  others: boolean;
  /** Words that a text did not take, and where they are kept. */
  refused: { at: At; words: KeptWords[]; title: KeptText['title'] | null }[];
  waiting: Waiting[];
}

/** Looks through all that is kept. */
export async function unsentOf(personId: string): Promise<Unsent> {
  const vault = await openVault(personId);
  const [texts, pending, words, waiting] = await Promise.all([
    keptTexts(personId),
    vault.read('pending'),
    vault.read('words'),
    allWaiting(personId),
  ]);
  const rooms = await Promise.all(texts.map(({ textId }) => roomOfText(vault, textId)));
  return {
    changed: texts.filter((_, n) => pending.some(({ at }) => at[0] === rooms[n])),
    others: pending.some(({ at }) => !rooms.includes(at[0])),
    refused: words.map(({ at, value }) => ({
      at,
      words: fromBytes<KeptWords[]>(value),
      title: texts[rooms.indexOf(at[0])]?.title ?? null,
    })),
    waiting,
  };
}

/** Whether there is nothing to lose. */
export const isNothing = ({ changed, others, refused, waiting }: Unsent): boolean =>
  changed.length === 0 && !others && refused.length === 0 && waiting.length === 0;

/** Their writer has seen to the words a text did not take. */
export async function forgetRefused(personId: string, at: At): Promise<void> {
  await (await openVault(personId)).write([{ remove: 'words', at }]);
}
