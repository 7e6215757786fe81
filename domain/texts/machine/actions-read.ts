import { byNamedSeat } from '../../accounts/acting-seat.ts';
import { authorize } from '../../authorize.ts';
import { Conflict } from '../../errors.ts';
import { parse } from '../../input.ts';
import type { Platform } from '../../platform.ts';
import { transact } from '../../transaction.ts';
import type { Viewer } from '../../viewer.ts';
import { lockText } from '../actions-lock.ts';
import { requireThread, textOfThread, type Thread } from '../comments/reads.ts';
import { requireText } from '../reads.ts';
import { carefully, translatorOf } from './actions.ts';
import { mayReadByMachine } from './policy.ts';
import { consentsToMachines } from './reads.ts';
import { hashOfSaid, readingsOf } from './reads-readings.ts';
import { MOST_LETTERS, readingByMachine } from './rules.ts';

/**
 * Has a machine read what was said in a thread in another language, for whoever may read it; what is known already is not
 * sent again, and more than goes in one go is left for the next. Their own words nobody needs read to them.
 */
export async function readThread(
  platform: Platform,
  viewer: Viewer,
  input: { seat: string; thread: string; language: 'es' | 'en' },
): Promise<Thread> {
  const asked = parse(readingByMachine, input);
  const db = platform.store.read;
  const acting = byNamedSeat(viewer, asked.seat);
  const textId = await textOfThread(db, asked.thread);
  const text = await requireText(db, textId);
  authorize(mayReadByMachine(acting, text, await consentsToMachines(db, text.coalitionId)));
  const translator = translatorOf(platform);
  const { coalitionId } = text;
  const said = await saidToRead(db, asked, { coalitionId, personId: viewer.personId });
  if (said.length === 0) return requireThread(db, asked.thread);
  const words = await carefully(async () => {
    if (!(await translator.offers()).some(({ targets }) => targets.includes(asked.language)))
      throw new Conflict('machine-not-in-language');
    return translator.translate(said, { source: 'auto', language: asked.language });
  });
  const read = said.flatMap((body, at) => {
    const made = words[at]!.trim();
    return made === '' ? [] : [{ body, words: made }];
  });
  if (read.length === 0) throw new Conflict('machine-broken');
  return transact(platform, async (tx) => {
    const { acting: still, text: now } = await lockText(tx, viewer, { seat: asked.seat, text: textId });
    authorize(mayReadByMachine(still, now, await consentsToMachines(tx.db, coalitionId)));
    const standing = new Set((await requireThread(tx.db, asked.thread)).comments.map(({ body }) => body));
    const rows = read
      .filter(({ body }) => standing.has(body))
      .map(({ body, words }) => ({
        ...{ coalition_id: coalitionId, said_hash: hashOfSaid(body), language: asked.language, words },
        ...{ provider: translator.name, at: tx.now },
      }));
    if (rows.length > 0)
      await tx.db
        .insertInto('machine_readings')
        .values(rows)
        .onConflict((conflict) => conflict.columns(['coalition_id', 'said_hash', 'language']).doNothing())
        .execute();
    return requireThread(tx.db, asked.thread);
  });
}

/** What others said in a thread and nobody read in this language yet; as much of it as goes in one go. */
async function saidToRead(
  db: Parameters<typeof requireThread>[0],
  { thread, language }: { thread: string; language: string },
  { coalitionId, personId }: { coalitionId: string; personId: string | null },
): Promise<string[]> {
  const { comments } = await requireThread(db, thread);
  const others = comments.filter((one) => one.removedAt === null && one.personId !== personId);
  const bodies = [...new Set(others.map(({ body }) => body))];
  const known = await readingsOf(db, coalitionId, { hashes: bodies.map(hashOfSaid), language });
  let letters = 0;
  return bodies
    .filter((body) => !known.has(hashOfSaid(body)))
    .filter((body, at) => (letters += body.length) <= MOST_LETTERS || at === 0);
}
