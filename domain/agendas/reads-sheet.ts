import type { Reader, Writer } from '../../db/store.ts';
import { organizationsKnownTo } from '../organizations/reads-known.ts';
import { inForceAt, organizationsById } from '../organizations/reads.ts';
import type { Instant } from '../platform.ts';
import { corridorsById, tagsOf, themesById } from '../tags/reads.ts';
import { targetsById, type Target } from '../targets/reads.ts';
import { readText } from '../texts/co-editing/reads.ts';
import { plainText } from '../texts/schema.ts';
import type { Viewer } from '../viewer.ts';
import { agendasWords } from '../words/agendas.ts';
import type { Language } from '../words/words.ts';
import { digest } from '../statements/canonical-text.ts';
import type { Agenda } from './reads.ts';
import { asksOf, removedAsksOf, type Ask } from './reads-asks.ts';
import { lastChangesOf } from './reads-changes.ts';
import { supportersOf } from './reads-sets.ts';
import { addresseeLabels } from './addressee-label.ts';
import { columnsOf, type SheetKey } from './sheet-columns.ts';

/** One cell as it stands here. */
export interface PresentCell {
  shown: string;
  /** The last change of the fact, or a mark of the words; '' where a fact never changed. */
  seen: string;
}

/** One ask as a row of the sheet. */
export interface PresentRow {
  ask: Ask;
  cells: Map<SheetKey, PresentCell>;
}

/** An agenda as its sheet would say it now, to this viewer, in this language. */
export async function presentRows(
  db: Reader,
  viewer: Viewer,
  agenda: Agenda,
  { language, now }: { language: Language; now: Instant },
): Promise<PresentRow[]> {
  const asks = await asksOf(db, agenda.id);
  const ids = asks.map(({ id }) => id);
  const supporters = await supportersOf(db, ids, now);
  const tags = await tagsOf(db, 'ask', ids);
  const named = [
    ...supporters.map((one) => one.organizationId),
    ...present(asks, (ask) => ask.leadOrganizationId),
  ];
  const known = await organizationsKnownTo(db, viewer, [...new Set(named)], now);
  const names = new Map((await organizationsById(db, [...known])).map(({ id, name }) => [id, name]));
  const targets = await labelled(
    db,
    await targetsById(
      db,
      present(asks, (ask) => ask.targetId),
    ),
    language,
  );
  const byName = (all: readonly { id: string; name: Record<Language, string> }[]) =>
    new Map(all.map(({ id, name }) => [id, name[language]]));
  const flat = tags.flat();
  const themes = byName(
    await themesById(
      db,
      flat.flatMap((one) => ('theme' in one ? [one.theme] : [])),
    ),
  );
  const corridors = byName(
    await corridorsById(
      db,
      flat.flatMap((one) => ('corridor' in one ? [one.corridor] : [])),
    ),
  );
  const changes = await lastChangesOf(db, ids);
  const { blocks } = await readText(db, agenda.textId);
  const said = new Map(
    agenda.languages.map((tag) => [tag, new Map((blocks[tag] ?? []).map((one) => [one.id, plainText(one)]))]),
  );
  const numbers = new Map(asks.map(({ id, position }) => [id, String(position)]));
  return asks.map((ask, index) => {
    const own = tags[index]!;
    const facts: Record<string, string | null | undefined> = {
      number: String(ask.position),
      target: targets.get(ask.targetId ?? ''),
      'venue-es': ask.venue.es,
      'venue-en': ask.venue.en,
      moment: ask.moment,
      lead: names.get(ask.leadOrganizationId ?? ''),
      supporters: supporters
        .filter(({ askId }) => askId === ask.id)
        .flatMap(({ organizationId }) => names.get(organizationId) ?? [])
        .join('; '),
      status: agendasWords[language].statuses[ask.status],
      objectives: own.flatMap((one) => ('objective' in one ? [one.objective] : [])).join('; '),
      themes: own.flatMap((one) => ('theme' in one ? (themes.get(one.theme) ?? []) : [])).join('; '),
      corridors: own
        .flatMap((one) => ('corridor' in one ? (corridors.get(one.corridor) ?? []) : []))
        .join('; '),
      after: numbers.get(ask.afterAskId ?? ''),
      'assumption-es': ask.assumption.es,
      'assumption-en': ask.assumption.en,
      'review-on': ask.reviewOn,
      id: ask.id,
    };
    for (const tag of agenda.languages) {
      facts[`priority:${tag}`] = said.get(tag)!.get(ask.headingBlockId);
      facts[`ask:${tag}`] = said.get(tag)!.get(ask.blockId);
    }
    const cells = columnsOf(agenda.languages).map((key): [SheetKey, PresentCell] => {
      const shown = facts[key] ?? '';
      const change = changes.find((one) => one.askId === ask.id && one.fact === key);
      return [key, { shown, seen: key.includes(':') ? markOf(shown) : (change?.id ?? '') }];
    });
    return { ask, cells: new Map(cells) };
  });
}

/** A short mark of words, to know them again by. */
export function markOf(words: string): string {
  return digest(words).slice(0, 16);
}

function present<T>(all: readonly T[], of: (one: T) => string | null): string[] {
  return [...new Set(all.flatMap((one) => of(one) ?? []))];
}

/** Each target's label, with the person's name where two of the coalition would be called the same. */
async function labelled(
  db: Reader | Writer,
  targets: readonly Target[],
  language: Language,
): Promise<Map<string, string>> {
  const coalitionId = targets[0]?.coalitionId;
  if (coalitionId === undefined) return new Map();
  const all = await targetsInUse(db, coalitionId);
  const once = new Map([...all, ...targets].map((target) => [target.id, target]));
  return addresseeLabels([...once.values()], language);
}

/** Every target of a coalition that has not ended. */
export async function targetsInUse(db: Reader | Writer, coalitionId: string): Promise<Target[]> {
  const rows = await db
    .selectFrom('targets')
    .select('id')
    .where('coalition_id', '=', coalitionId)
    .where('ended_at', 'is', null)
    .execute();
  return targetsById(
    db,
    rows.map(({ id }) => id),
  );
}

/** The organisations that can lead an ask: members in force. */
export async function possibleLeads(
  db: Reader | Writer,
  coalitionId: string,
  now: Instant,
): Promise<{ id: string; name: string }[]> {
  return db
    .selectFrom('memberships')
    .innerJoin('organizations', 'organizations.id', 'memberships.organization_id')
    .where('memberships.coalition_id', '=', coalitionId)
    .where(inForceAt(now))
    .select(['organizations.id', 'organizations.name'])
    .execute();
}

/** The ids of asks that were taken out of an agenda. */
export async function removedIds(db: Reader | Writer, agendaId: string): Promise<Set<string>> {
  return new Set((await removedAsksOf(db, agendaId)).map(({ id }) => id));
}
