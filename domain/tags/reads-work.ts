import type { Reader } from '../../db/store.ts';
import { agendaKnownTo } from '../agendas/reads.ts';
import { campaignKnownTo } from '../campaigns/reads.ts';
import { organizationsKnownTo } from '../organizations/reads-known.ts';
import { inForceAt, organizationsById } from '../organizations/reads.ts';
import type { Instant } from '../platform.ts';
import { positionsKnownTo } from '../positions/reads.ts';
import { knownTo } from '../statements/reads.ts';
import { anonymous, type Viewer } from '../viewer.ts';
import type { CountedOrganization, TaggedThing } from './counting.ts';
import { tagsOf } from './reads.ts';
import type { SubjectKind } from './rules.ts';

export type WorkTag = { corridor: string } | { theme: string };

const columnOf = (tag: WorkTag) =>
  'corridor' in tag ? ('tags.corridor_id' as const) : ('tags.theme_id' as const);
const valueOf = (tag: WorkTag) => ('corridor' in tag ? tag.corridor : tag.theme);

/** The work with a corridor or theme that the viewer may know of, newest first within its kind, and all its tags. */
export async function knownWork(
  db: Reader,
  viewer: Viewer,
  coalitionId: string,
  tag: WorkTag,
  now: Instant,
): Promise<TaggedThing[]> {
  const things: TaggedThing[] = [];
  for (const [kind, find] of finders) {
    const ids = (await find(db, viewer, coalitionId, tag, now)).map(({ id }) => id);
    const tags = await tagsOf(db, kind, ids);
    things.push(...ids.map((id, index) => ({ kind, id, tags: tags[index]! })));
  }
  return things;
}

type Finder = (
  db: Reader,
  viewer: Viewer,
  coalitionId: string,
  tag: WorkTag,
  now: Instant,
) => Promise<{ id: string }[]>;

/** Each kind asks by the SQL twin of its own policy. */
const finders: [SubjectKind, Finder][] = [
  [
    'statement',
    (db, viewer, coalitionId, tag) =>
      db
        .selectFrom('statements')
        .innerJoin('texts', 'texts.id', 'statements.text_id')
        .innerJoin('tags', 'tags.statement_id', 'statements.id')
        .where('statements.coalition_id', '=', coalitionId)
        .where(columnOf(tag), '=', valueOf(tag))
        .where(knownTo(viewer, coalitionId))
        .select('statements.id')
        .orderBy('statements.id', 'desc')
        .execute(),
  ],
  [
    'agenda',
    (db, viewer, coalitionId, tag) =>
      db
        .selectFrom('agendas')
        .innerJoin('texts', 'texts.id', 'agendas.text_id')
        .innerJoin('tags', 'tags.agenda_id', 'agendas.id')
        .where('agendas.coalition_id', '=', coalitionId)
        .where('agendas.archived_at', 'is', null)
        .where(columnOf(tag), '=', valueOf(tag))
        .where(agendaKnownTo(viewer, coalitionId))
        .select('agendas.id')
        .orderBy('agendas.id', 'desc')
        .execute(),
  ],
  [
    'ask',
    (db, viewer, coalitionId, tag) =>
      db
        .selectFrom('asks')
        .innerJoin('agendas', 'agendas.id', 'asks.agenda_id')
        .innerJoin('texts', 'texts.id', 'agendas.text_id')
        .innerJoin('tags', 'tags.ask_id', 'asks.id')
        .where('asks.coalition_id', '=', coalitionId)
        .where('asks.removed_at', 'is', null)
        .where('agendas.archived_at', 'is', null)
        .where(columnOf(tag), '=', valueOf(tag))
        .where(agendaKnownTo(viewer, coalitionId))
        .select('asks.id')
        .orderBy('agendas.id', 'desc')
        .orderBy('asks.position')
        .execute(),
  ],
  [
    'campaign',
    (db, viewer, coalitionId, tag) =>
      db
        .selectFrom('campaigns')
        .innerJoin('texts', 'texts.id', 'campaigns.text_id')
        .innerJoin('tags', 'tags.campaign_id', 'campaigns.id')
        .where('campaigns.coalition_id', '=', coalitionId)
        .where(columnOf(tag), '=', valueOf(tag))
        .where(campaignKnownTo(viewer, coalitionId))
        .select('campaigns.id')
        .orderBy('campaigns.id', 'desc')
        .execute(),
  ],
  [
    'position',
    (db, viewer, coalitionId, tag, now) =>
      db
        .selectFrom('positions')
        .innerJoin('memberships', (join) =>
          join
            .onRef('memberships.coalition_id', '=', 'positions.coalition_id')
            .onRef('memberships.organization_id', '=', 'positions.organization_id'),
        )
        .innerJoin('tags', 'tags.position_id', 'positions.id')
        .where('positions.coalition_id', '=', coalitionId)
        .where('positions.withdrawn_at', 'is', null)
        .where(columnOf(tag), '=', valueOf(tag))
        .where(positionsKnownTo(viewer, coalitionId, now))
        .select('positions.id')
        .orderBy('positions.dated_on', 'desc')
        .orderBy('positions.id', 'desc')
        .execute(),
  ],
];

/**
 * The verified members in force, each with its countries only where anybody may know it by name. Counts made of
 * these tell nothing that is not public: neither who withholds its name nor who asked for care with it.
 */
export async function countedOrganizations(
  db: Reader,
  coalitionId: string,
  now: Instant,
): Promise<CountedOrganization[]> {
  const rows = await db
    .selectFrom('memberships')
    .innerJoin('organizations', 'organizations.id', 'memberships.organization_id')
    .where('memberships.coalition_id', '=', coalitionId)
    .where('class', '<>', 'host')
    .where(inForceAt(now))
    .select('organizations.id')
    .orderBy('organizations.sort_key')
    .execute();
  const ids = rows.map(({ id }) => id);
  const named = await organizationsKnownTo(db, anonymous('es'), ids, now);
  const known = new Map((await organizationsById(db, [...named])).map((one) => [one.id, one]));
  return ids.map((id) => {
    const organization = known.get(id);
    return { id, countries: organization?.countries ?? null, place: organization?.place ?? '' };
  });
}
