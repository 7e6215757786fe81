import type { Reader, Store, Writer } from '../../../db/store.ts';
import type { SuggestionsTable } from '../../../db/tables/suggestions.ts';
import { Conflict, NotFound } from '../../errors.ts';
import type { Instant } from '../../platform.ts';
import { loadDoc } from '../co-editing/candidate.ts';
import { headsOf, storedText } from '../co-editing/reads.ts';
import { markedBlocksFromYXml } from '../blocks-in-ydoc.ts';
import { fragmentName, type Block } from '../schema.ts';
import { asRefused, type MarkedBlock } from '../suggestion-marks.ts';
import { piecesOf } from './pieces.ts';
import type { Place } from './place.ts';
import { placesOf, standingIn } from './places.ts';
import { seenOf } from './seen.ts';

/**
 * Open while its marks stand in the words; withdrawn: its author took it back before anybody decided; gone: somebody took
 * out the words it stood on.
 */
export type SuggestionState = 'open' | 'accepted' | 'declined' | 'withdrawn' | 'gone';

/** What somebody proposes inside the words of a text, and what became of it. */
export interface Suggestion {
  textId: string;
  /** As its marks carry it; unique in its text. */
  id: string;
  seatId: string;
  organizationId: string;
  at: Instant;
  reason: string | null;
  state: SuggestionState;
  /** Where it is at work, or was when it was decided. */
  places: Place[];
  /** What it proposes, in one word: `seenOf` of its places. */
  seen: string;
  decision: { accepted: boolean; seatId: string; at: Instant; note: string | null } | null;
  /** When the words it stood on were taken out, and by whom, where that is known. */
  gone: { seatId: string | null; at: Instant } | null;
  /** By organisation, the first first; of what it proposed before its author changed it, none. */
  backings: Backing[];
}

interface Backing {
  seatId: string;
  organizationId: string;
  at: Instant;
  seen: string;
}

/** The words of a text with what is proposed in them, language by language, the reference language first. */
export interface MarkedWords {
  head: number;
  blocks: Record<string, MarkedBlock[]>;
}

/** Every language of a text at one exact head, with what is proposed in it. */
export async function readMarkedText(store: Store | Reader | Writer, textId: string): Promise<MarkedWords> {
  const db = 'read' in store ? store.read : store;
  const text = (await headsOf(db, [textId])).get(textId);
  if (!text) throw new NotFound();
  const stored = await storedText(db, textId);
  const doc = loadDoc(stored);
  const blocks = text.languages.map(
    (language) => [language, markedBlocksFromYXml(doc.getXmlFragment(fragmentName(language)))] as const,
  );
  doc.destroy();
  return { head: stored.seq, blocks: Object.fromEntries(blocks) };
}

/** The accepted words, language by language; refused while anything in them is still to be decided. */
export function requireNoneOpen({ blocks }: Pick<MarkedWords, 'blocks'>): Record<string, Block[]> {
  const { size } = standingIn(blocks);
  if (size > 0) throw new Conflict('suggestions-open', { number: String(size) });
  return Object.fromEntries(
    Object.entries(blocks).map(([language, list]) => [language, list.map(asRefused)] as const),
  );
}

/** What these suggestions of a text propose at this moment, in their order; '' of one that is not open. */
export async function seenNow(
  store: Store | Reader | Writer,
  textId: string,
  ids: readonly string[],
): Promise<string[]> {
  const places = placesOf((await readMarkedText(store, textId)).blocks);
  return ids.map((id) => (places.has(id) ? seenOf(places.get(id)!) : ''));
}

/** How many of the decided and withdrawn suggestions of a text are told. */
const PAST = 200;

/** The open suggestions of a text in the order of its words, and then the newest of those that were decided or withdrawn. */
export async function suggestionsOfText(
  db: Reader | Writer,
  textId: string,
  words: Pick<MarkedWords, 'blocks'>,
): Promise<Suggestion[]> {
  return suggestionsIn(db, textId, words, PAST);
}

/** The open suggestions of a text in the order of its words, and then all that were decided or withdrawn. */
export async function everySuggestionOf(
  db: Reader | Writer,
  textId: string,
  words: Pick<MarkedWords, 'blocks'>,
): Promise<Suggestion[]> {
  return suggestionsIn(db, textId, words, null);
}

async function suggestionsIn(
  db: Reader | Writer,
  textId: string,
  { blocks }: Pick<MarkedWords, 'blocks'>,
  most: number | null,
): Promise<Suggestion[]> {
  const places = placesOf(blocks);
  const open = await selectSuggestions(db, textId)
    .where('suggestions.id', 'in', [...places.keys(), ''])
    .execute();
  const past = await selectPast(db, textId)
    .orderBy((eb) => eb.fn.coalesce('decided_at', 'at'), 'desc')
    .orderBy('suggestions.id')
    .$if(most !== null, (query) => query.limit(most! + places.size))
    .execute();
  const byId = new Map(open.map((row) => [row.id, row]));
  const rows = [
    ...[...places.keys()].flatMap((id) => byId.get(id) ?? []),
    ...past.filter(({ id }) => !places.has(id)).slice(0, most ?? past.length),
  ];
  const backings = await backingsOf(db, textId);
  return rows.map((row) => suggestionFrom(row, places.get(row.id), backings.get(row.id) ?? []));
}

/** How many suggestions of a text were decided or withdrawn, those that are not told among them. */
export async function countPast(
  db: Reader | Writer,
  textId: string,
  { blocks }: Pick<MarkedWords, 'blocks'>,
): Promise<number> {
  const standing = [...standingIn(blocks), ''];
  const { count } = await selectPast(db, textId)
    .where('suggestions.id', 'not in', standing)
    .clearSelect()
    .select((eb) => eb.fn.countAll().as('count'))
    .executeTakeFirstOrThrow();
  return Number(count);
}

/** The ids of the suggestions that these seats made in a text. */
export async function suggestionsBy(
  db: Reader | Writer,
  textId: string,
  seatIds: readonly string[],
): Promise<string[]> {
  const rows = await db
    .selectFrom('suggestions')
    .where('text_id', '=', textId)
    .where('seat_id', 'in', [...seatIds, ''])
    .orderBy('id')
    .select('id')
    .execute();
  return rows.map(({ id }) => id);
}

/** The rows of suggestions of a text by their ids; one that is missing is not there. */
export async function requireSuggestionRows(
  db: Reader | Writer,
  textId: string,
  ids: readonly string[],
): Promise<SuggestionRow[]> {
  const wanted = [...new Set(ids)];
  const rows = await selectSuggestions(db, textId)
    .where('suggestions.id', 'in', [...wanted, ''])
    .execute();
  if (rows.length !== wanted.length) throw new NotFound();
  return rows;
}

/** A row, and the organisation of its author. */
export type SuggestionRow = SuggestionsTable & { organization_id: string };

function selectSuggestions(db: Reader | Writer, textId: string) {
  return db
    .selectFrom('suggestions')
    .innerJoin('seats', 'seats.id', 'suggestions.seat_id')
    .where('suggestions.text_id', '=', textId)
    .selectAll('suggestions')
    .select('seats.organization_id');
}

/** Those that were decided, or taken back by a step of its own; what was typed and deleted again is no news. */
function selectPast(db: Reader | Writer, textId: string) {
  return selectSuggestions(db, textId).where('suggestions.pieces', 'is not', null);
}

async function backingsOf(db: Reader | Writer, textId: string): Promise<Map<string, Backing[]>> {
  const rows = await db
    .selectFrom('suggestion_backings')
    .where('text_id', '=', textId)
    .select(['suggestion_id', 'organization_id', 'seat_id', 'at', 'seen'])
    .orderBy('at')
    .orderBy('organization_id')
    .execute();
  const backings = new Map<string, Backing[]>();
  for (const { suggestion_id: id, organization_id: organizationId, seat_id: seatId, at, seen } of rows)
    backings.set(id, [...(backings.get(id) ?? []), { seatId, organizationId, at, seen }]);
  return backings;
}

const stateOf = (decision: SuggestionsTable['decision'], standing: boolean): SuggestionState =>
  standing ? 'open' : (decision ?? 'withdrawn');

function suggestionFrom(
  row: SuggestionRow,
  standing: Place[] | undefined,
  backings: readonly Backing[],
): Suggestion {
  const state = stateOf(row.decision, standing !== undefined);
  const places = standing ?? piecesOf(row.pieces).places;
  const seen = seenOf(places);
  return {
    textId: row.text_id,
    id: row.id,
    seatId: row.seat_id,
    organizationId: row.organization_id,
    at: row.at,
    reason: row.reason,
    state,
    places,
    seen,
    decision:
      state !== 'accepted' && state !== 'declined'
        ? null
        : {
            accepted: state === 'accepted',
            seatId: row.decided_by_seat_id!,
            at: row.decided_at!,
            note: row.decision_note,
          },
    gone: state === 'gone' ? { seatId: row.decided_by_seat_id, at: row.decided_at! } : null,
    backings: backings.filter((backing) => backing.seen === seen),
  };
}
