import { parse } from '../input.ts';
import type { Platform } from '../platform.ts';
import { keepDraft } from '../texts/drafts/actions-keep.ts';
import { beginRound } from '../texts/rounds/actions.ts';
import { openingRound, type RoundEnd, type RoundKind } from '../texts/rounds/rules.ts';
import { transact } from '../transaction.ts';
import type { Viewer } from '../viewer.ts';
import { allow, lockStatement, moveOn } from './actions.ts';
import { mayTakeDraftingStep } from './policy.ts';
import type { Statement } from './reads.ts';
import { mailRound } from './mails.ts';

/** What a round is to be: what may be said in it, until when, and whom it asks. */
export interface NewRound extends RoundEnd {
  seat: string;
  statement: string;
  kind: RoundKind;
  /** The assembly, where nobody is named. */
  bodies?: readonly string[];
}

/**
 * Opens a round and writes to those it asks. The first takes a draft to comments, where every member reads it; the
 * next ones leave it there. The words that are asked about are kept as a draft.
 */
export function openRound(platform: Platform, viewer: Viewer, input: NewRound): Promise<Statement> {
  const asked = parse(openingRound, input);
  return transact(platform, async (tx) => {
    const { statement, acting } = await lockStatement(tx, viewer, asked);
    allow(acting, statement, mayTakeDraftingStep(acting, statement, 'openRound'));
    const { kind, bodies } = asked;
    const round = await beginRound(tx, statement, { kind, bodies, end: asked, seatId: acting.seat.id });
    await mailRound(tx, statement, round, acting.personId);
    const act = statement.state === 'draft' ? 'comments-opened' : 'round-opened';
    const opened = await moveOn(tx, statement, acting, 'openRound', act, { round: round.number, kind });
    await keepDraft(tx, statement.textId, { kind: 'automatic' });
    return opened;
  });
}
