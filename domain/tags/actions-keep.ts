import { actBy, type Acting } from '../accounts/acting-seat.ts';
import { authorize } from '../authorize.ts';
import { lockCoalition } from '../coalitions/actions-lock.ts';
import { Conflict, NotFound } from '../errors.ts';
import { parse } from '../input.ts';
import type { Platform } from '../platform.ts';
import { freeSlug, slugOf } from '../statements/rules.ts';
import { transact, type Tx } from '../transaction.ts';
import type { Viewer } from '../viewer.ts';
import { mayKeepTags } from './policy.ts';
import { corridorsById, corridorsOf, themesById, themesOf, type Corridor, type Theme } from './reads.ts';
import {
  corridorChange,
  newCorridor,
  newTheme,
  RESERVED,
  themeRenaming,
  type CorridorWords,
  type Names,
} from './rules.ts';

/** Adds a corridor with its countries and their roles. Its address comes from its Spanish name. */
export async function createCorridor(
  platform: Platform,
  viewer: Viewer,
  input: { seat: string; coalition: string } & CorridorWords,
): Promise<Corridor> {
  const asked = parse(newCorridor, input);
  return transact(platform, async (tx) => {
    const acting = await lockOwn(tx, viewer, asked);
    const known = await corridorsOf(tx.db, asked.coalition);
    const id = await insert(tx, 'corridors', asked, known);
    await setCountries(tx, { coalitionId: asked.coalition, id }, asked.countries);
    tell(tx, acting, 'corridor', { id, coalitionId: asked.coalition }, 'created', asked);
    return (await corridorsById(tx.db, [id]))[0]!;
  });
}

/** Changes a corridor's names, its countries and their roles; its address stays. */
export async function changeCorridor(
  platform: Platform,
  viewer: Viewer,
  input: { seat: string; corridor: string } & CorridorWords,
): Promise<Corridor> {
  const asked = parse(corridorChange, input);
  return transact(platform, async (tx) => {
    const { acting, coalitionId } = await lockOne(tx, viewer, 'corridors', asked.seat, asked.corridor);
    const known = await corridorsOf(tx.db, coalitionId);
    refuseTwin(known, asked, asked.corridor);
    await rename(tx, 'corridors', asked.corridor, asked);
    await tx.db.deleteFrom('corridor_countries').where('corridor_id', '=', asked.corridor).execute();
    await setCountries(tx, { coalitionId, id: asked.corridor }, asked.countries);
    tell(tx, acting, 'corridor', { id: asked.corridor, coalitionId }, 'changed', asked);
    return (await corridorsById(tx.db, [asked.corridor]))[0]!;
  });
}

/** Adds a theme. Its address comes from its Spanish name. */
export async function createTheme(
  platform: Platform,
  viewer: Viewer,
  input: { seat: string; coalition: string } & Names,
): Promise<Theme> {
  const asked = parse(newTheme, input);
  return transact(platform, async (tx) => {
    const acting = await lockOwn(tx, viewer, asked);
    const id = await insert(tx, 'themes', asked, await themesOf(tx.db, asked.coalition));
    tell(tx, acting, 'theme', { id, coalitionId: asked.coalition }, 'created', asked);
    return (await themesById(tx.db, [id]))[0]!;
  });
}

/** Changes a theme's names; its address stays. */
export async function renameTheme(
  platform: Platform,
  viewer: Viewer,
  input: { seat: string; theme: string } & Names,
): Promise<Theme> {
  const asked = parse(themeRenaming, input);
  return transact(platform, async (tx) => {
    const { acting, coalitionId } = await lockOne(tx, viewer, 'themes', asked.seat, asked.theme);
    refuseTwin(await themesOf(tx.db, coalitionId), asked, asked.theme);
    await rename(tx, 'themes', asked.theme, asked);
    tell(tx, acting, 'theme', { id: asked.theme, coalitionId }, 'renamed', asked);
    return (await themesById(tx.db, [asked.theme]))[0]!;
  });
}

/** The coalition's row is locked, so that two of one name do not take one address. */
async function lockOwn(tx: Tx, viewer: Viewer, asked: { seat: string; coalition: string }): Promise<Acting> {
  const { acting, coalitionId } = await lockCoalition(tx, viewer, asked);
  authorize(mayKeepTags(acting, { coalitionId }));
  return acting;
}

async function lockOne(tx: Tx, viewer: Viewer, table: 'corridors' | 'themes', seat: string, id: string) {
  const found = tx.db.selectFrom(table).select('coalition_id').where('id', '=', id).executeTakeFirst();
  const coalitionId = (await found)?.coalition_id ?? '';
  await tx.lock(tx.db.selectFrom('coalitions').select('id').where('id', '=', coalitionId));
  tx.begin();
  const acting = await actBy(tx, viewer, seat);
  if (coalitionId === '') throw new NotFound();
  authorize(mayKeepTags(acting, { coalitionId }));
  return { acting, coalitionId };
}

function refuseTwin(known: readonly Theme[], { nameEs, nameEn }: Names, self?: string): void {
  const plain = (name: string) => slugOf(name);
  const twin = known.some(
    ({ id, name }) => id !== self && (plain(name.es) === plain(nameEs) || plain(name.en) === plain(nameEn)),
  );
  if (twin) throw new Conflict('tag-name-taken');
}

async function insert(
  tx: Tx,
  table: 'corridors' | 'themes',
  asked: { coalition: string } & Names,
  known: readonly Theme[],
): Promise<string> {
  refuseTwin(known, asked);
  const id = tx.platform.newId();
  const slug = freeSlug(slugOf(asked.nameEs), [...known.map((one) => one.slug), ...RESERVED]);
  const names = { name_es: asked.nameEs, name_en: asked.nameEn };
  await tx.db
    .insertInto(table)
    .values({ id, coalition_id: asked.coalition, slug, ...names })
    .execute();
  return id;
}

async function rename(tx: Tx, table: 'corridors' | 'themes', id: string, names: Names): Promise<void> {
  const values = { name_es: names.nameEs, name_en: names.nameEn };
  await tx.db.updateTable(table).set(values).where('id', '=', id).execute();
}

async function setCountries(
  tx: Tx,
  corridor: { coalitionId: string; id: string },
  countries: CorridorWords['countries'],
): Promise<void> {
  for (const [position, { country, roles }] of countries.entries())
    for (const role of roles)
      await tx.db
        .insertInto('corridor_countries')
        .values({ coalition_id: corridor.coalitionId, corridor_id: corridor.id, country, role, position })
        .execute();
}

function tell(
  tx: Tx,
  acting: Acting,
  kind: 'corridor' | 'theme',
  { id, coalitionId }: { id: string; coalitionId: string },
  act: string,
  { nameEs, nameEn }: Names,
): void {
  tx.announce(`coalition:${coalitionId}`, 'tags');
  tx.record({
    kind: 'audit',
    coalitionId,
    seatId: acting.seat.id,
    act: `${kind}.${act}`,
    subject: { kind, id },
    detail: { nameEs, nameEn },
  });
}
