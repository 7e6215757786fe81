import { actBy, type Acting } from '../accounts/acting-seat.ts';
import { authorize } from '../authorize.ts';
import { bodiesById } from '../bodies/reads.ts';
import { requirePast } from '../coalitions/past-day.ts';
import { NotFound } from '../errors.ts';
import { forgetFile, keepUpload } from '../files/actions.ts';
import { parse } from '../input.ts';
import { isShielded, mayBeNamedInPublic } from '../organizations/policy.ts';
import { findMembership } from '../organizations/reads.ts';
import type { Platform } from '../platform.ts';
import { slugsFrom } from '../statements/reads-slugs.ts';
import { freeSlug, slugOf } from '../statements/rules.ts';
import { transact, type Tx } from '../transaction.ts';
import { findSeat, type Viewer } from '../viewer.ts';
import { mayKnowPosition, mayRulePosition, maySharePosition } from './policy.ts';
import { requirePosition, type Position } from './reads.ts';
import { sharing, type Audience } from './rules.ts';
import { requireStorable, type Stored } from './storable.ts';
import { foldedWords } from './words-of-position.ts';

/** One language of a position as it is sent: words, a page's address, a file, or the file that is there already. */
export interface WordingGiven {
  language: string;
  title: string;
  words?: string | null;
  url?: string | null;
  file?: { name: string; bytes: Uint8Array } | null;
  keepFile?: boolean | null;
}

/** What a member shares; the first language is the one it is called by. */
export interface PositionGiven {
  seat: string;
  wordings: readonly WordingGiven[];
  datedOn: string;
  expiresOn?: string | null;
}

/**
 * Shares a position in the name of one's organisation; `supersedes` is one of its own that it takes the place of. The
 * coalition's row is locked after that one, so that two titles alike do not take one address.
 */
export async function sharePosition(
  platform: Platform,
  viewer: Viewer,
  input: PositionGiven & { audience: Audience; body?: string | null; supersedes?: string | null },
): Promise<Position> {
  const asked = parse(sharing, input);
  const stored = requireStorable(asked.wordings, []);
  return transact(platform, async (tx) => {
    if (asked.supersedes) await lockRow(tx, asked.supersedes);
    await lockCoalition(tx, findSeat(viewer, asked.seat)?.coalitionId ?? '');
    const acting = await actBy(tx, viewer, asked.seat);
    const { coalitionId, organizationId } = acting.seat;
    const membership = await findMembership(tx.db, { coalitionId, organizationId });
    if (!membership) throw new NotFound();
    authorize(maySharePosition(acting, membership));
    if (asked.audience === 'public') authorize(mayBeNamedInPublic({ shielded: isShielded(membership) }));
    await requirePast(tx, coalitionId, { field: 'datedOn', day: asked.datedOn });
    const older = asked.supersedes ? await requirePosition(tx.db, asked.supersedes, tx.now) : null;
    if (older) {
      authorize(mayKnowPosition(acting, older));
      authorize(mayRulePosition(acting, older));
    }
    const id = platform.newId();
    const wished = slugOf(asked.wordings[0]!.title);
    const taken = ['new', ...(await slugsFrom(tx.db, 'positions', coalitionId, wished))];
    await tx.db
      .insertInto('positions')
      .values({
        id,
        coalition_id: coalitionId,
        organization_id: organizationId,
        slug: freeSlug(wished, taken),
        audience: asked.audience,
        body_id: await bodyOf(tx, coalitionId, asked),
        dated_on: asked.datedOn,
        expires_on: asked.expiresOn ?? null,
        superseded_by_id: null,
        folded: '',
        seat_id: acting.seat.id,
        created_at: tx.now,
        withdrawn_at: null,
      })
      .execute();
    await storeWordings(tx, { id, coalitionId }, stored);
    if (older)
      await tx.db.updateTable('positions').set({ superseded_by_id: id }).where('id', '=', older.id).execute();
    const position = await requirePosition(tx.db, id, tx.now);
    tell(tx, position, acting, 'shared');
    if (older) tell(tx, older, acting, 'superseded');
    return position;
  });
}

/** Locks a coalition: after the thing itself, as the end of every public act does, so that no two wait for each other. */
export async function lockCoalition(tx: Tx, id: string): Promise<void> {
  await tx.lock(tx.db.selectFrom('coalitions').select('id').where('id', '=', id));
}

function lockRow(tx: Tx, id: string): Promise<{ id: string } | undefined> {
  return tx.lock(tx.db.selectFrom('positions').select('id').where('id', '=', id));
}

/** Locks a position and reads it, and the viewer by the seat they named, as both stand now. */
export async function lockPosition(
  tx: Tx,
  viewer: Viewer,
  asked: { seat: string; position: string },
): Promise<{ position: Position; acting: Acting }> {
  const row = await lockRow(tx, asked.position);
  const acting = await actBy(tx, viewer, asked.seat);
  if (!row) throw new NotFound();
  const position = await requirePosition(tx.db, row.id, tx.now);
  authorize(mayKnowPosition(acting, position));
  return { position, acting };
}

/** The body a position is for, where it is for one: of this coalition, and not ended. */
export async function bodyOf(
  tx: Tx,
  coalitionId: string,
  asked: { audience: Audience; body?: string | null | undefined },
): Promise<string | null> {
  if (asked.audience !== 'body') return null;
  const [body] = await bodiesById(tx.db, [asked.body!]);
  if (body?.coalitionId !== coalitionId || (body.endedAt !== null && body.endedAt <= tx.now))
    throw new NotFound();
  return body.id;
}

/** Puts these languages in the place of those that are there, and what can be searched of them. */
export async function storeWordings(
  tx: Tx,
  position: { id: string; coalitionId: string },
  wordings: readonly Stored[],
): Promise<void> {
  const { id, coalitionId } = position;
  const before = await tx.db
    .deleteFrom('position_languages')
    .where('position_id', '=', id)
    .returning('file_id')
    .execute();
  for (const [place, one] of wordings.entries()) {
    const fileId = one.file ? await keepUpload(tx, coalitionId, one.file) : one.fileId;
    await tx.db
      .insertInto('position_languages')
      .values({
        coalition_id: coalitionId,
        position_id: id,
        language: one.language,
        position: place,
        title: one.title,
        kind: one.kind,
        words: one.words,
        url: one.url,
        file_id: fileId,
        file_name: one.fileName,
      })
      .execute();
  }
  for (const { file_id } of before) if (file_id !== null) await forgetFile(tx, coalitionId, file_id);
  const folded = foldedWords(wordings.map(({ title, words }) => `${title} ${words ?? ''}`).join(' '));
  await tx.db.updateTable('positions').set({ folded }).where('id', '=', id).execute();
}

/**
 * Tells of an act on a position. The log of acts carries no title, since not every member may know of it; nor who
 * did it, where that would say whose alias it is.
 */
export function tell(
  tx: Tx,
  position: Position,
  acting: Acting,
  act: string,
  { actor = position.alias, wasPublic = false }: { actor?: string | null; wasPublic?: boolean } = {},
): void {
  const { id, coalitionId } = position;
  tx.announce(`position:${id}`, act);
  tx.announce(`coalition:${coalitionId}`, 'position');
  if (wasPublic || position.audience === 'public') tx.publicChange(coalitionId);
  tx.record({
    kind: 'audit',
    coalitionId,
    seatId: actor === null ? acting.seat.id : null,
    act: `position.${act}`,
    subject: { kind: 'position', id },
  });
}
