import { actBy, type Acting } from '../accounts/acting-seat.ts';
import { authorize, type Permission } from '../authorize.ts';
import { Invalid, NotFound } from '../errors.ts';
import { parse } from '../input.ts';
import type { Platform } from '../platform.ts';
import { actorOf } from '../texts/reads-actor.ts';
import { changeGrants, createText, reopenText as reopenWords, setTitle } from '../texts/actions.ts';
import { endRoundOf } from '../texts/rounds/actions.ts';
import { transact, type Tx } from '../transaction.ts';
import type { Viewer } from '../viewer.ts';
import { mayCreateStatement, mayKnowStatement, mayRenameStatement, mayTakeDraftingStep } from './policy.ts';
import { slugsFrom } from './reads-slugs.ts';
import { requireStatement, type Statement } from './reads.ts';
import { after, freeSlug, newStatement, renaming, reopening, slugOf, stepping, type Step } from './rules.ts';

/** What a new statement is to be. */
export interface NewStatement {
  seat: string;
  body: string;
  mode: 'institutional' | 'opt-in';
  titles: readonly { language: string; title: string }[];
  languages: readonly string[];
  referenceLanguage: string;
}

/** Begins a statement in a body: an open text in its languages, and an address made from its title. */
export async function createStatement(
  platform: Platform,
  viewer: Viewer,
  input: NewStatement,
): Promise<Statement> {
  return transact(platform, async (tx) => (await beginStatement(tx, viewer, input)).statement);
}

/**
 * The same within an act that goes on to fill it, and whoever began it. The coalition's row is locked with the
 * body's, so that two titles alike do not take one address.
 */
export async function beginStatement(
  tx: Tx,
  viewer: Viewer,
  input: NewStatement,
): Promise<{ statement: Statement; acting: Acting }> {
  const asked = parse(newStatement, input);
  const body = await tx.lock(
    tx.db
      .selectFrom('bodies')
      .innerJoin('coalitions', 'coalitions.id', 'bodies.coalition_id')
      .select(['bodies.id', 'bodies.coalition_id', 'bodies.ended_at'])
      .where('bodies.id', '=', asked.body),
  );
  const acting = await actBy(tx, viewer, asked.seat);
  if (!body || (body.ended_at !== null && body.ended_at <= tx.now)) throw new NotFound();
  const coalitionId = body.coalition_id;
  authorize(mayCreateStatement(acting, { coalitionId, bodyId: body.id }));
  return { statement: await storeStatement(tx, acting, { ...asked, coalitionId }), acting };
}

/**
 * The same for an act that has its own permission and has locked the rows of body and coalition. `address` is what its
 * address is made from where the title would betray too much there.
 */
export async function storeStatement(
  tx: Tx,
  acting: BySeat,
  asked: Omit<NewStatement, 'seat'> & { coalitionId: string; address?: string },
): Promise<Statement> {
  const { referenceLanguage, coalitionId } = asked;
  const languages = [
    referenceLanguage,
    ...asked.languages.filter((language) => language !== referenceLanguage),
  ];
  const wished = slugOf(
    asked.address ?? asked.titles.find((one) => one.language === referenceLanguage)!.title,
  );
  const slug = freeSlug(wished, await slugsFrom(tx.db, 'statements', coalitionId, wished));
  const textId = await createText(tx, {
    coalitionId,
    bodyId: asked.body,
    languages,
    titles: [...asked.titles],
  });
  const id = tx.platform.newId();
  await tx.db
    .insertInto('statements')
    .values({
      id,
      coalition_id: coalitionId,
      slug,
      text_id: textId,
      mode: asked.mode,
      state: 'draft',
      version_id: null,
      created_by_seat_id: acting.seat.id,
      created_at: tx.now,
      state_since: tx.now,
      published_at: null,
      adopted_at: null,
    })
    .execute();
  const created = await requireStatement(tx.db, id);
  await tell(tx, created, acting, 'created');
  return created;
}

/** Changes the title in one language while the text is open; the address stays. */
export async function renameStatement(
  platform: Platform,
  viewer: Viewer,
  input: { seat: string; statement: string; language: string; title: string },
): Promise<Statement> {
  const asked = parse(renaming, input);
  return transact(platform, async (tx) => {
    const { statement, acting } = await lockStatement(tx, viewer, asked);
    allow(acting, statement, mayRenameStatement(acting, statement));
    if (!statement.languages.includes(asked.language))
      throw new Invalid([{ field: 'language', word: 'language-not-of-text' }]);
    await setTitle(tx, {
      coalitionId: statement.coalitionId,
      textId: statement.textId,
      language: asked.language,
      title: asked.title,
    });
    await tell(tx, statement, acting, 'renamed', { language: asked.language });
    return requireStatement(tx.db, statement.id);
  });
}

type SimpleStep = { seat: string; statement: string };

/** Takes the text back to its drafters. */
export async function reopenDraft(platform: Platform, viewer: Viewer, input: SimpleStep): Promise<Statement> {
  return transact(platform, async (tx) => {
    const { statement, acting } = await lockStatement(tx, viewer, parse(stepping, input));
    allow(acting, statement, mayTakeDraftingStep(acting, statement, 'reopenDraft'));
    await changeGrants(tx, statement.textId);
    await endRoundOf(tx, statement.textId, acting.seat.id);
    return moveOn(tx, statement, acting, 'reopenDraft', 'draft-reopened');
  });
}

/** Opens a closed text again, with a reason, before anyone could sign it. The closed version stays on record. */
export async function reopenText(
  platform: Platform,
  viewer: Viewer,
  input: { seat: string; statement: string; reason: string },
): Promise<Statement> {
  const asked = parse(reopening, input);
  return transact(platform, async (tx) => {
    const { statement, acting } = await lockStatement(tx, viewer, asked);
    allow(acting, statement, mayTakeDraftingStep(acting, statement, 'reopen'));
    return openAgain(tx, statement, acting, 'reopen', asked.reason);
  });
}

/** Opens a closed text again by a step whose permission has been checked. */
export async function openAgain(
  tx: Tx,
  statement: Statement,
  acting: Acting,
  step: 'reopen' | 'reopenByObjection',
  reason: string,
): Promise<Statement> {
  await reopenWords(tx, statement.textId);
  await tx.db.updateTable('statements').set({ version_id: null }).where('id', '=', statement.id).execute();
  return moveOn(tx, statement, acting, step, 'reopened', { reason });
}

/** Says that the body a statement was put to adopted it: it may go on. */
export async function adopt(tx: Tx, statement: Statement, acting: BySeat): Promise<void> {
  const adopted = { adopted_at: tx.now };
  await tx.db.updateTable('statements').set(adopted).where('id', '=', statement.id).execute();
  await tell(tx, statement, acting, 'adopted');
}

/** Says that another body takes up what one adopted: it goes on once that one adopts it too. */
export async function takeUpAgain(tx: Tx, statement: Statement, by: BySeat): Promise<void> {
  await moveOn(tx, statement, by, 'forward', 'forwarded');
  await tx.db.updateTable('statements').set({ adopted_at: null }).where('id', '=', statement.id).execute();
}

/** Locks a statement and reads it, and the viewer by the seat they named, as both stand now. */
export async function lockStatement(
  tx: Tx,
  viewer: Viewer,
  asked: { seat: string; statement: string },
): Promise<{ statement: Statement; acting: Acting }> {
  const row = await tx.lock(tx.db.selectFrom('statements').select('id').where('id', '=', asked.statement));
  const acting = await actBy(tx, viewer, asked.seat);
  if (!row) throw new NotFound();
  return { statement: await requireStatement(tx.db, row.id), acting };
}

/** A thing the acting seat may not know of is not there, whatever else would refuse the act. */
export function allow(acting: Viewer, statement: Statement, permission: Permission): void {
  authorize(mayKnowStatement(acting, statement));
  authorize(permission);
}

/** Takes a step whose permission has been checked, and tells of it. */
export async function moveOn(
  tx: Tx,
  statement: Statement,
  acting: BySeat,
  step: Step,
  act: string,
  detail: Record<string, string | number> = {},
): Promise<Statement> {
  const state = after(step, statement)!;
  await tx.db
    .updateTable('statements')
    .set({
      state,
      ...(state === statement.state ? {} : { state_since: tx.now }),
      ...(state === 'published' ? { published_at: tx.now } : {}),
    })
    .where('id', '=', statement.id)
    .execute();
  await tell(tx, statement, acting, act, detail);
  return requireStatement(tx.db, statement.id);
}

/** The version a statement now stands by: what was closed of it last. */
export async function standBy(tx: Tx, statement: Statement, versionId: string): Promise<void> {
  await tx.db
    .updateTable('statements')
    .set({ version_id: versionId })
    .where('id', '=', statement.id)
    .execute();
}

/** By whose seat something is done, also when its time has come and nobody presses a button. */
export interface BySeat {
  seat: { id: string };
}

/** The log of acts carries no title: a draft's is known to its drafters only. */
async function tell(
  tx: Tx,
  statement: Statement,
  acting: BySeat,
  act: string,
  detail: Record<string, string | number> = {},
): Promise<void> {
  tx.announce(`statement:${statement.id}`, act);
  tx.announce(`coalition:${statement.coalitionId}`, 'statement');
  tx.record({
    kind: 'audit',
    coalitionId: statement.coalitionId,
    seatId: await actorOf(tx.db, acting.seat.id),
    act: `statement.${act}`,
    subject: { kind: 'statement', id: statement.id },
    detail,
  });
}
