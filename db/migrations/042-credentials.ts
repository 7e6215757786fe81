import type { Kysely } from 'kysely';
import type { Migration } from 'kysely/migration';
import type { Tables } from '../tables/index.ts';
import { ddl } from './ddl.ts';

const bySeat = (column: string) =>
  `foreign key (coalition_id, ${column}) references seats (coalition_id, id)`;
const OF_MEMBER =
  'foreign key (coalition_id, organization_id) references memberships (coalition_id, organization_id)';

/** Who may sign and propose for an organisation on what, from when to when, by what decision, and who follows them. */
export const credentials: Migration = {
  up: async (db: Kysely<unknown>) => {
    await ddl(db, [
      `create table credentials (
        id text primary key, coalition_id text not null, organization_id text not null, seat_id text not null, position integer not null,
        kind text not null check (kind in ('kept','given','changed','confirmed','inherited','ended')),
        may_propose integer not null check (may_propose in (0,1)), may_sign integer not null check (may_sign in (0,1)),
        from_on text, until_on text, from_at text, until_at text, themes text not null, source text, confirmed_at text not null,
        rests_at text not null, by_seat_id text, at text not null, unique (seat_id, position), unique (coalition_id, id),
        check ((from_on is null) = (from_at is null)), check ((until_on is null) = (until_at is null)),
        check (kind <> 'ended' or (may_propose = 0 and may_sign = 0)), ${OF_MEMBER}, ${bySeat('seat_id')}, ${bySeat('by_seat_id')})`,
      `create index credentials_by_member on credentials (coalition_id, organization_id)`,
      `create table successions (
        id text primary key, coalition_id text not null, organization_id text not null, holder_seat_id text not null,
        successor_seat_id text not null, named_by_seat_id text not null, named_at text not null, consented_at text, ended_at text,
        ending text check (ending in ('declined','withdrawn','done','void')), unique (coalition_id, id),
        check ((ended_at is null) = (ending is null)), check (holder_seat_id <> successor_seat_id), ${OF_MEMBER},
        ${bySeat('holder_seat_id')}, ${bySeat('successor_seat_id')}, ${bySeat('named_by_seat_id')})`,
      `create unique index successions_open on successions (holder_seat_id) where ended_at is null`,
      `create index successions_by_member on successions (coalition_id, organization_id)`,
      `create index successions_by_successor on successions (successor_seat_id)`,
      // Points back at a table that points here: without a constraint, so that a backup can be restored table by table.
      `alter table seats add column credential_id text`,
      `alter table signature_acts add column credential_id text references credentials (id)`,
    ]);
    await keepAsItStood(db as Kysely<Pick<Tables, 'seats' | 'credentials' | 'outbox'>>);
  },
};

const DAY = 86_400_000;

/** Rights given before are kept, on no other terms, as if confirmed today: each is asked about within the year. */
async function keepAsItStood(db: Kysely<Pick<Tables, 'seats' | 'credentials' | 'outbox'>>): Promise<void> {
  const now = new Date().toISOString();
  const after = (days: number) => new Date(Date.parse(now) + days * DAY).toISOString();
  const seats = await db
    .selectFrom('seats')
    .where((eb) => eb.or([eb('may_sign', '=', 1), eb('may_propose', '=', 1)]))
    .where((eb) => eb.or([eb('until_at', 'is', null), eb('until_at', '>', now)]))
    .select(['id', 'coalition_id', 'organization_id', 'may_propose', 'may_sign'])
    .execute();
  for (const { id, coalition_id, organization_id, may_propose, may_sign } of seats) {
    const belongs = { coalition_id, organization_id, seat_id: id };
    const days = { from_on: null, until_on: null, from_at: null, until_at: null };
    await db
      .insertInto('credentials')
      .values({
        ...{ id, ...belongs, ...days, may_propose, may_sign },
        ...{ position: 1, kind: 'kept', themes: '[]', source: null, by_seat_id: null },
        ...{ confirmed_at: now, rests_at: after(396), at: now },
      })
      .execute();
    await db.updateTable('seats').set({ credential_id: id }).where('id', '=', id).execute();
    for (const [turn, days] of [
      ['soon', 335],
      ['due', 365],
      ['rested', 396],
    ] as const)
      await db
        .insertInto('outbox')
        .values({
          ...{
            id: `${id}-${turn}`,
            coalition_id,
            kind: 'credential-turn',
            key: `credential-turn:${id}:${turn}`,
          },
          payload: JSON.stringify({ credential: id, turn }),
          ...{
            created_at: now,
            due_at: after(days),
            leased_until: null,
            tries: 0,
            done_at: null,
            failure: null,
          },
        })
        .execute();
  }
}
