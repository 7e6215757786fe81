import { byNamedSeat, type Acting } from '../../accounts/acting-seat.ts';
import { authorize } from '../../authorize.ts';
import { Conflict, Invalid } from '../../errors.ts';
import type { Platform } from '../../platform.ts';
import type { Reader, Writer } from '../../../db/store.ts';
import { transact, type Tx } from '../../transaction.ts';
import type { Viewer } from '../../viewer.ts';
import { lockText } from '../actions-lock.ts';
import { readText } from '../co-editing/reads.ts';
import { mayReadText } from '../policy.ts';
import { requireText, type Text } from '../reads.ts';
import { mostlyWrittenBy } from './reads-people.ts';
import { wordingsOf, type Wording } from './wording.ts';

/** Reading while others go on writing, before they are made to wait for one. */
const TRIES = 4;

/** The words of two languages at one exact head. */
export interface TwoSides {
  head: number;
  /** Of all languages of the text. */
  wordings: ReadonlyMap<string, ReadonlyMap<string, Wording>>;
  source: ReadonlyMap<string, Wording>;
  translation: ReadonlyMap<string, Wording>;
  /** The blocks of the translation that whoever acts wrote most of. */
  own: ReadonlySet<string>;
}

interface Asked {
  seat: string;
  text: string;
  source: string;
  language: string;
}

/** Carries out what is said of the words of two languages while they stand as they were read. */
export async function withTwoSides(
  platform: Platform,
  viewer: Viewer,
  asked: Asked,
  work: (tx: Tx, at: { text: Text; acting: Acting; sides: TwoSides }) => Promise<void>,
): Promise<Text> {
  for (let tries = TRIES; tries >= 0; tries--) {
    const before = tries > 0 ? await readBefore(platform, viewer, asked) : null;
    const done = await transact(platform, async (tx) => {
      const { text, acting } = await lockText(tx, viewer, asked);
      const sides = before ?? (await readSides(tx.db, text, asked, acting.personId));
      if (text.head !== sides.head) return null;
      await work(tx, { text, acting, sides });
      return text;
    });
    if (done) return done;
  }
  throw new Conflict('text-moved-on');
}

/** Asked before the words are read, so that nobody else makes the server read them; asked again after the lock. */
async function readBefore({ store }: Platform, viewer: Viewer, asked: Asked): Promise<TwoSides> {
  const acting = byNamedSeat(viewer, asked.seat);
  const text = await requireText(store.read, asked.text);
  authorize(mayReadText(acting, text));
  return readSides(store.read, text, asked, viewer.personId ?? '');
}

async function readSides(
  db: Reader | Writer,
  text: Text,
  { source, language }: Asked,
  personId: string,
): Promise<TwoSides> {
  if (![source, language].every((one) => text.languages.includes(one)))
    throw new Invalid([{ field: 'language', word: 'language-not-of-text' }]);
  const { head, blocks } = await readText(db, text.id);
  const wordings = new Map(text.languages.map((one) => [one, wordingsOf(blocks[one] ?? [])]));
  return {
    head,
    wordings,
    source: wordings.get(source)!,
    translation: wordings.get(language)!,
    own: await mostlyWrittenBy(db, text, { language, personId }),
  };
}
