import type { Acting } from '../../accounts/acting-seat.ts';
import { Invalid } from '../../errors.ts';
import { HOUR, later } from '../../platform.ts';
import { mailEntry } from '../../record/mail.ts';
import type { Statement } from '../../statements/reads.ts';
import type { Tx } from '../../transaction.ts';
import { threadPath } from '../../words/addresses.ts';
import type { Text } from '../reads.ts';
import { addressesOf, mentionable } from './reads-people.ts';

/** Refuses, before anything is written, to mention somebody who is not to be mentioned here. */
export async function requireMentionable(
  tx: Tx,
  acting: Acting,
  text: Text,
  seatIds: readonly string[],
): Promise<{ seatId: string; personId: string }[]> {
  if (seatIds.length === 0) return [];
  const known = new Map((await mentionable(tx.db, acting, text, tx.now)).map((one) => [one.seatId, one]));
  const found = seatIds.flatMap((seat) => known.get(seat) ?? []);
  if (found.length < seatIds.length) throw new Invalid([{ field: 'mentions', word: 'not-mentionable' }]);
  return found;
}

/** Keeps who is mentioned in a comment and tells them: on their first page at once, by mail at most once an hour. */
export async function mention(
  tx: Tx,
  people: readonly { seatId: string; personId: string }[],
  { statement, threadId, commentId }: { statement: Statement; threadId: string; commentId: string },
): Promise<void> {
  if (people.length === 0) return;
  const { coalitionId, textId } = statement;
  await tx.db
    .insertInto('comment_mentions')
    .values(
      people.map(({ seatId }) => ({
        coalition_id: coalitionId,
        comment_id: commentId,
        seat_id: seatId,
        seen_at: null,
      })),
    )
    .execute();
  const persons = [...new Set(people.map(({ personId }) => personId))];
  for (const person of persons) tx.announce(`person:${person}`, 'mentioned');
  const { slug: coalition } = await tx.db
    .selectFrom('coalitions')
    .where('id', '=', coalitionId)
    .select('slug')
    .executeTakeFirstOrThrow();
  const path = threadPath({ coalition, statement: statement.slug }, threadId);
  for (const { id, email, language } of await addressesOf(tx.db, persons)) {
    const keyIn = (hour: string) => `mention:${textId}:${id}:${hour.slice(0, 13)}`;
    if (await wasMailed(tx, keyIn(later(tx.now, -HOUR)))) continue;
    const order = { to: email, language, mail: 'mentioned', facts: { path } } as const;
    tx.record(mailEntry(coalitionId, keyIn(tx.now), order));
  }
}

/** Whether the mail of the hour before was ordered less than an hour ago; one of this hour has the same key. */
async function wasMailed(tx: Tx, key: string): Promise<boolean> {
  const before = await tx.db
    .selectFrom('outbox')
    .where('key', '=', `mail:${key}`)
    .where('created_at', '>', later(tx.now, -HOUR))
    .select('id')
    .executeTakeFirst();
  return before !== undefined;
}
