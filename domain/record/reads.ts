import type { Reader } from '../../db/store.ts';
import type { Instant } from '../platform.ts';
import { mayReadActs } from './policy.ts';
import { knownSubjects, type ActsReader } from './reads-known.ts';

/** One line of the log of acts. `seatId` is null where naming the actor would name a withheld organisation. */
export interface Act {
  id: string;
  coalitionId: string;
  seq: number;
  at: Instant;
  seatId: string | null;
  /** What that person was called then. */
  actor: string | null;
  act: string;
  subjectKind: string;
  subjectId: string;
  /** JSON facts of its sentence, which words/record.ts says in either language. */
  detail: string;
}

function selectActs(db: Reader, coalitionId: string, reader?: ActsReader) {
  const acts = db
    .selectFrom('audit')
    .where('coalition_id', '=', coalitionId)
    .select([
      'id',
      'coalition_id as coalitionId',
      'seq',
      'at',
      'seat_id as seatId',
      'actor',
      'act',
      'subject_kind as subjectKind',
      'subject_id as subjectId',
      'detail',
    ]);
  if (reader === undefined) return acts;
  const known = Object.entries(knownSubjects(db, reader, coalitionId));
  const kinds = known.map(([kind]) => kind);
  return acts.where((eb) =>
    eb.or([
      eb('subject_kind', 'not in', kinds),
      ...known.map(([kind, ids]) => eb.and([eb('subject_kind', '=', kind), eb('subject_id', 'in', ids)])),
    ]),
  );
}

/** Acts by id that a reader is told of, in no order. */
export async function actsById(db: Reader, reader: ActsReader, ids: readonly string[]): Promise<Act[]> {
  if (ids.length === 0) return [];
  const coalitions = await db
    .selectFrom('audit')
    .where('id', 'in', ids)
    .select('coalition_id as id')
    .distinct()
    .execute();
  const readable = coalitions.filter(({ id }) => mayReadActs(reader.viewer, id).allowed);
  const found = await Promise.all(
    readable.map(({ id }) => selectActs(db, id, reader).where('id', 'in', ids).execute()),
  );
  return found.flat();
}

/** A page of the log, newest first; of one subject only, when named. */
export async function listActs(
  db: Reader,
  page: {
    coalitionId: string;
    /** Whom it is for; without one it is the whole log, which no page is made of. */
    reader?: ActsReader;
    subject?: { kind: string; id: string };
    /** Older than this act, newer than that: by their ids, which tell nothing of how many stand between. */
    after?: string | undefined;
    before?: string | undefined;
    limit: number;
    /** From the oldest end. */
    inverted?: boolean;
  },
): Promise<Act[]> {
  const { subject, after, before } = page;
  let query = selectActs(db, page.coalitionId, page.reader)
    .orderBy('seq', page.inverted ? 'asc' : 'desc')
    .limit(page.limit);
  if (subject) query = query.where('subject_kind', '=', subject.kind).where('subject_id', '=', subject.id);
  const placeOf = (id: string) =>
    db
      .selectFrom('audit as place')
      .where('place.coalition_id', '=', page.coalitionId)
      .where('place.id', '=', id)
      .select('place.seq');
  if (after !== undefined) query = query.where('seq', '<', placeOf(after));
  if (before !== undefined) query = query.where('seq', '>', placeOf(before));
  return query.execute();
}

/** A mail kept to be read, in development and demo. */
export interface KeptMail {
  id: string;
  to: string;
  subject: string;
  text: string;
  html: string;
  at: Instant;
}

/** The newest kept mails. Only where mail is kept may this be asked. */
export async function keptMails(db: Reader, limit: number): Promise<KeptMail[]> {
  return db
    .selectFrom('mailbox')
    .select(['id', 'to_address as to', 'subject', 'text', 'html', 'at'])
    .orderBy('at', 'desc')
    .orderBy('id', 'desc')
    .limit(limit)
    .execute();
}
