import { prepared } from '../../db/prepared.ts';
import type { Reader, Store, Writer } from '../../db/store.ts';

/** A coalition: public by its slug. */
export interface Coalition {
  id: string;
  slug: string;
  name: { es: string; en: string };
  shortName: string;
  timeZone: string;
  place: { es: string; en: string };
  email: string;
  hostOrganizationId: string | null;
  /** What becomes of a text in which paragraphs are behind or unreviewed. */
  unreviewed: 'refused' | 'labelled';
  /** Whether the links of its texts are looked at. */
  linkCheck: 'on' | 'off';
  /** What becomes of a text that cites dead links. */
  deadLinks: 'refused' | 'labelled';
  /** Whether words of its texts may be sent to a service that translates. */
  machineDrafts: boolean;
  /** Whether the secretariat's people work as such only in a session proved by passkey. */
  officeKeys: boolean;
  publicVersion: number;
}

function selectCoalitions(db: Reader | Writer) {
  return db.selectFrom('coalitions').selectAll();
}

type Row = Awaited<ReturnType<ReturnType<typeof selectCoalitions>['execute']>>[number];

const toCoalition = (row: Row): Coalition => ({
  id: row.id,
  slug: row.slug,
  name: { es: row.name_es, en: row.name_en },
  shortName: row.short_name,
  timeZone: row.time_zone,
  place: { es: row.place_es, en: row.place_en },
  email: row.email,
  hostOrganizationId: row.host_organization_id,
  unreviewed: row.unreviewed,
  linkCheck: row.link_check,
  deadLinks: row.dead_links,
  machineDrafts: row.machine_drafts === 1,
  officeKeys: row.office_keys === 1,
  publicVersion: row.public_version,
});

/** Coalitions by id, in no order. */
export async function coalitionsById(db: Reader | Writer, ids: readonly string[]): Promise<Coalition[]> {
  if (ids.length === 0) return [];
  return (await selectCoalitions(db).where('id', 'in', ids).execute()).map(toCoalition);
}

/** The coalition at an address. */
export async function findCoalition(db: Reader | Writer, slug: string): Promise<Coalition | undefined> {
  const row = await selectCoalitions(db).where('slug', '=', slug).executeTakeFirst();
  return row && toCoalition(row);
}

/** All coalitions of this installation, by name. */
export async function allCoalitions(db: Reader): Promise<Coalition[]> {
  return (await selectCoalitions(db).orderBy('short_name').orderBy('id').execute()).map(toCoalition);
}

const versionBySlug = prepared<{ id: string; version: number }, 'slug'>((db, parameter) =>
  db
    .selectFrom('coalitions')
    .select(['id', 'public_version as version'])
    .where('slug', '=', parameter('slug')),
);

/** The one counter that kept public pages hang on; undefined when there is no such coalition. */
export async function publicVersion(
  store: Store,
  slug: string,
): Promise<{ id: string; version: number } | undefined> {
  return (await versionBySlug(store, { slug }))[0];
}

/** Throws when the store does not answer. */
export async function storeAnswers(db: Reader): Promise<void> {
  await db.selectFrom('coalitions').select('id').limit(1).execute();
}
