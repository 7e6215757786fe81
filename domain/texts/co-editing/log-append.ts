import type { Announcement, Instant } from '../../platform.ts';

/** One row for the log of one text, and what must still hold for it to be written. */
export interface Append {
  textId: string;
  /** The newest row it was judged on top of, and the grants its senders were asked under. */
  head: number;
  epoch: number;
  rowId: string;
  pairs: Uint8Array;
  /** Yjs client ids seen for the first time, to be bound to the seat that wrote with them. */
  clients: { client: number; seatId: string }[];
  /** Suggestions seen for the first time, and who wrote them. */
  suggestions: { id: string; seatId: string }[];
  /** Known suggestions that stand again. One that was decided is open anew; under `past` stays what was decided. */
  returned: { id: string; past: string }[];
  /** Suggestions that had gone with their words and stand again. */
  reopened: string[];
  /** Suggestions that went with the words they stood on: what is kept of each, and who took them out, where it is known. */
  gone: { id: string; seatId: string | null; pieces: string }[];
  /** Which suggestions there are has changed: pages that list them ask again. */
  proposalsChanged: boolean;
  /** When the right of one of the senders ends; null where all last. */
  until: Instant | null;
  /** The senders' sessions: none may have ended. */
  sessions: string[];
}

/** Told to pages once a row is written that began or ended suggestions. */
export const suggestionsOf = (textId: string): Announcement => ({
  topic: `text:${textId}`,
  change: 'suggestions',
});
