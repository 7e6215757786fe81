import { authorize } from '../../authorize.ts';
import { Conflict, Invalid, NotFound } from '../../errors.ts';
import { parse } from '../../input.ts';
import type { Instant, Platform } from '../../platform.ts';
import type { Handlers } from '../../record/outbox.ts';
import { transact, type Tx } from '../../transaction.ts';
import type { Viewer } from '../../viewer.ts';
import { changeGrants } from '../actions.ts';
import { lockText } from '../actions-lock.ts';
import { mayChangeRound } from '../policy.ts';
import { keepDraft } from '../drafts/actions-keep.ts';
import { actorOf } from '../reads-actor.ts';
import { ownerOfText } from '../reads-owner.ts';
import { requireText, type Text } from '../reads.ts';
import { isOpen, roundsOfTexts, type Round } from './reads.ts';
import { changingRound, endingRound, endOf, type RoundEnd, type RoundKind } from './rules.ts';

const ENDING = 'end-round';

/** What of a text a round needs to know. */
interface OfText {
  textId: string;
  coalitionId: string;
}

/**
 * Opens a round on a text that is locked by what owns it. The text's own row is taken first, so that two rounds never
 * begin at once. A round whose time has passed is noted as ended on the way.
 */
export async function beginRound(
  tx: Tx,
  { textId, coalitionId }: OfText,
  asked: { kind: RoundKind; bodies: readonly string[]; end: RoundEnd; seatId: string },
): Promise<Round> {
  await changeGrants(tx, textId);
  const before = await roundsOfTexts(tx.db, [textId]);
  const standing = before.find((round) => isOpen(round, tx.now));
  if (standing) throw new Conflict('round-open', { round: String(standing.number) });
  for (const round of before) if (round.endedAt === null) await noteEnd(tx, round, null);
  const bodies = await bodiesAsked(tx, coalitionId, asked.bodies);
  const closesAt = await endInCoalition(tx, coalitionId, asked.end);
  const id = tx.platform.newId();
  await tx.db
    .insertInto('rounds')
    .values({
      id,
      coalition_id: coalitionId,
      text_id: textId,
      number: (before[0]?.number ?? 0) + 1,
      kind: asked.kind,
      opened_at: tx.now,
      closes_at: closesAt,
      ended_at: null,
      opened_by_seat_id: asked.seatId,
    })
    .execute();
  for (const body_id of bodies)
    await tx.db
      .insertInto('round_bodies')
      .values({ coalition_id: coalitionId, round_id: id, body_id })
      .execute();
  endLater(tx, { id, coalitionId, closesAt });
  return (await roundsOfTexts(tx.db, [textId]))[0]!;
}

/** Ends the round open on a text that goes on without it: back to draft, or closed. Nothing where none is open. */
export async function endRoundOf(tx: Tx, textId: string, seatId: string): Promise<void> {
  for (const round of await roundsOfTexts(tx.db, [textId]))
    if (round.endedAt === null) await noteEnd(tx, round, isOpen(round, tx.now) ? seatId : null);
}

/** Prolongs a round, or lets it end sooner. */
export function changeRound(
  platform: Platform,
  viewer: Viewer,
  input: { seat: string; text: string; round: string } & RoundEnd,
): Promise<Text> {
  const asked = parse(changingRound, input);
  return transact(platform, async (tx) => {
    const { text, acting } = await lockText(tx, viewer, asked);
    authorize(mayChangeRound(acting, text, tx.now));
    const round = await requireOpen(tx, text.id, asked.round);
    const closesAt = await endInCoalition(tx, text.coalitionId, asked);
    await tx.db.updateTable('rounds').set({ closes_at: closesAt }).where('id', '=', round.id).execute();
    await changeGrants(tx, text.id);
    endLater(tx, { ...round, closesAt });
    await tell(tx, round, 'moved', acting.seat.id);
    return requireText(tx.db, text.id);
  });
}

/** Ends a round before its time. */
export function endRound(
  platform: Platform,
  viewer: Viewer,
  input: { seat: string; text: string; round: string },
): Promise<Text> {
  const asked = parse(endingRound, input);
  return transact(platform, async (tx) => {
    const { text, acting } = await lockText(tx, viewer, asked);
    authorize(mayChangeRound(acting, text, tx.now));
    await noteEnd(tx, await requireOpen(tx, text.id, asked.round), acting.seat.id);
    return requireText(tx.db, text.id);
  });
}

/** What is due when the time of a round passes. Rights look at the clock, not at this mark; it cuts connections and tells screens. */
export function roundJobs(platform: Platform): Handlers {
  return {
    [ENDING]: async ({ payload }) => {
      const { round: id } = payload as { round: string };
      await transact(platform, async (tx) => {
        const found = await tx.lock(
          tx.db
            .selectFrom('rounds')
            .innerJoin('texts', 'texts.id', 'rounds.text_id')
            .where('rounds.id', '=', id)
            .select(['rounds.id', 'rounds.text_id']),
        );
        if (!found) return;
        const round = (await roundsOfTexts(tx.db, [found.text_id])).find((one) => one.id === id)!;
        if (round.endedAt === null && !isOpen(round, tx.now)) await noteEnd(tx, round, null);
      });
    },
  };
}

/** What the round made of the words is kept as a draft. `seatId`: who ended it before its time; null where its time had passed. */
async function noteEnd(tx: Tx, round: Round, seatId: string | null): Promise<void> {
  const ended_at = seatId === null ? round.closesAt : tx.now;
  await tx.db.updateTable('rounds').set({ ended_at }).where('id', '=', round.id).execute();
  await changeGrants(tx, round.textId);
  await keepDraft(tx, round.textId, { kind: 'automatic' });
  await tell(tx, round, seatId === null ? 'over' : 'ended', seatId);
}

async function tell(tx: Tx, round: Round, act: string, seatId: string | null): Promise<void> {
  const subject = await ownerOfText(tx.db, round.textId);
  tx.announce(`text:${round.textId}`, 'round');
  tx.announce(`coalition:${round.coalitionId}`, subject.kind);
  tx.record({
    kind: 'audit',
    coalitionId: round.coalitionId,
    seatId: seatId && (await actorOf(tx.db, seatId)),
    act: `round.${act}`,
    subject,
    detail: { round: round.number },
  });
}

function endLater(
  tx: Tx,
  { id, coalitionId, closesAt }: Pick<Round, 'id' | 'coalitionId' | 'closesAt'>,
): void {
  tx.record({
    kind: 'outbox',
    coalitionId,
    job: ENDING,
    key: `${ENDING}:${id}:${closesAt}`,
    payload: { round: id },
    dueAt: closesAt,
  });
}

async function requireOpen(tx: Tx, textId: string, roundId: string): Promise<Round> {
  const round = (await roundsOfTexts(tx.db, [textId])).find(({ id }) => id === roundId);
  if (!round) throw new NotFound();
  if (!isOpen(round, tx.now)) throw new Conflict('round-over');
  return round;
}

async function endInCoalition(tx: Tx, coalitionId: string, end: RoundEnd): Promise<Instant> {
  const { time_zone: zone } = await tx.db
    .selectFrom('coalitions')
    .where('id', '=', coalitionId)
    .select('time_zone')
    .executeTakeFirstOrThrow();
  const closesAt = endOf(end, zone, tx.now);
  if (typeof closesAt === 'object') throw new Invalid([closesAt]);
  return closesAt;
}

/** Bodies of the coalition that have not ended; nobody named is its assembly. */
async function bodiesAsked(tx: Tx, coalitionId: string, named: readonly string[]): Promise<string[]> {
  const bodies = tx.db
    .selectFrom('bodies')
    .where('coalition_id', '=', coalitionId)
    .where((eb) => eb.or([eb('ended_at', 'is', null), eb('ended_at', '>', tx.now)]))
    .select('id');
  const wanted = [...new Set(named)];
  const found = await (
    wanted.length === 0 ? bodies.where('kind', '=', 'assembly') : bodies.where('id', 'in', wanted)
  ).execute();
  if (found.length === 0 || (wanted.length > 0 && found.length < wanted.length))
    throw new Invalid([{ field: 'bodies', word: 'round-bodies' }]);
  return found.map(({ id }) => id);
}
