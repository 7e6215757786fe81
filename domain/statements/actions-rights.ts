import { authorize } from '../authorize.ts';
import { Forbidden, Invalid, NotFound, requireRoom } from '../errors.ts';
import { parse } from '../input.ts';
import { inForceAt } from '../organizations/reads.ts';
import type { Platform } from '../platform.ts';
import { actorOf } from '../texts/reads-actor.ts';
import { changeGrants } from '../texts/actions.ts';
import { lockText } from '../texts/actions-lock.ts';
import { mayGiveRights, type TextGranted, type TextRight } from '../texts/policy.ts';
import { requireText, type Text } from '../texts/reads.ts';
import { givingRight, MOST_RIGHTS, takingRight } from '../texts/rights/rules.ts';
import { transact, type Tx } from '../transaction.ts';
import type { Viewer } from '../viewer.ts';
import { mailInvited } from './mails.ts';
import { statementsOfTexts, type Statement } from './reads.ts';

/** Whose right on which text, and by which seat it is given. */
export interface Giving {
  seat: string;
  text: string;
  /** `grant`: a right given before, which is to be another. */
  kind: TextGranted['to'] | 'grant';
  grantee: string;
  right: TextRight;
}

/**
 * Gives an organisation, a body or a person a right on one statement's text, or changes the one it has. Every open
 * connection is asked again. Whoever is invited anew is written to.
 */
export function giveTextRight(platform: Platform, viewer: Viewer, input: Giving): Promise<Text> {
  const asked = parse(givingRight, input);
  return transact(platform, async (tx) => {
    const { text, acting } = await lockText(tx, viewer, asked);
    authorize(mayGiveRights(acting, text));
    const statement = await ownerWithRights(tx, text);
    const given = { access: asked.right, given_by_seat_id: acting.seat.id, at: tx.now };
    const had = await findGrant(tx, text.id, asked);
    if (had?.access === asked.right) return text;
    if (had) await tx.db.updateTable('text_grants').set(given).where('id', '=', had.id).execute();
    else {
      const { kind, grantee: id, right } = asked;
      if (kind === 'grant') throw new NotFound();
      if (!(await isOfCoalition(tx, text.coalitionId, { kind, id })))
        throw new Invalid([{ field: 'grantee', word: 'grantee-unknown' }]);
      requireRoom({ count: text.grants.length }, MOST_RIGHTS);
      const of = { id: platform.newId(), coalition_id: text.coalitionId, text_id: text.id };
      await tx.db
        .insertInto('text_grants')
        .values({ ...of, grantee_kind: kind, grantee_id: id, ...given })
        .execute();
      if (kind !== 'body') await mailInvited(tx, statement, { to: kind, id, right });
    }
    return rightsChanged(tx, statement, acting.seat.id, 'given', { right: asked.right });
  });
}

/** Lets a body read a text that an act with a permission of its own has just begun; its own body reads it anyway. */
export async function letBodyRead(
  tx: Tx,
  { textId, coalitionId, bodyId }: Pick<Statement, 'textId' | 'coalitionId' | 'bodyId'>,
  { body, seatId }: { body: string | null; seatId: string },
): Promise<void> {
  if (body === null || body === bodyId) return;
  await tx.db
    .insertInto('text_grants')
    .values({
      ...{ id: tx.platform.newId(), coalition_id: coalitionId, text_id: textId },
      ...{ grantee_kind: 'body', grantee_id: body, access: 'read', given_by_seat_id: seatId, at: tx.now },
    })
    .execute();
}

/** Takes a right on one text away: what the group that writes it gives remains. */
export function takeTextRight(
  platform: Platform,
  viewer: Viewer,
  input: { seat: string; text: string; grant: string },
): Promise<Text> {
  const asked = parse(takingRight, input);
  return transact(platform, async (tx) => {
    const { text, acting } = await lockText(tx, viewer, asked);
    authorize(mayGiveRights(acting, text));
    const statement = await ownerWithRights(tx, text);
    const taken = await tx.db
      .deleteFrom('text_grants')
      .where('text_id', '=', text.id)
      .where('id', '=', asked.grant)
      .returning('id')
      .executeTakeFirst();
    if (!taken) throw new NotFound();
    return rightsChanged(tx, statement, acting.seat.id, 'taken', {});
  });
}

async function findGrant(tx: Tx, textId: string, { kind, grantee }: Pick<Giving, 'kind' | 'grantee'>) {
  const ofText = tx.db.selectFrom('text_grants').where('text_id', '=', textId).select(['id', 'access']);
  const found =
    kind === 'grant'
      ? ofText.where('id', '=', grantee)
      : ofText.where('grantee_kind', '=', kind).where('grantee_id', '=', grantee);
  return found.executeTakeFirst();
}

/** Only statements have rights of their own; agendas and campaigns leave them to their bodies. */
async function ownerWithRights(tx: Tx, text: Text): Promise<Statement> {
  const [statement] = await statementsOfTexts(tx.db, [text.id]);
  if (!statement) throw new Forbidden('rights-of-statements');
  return statement;
}

/** The log says which right, and not to whom: who works on a draft is for those who read it to know. */
async function rightsChanged(
  tx: Tx,
  { id, textId, coalitionId }: Statement,
  seatId: string,
  act: 'given' | 'taken',
  detail: Record<string, string>,
): Promise<Text> {
  await changeGrants(tx, textId);
  tx.announce(`coalition:${coalitionId}`, 'statement');
  tx.record({
    kind: 'audit',
    coalitionId,
    seatId: await actorOf(tx.db, seatId),
    act: `text-right.${act}`,
    subject: { kind: 'statement', id },
    detail,
  });
  return requireText(tx.db, textId);
}

/** A member in force, a body that has not ended, or a seat in force, of this coalition. */
async function isOfCoalition(
  tx: Tx,
  coalitionId: string,
  { kind, id }: { kind: TextGranted['to']; id: string },
): Promise<boolean> {
  if (kind === 'body') {
    const body = await tx.db
      .selectFrom('bodies')
      .where('id', '=', id)
      .where('coalition_id', '=', coalitionId)
      .where((eb) => eb.or([eb('ended_at', 'is', null), eb('ended_at', '>', tx.now)]))
      .select('id')
      .executeTakeFirst();
    return body !== undefined;
  }
  const members = tx.db
    .selectFrom('memberships')
    .where('memberships.coalition_id', '=', coalitionId)
    .where(inForceAt(tx.now));
  if (kind === 'organization')
    return (
      (await members.where('organization_id', '=', id).select('memberships.id').executeTakeFirst()) !==
      undefined
    );
  const seat = await members
    .innerJoin('seats', (join) =>
      join
        .onRef('seats.organization_id', '=', 'memberships.organization_id')
        .onRef('seats.coalition_id', '=', 'memberships.coalition_id'),
    )
    .where('seats.id', '=', id)
    .where('seats.from_at', '<=', tx.now)
    .where((eb) => eb.or([eb('seats.until_at', 'is', null), eb('seats.until_at', '>', tx.now)]))
    .select('seats.id')
    .executeTakeFirst();
  return seat !== undefined;
}
