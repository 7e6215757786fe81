import type { CallEnding } from '../../../db/tables/mandate-calls.ts';
import { viewerSeatNow } from '../../accounts/acting-seat.ts';
import { dayIn, type Platform } from '../../platform.ts';
import type { Handlers } from '../../record/outbox.ts';
import { letterPlace } from '../../statements/reads-receivers.ts';
import { transact, type Tx } from '../../transaction.ts';
import { carryOut } from '../actions-append.ts';
import { lockSignOn } from '../actions.ts';
import { mailSigned } from '../mails.ts';
import { answerFacts } from '../ours.ts';
import { languagesOfVersion, memberNames, type SignOn } from '../reads.ts';
import { findAnswer, namesOfSeats } from '../reads-answers.ts';
import { SIGNING_BY_MANDATE } from './actions-call.ts';
import { maySignByMandate } from './policy.ts';
import { findCall, requireMandate, type MandateCall } from './reads.ts';

/** When the hour has come that an organisation was told: signs for it, unless anything speaks against it by then. */
export function mandateJobs(platform: Platform): Handlers {
  return {
    [SIGNING_BY_MANDATE]: async ({ payload }) => {
      const { call: id } = payload as { call: string };
      const told = await findCall(platform.store.read, id);
      if (!told) return;
      await transact(platform, async (tx) => {
        const signOn = await lockSignOn(tx, told.signOnId);
        await tx.lock(tx.db.selectFrom('standing_mandates').select('id').where('id', '=', told.mandateId));
        const call = await findCall(tx.db, id);
        if (!signOn || !call || call.endedAt !== null || tx.now < call.signAt) return;
        await end(tx, call, await signOrNot(tx, signOn, call));
      });
    },
  };
}

async function signOrNot(tx: Tx, signOn: SignOn, call: MandateCall): Promise<CallEnding> {
  const answer = await findAnswer(tx.db, signOn.id, call.organizationId);
  if (answer) return 'answered';
  const mandate = await requireMandate(tx.db, call.mandateId, tx.now);
  const seat = await viewerSeatNow(tx, mandate.givenBySeatId!);
  const facts = { mandate, answer: answerFacts(null, tx.now) };
  const same = call.termsDigest === signOn.termsDigest;
  if (!seat || !same || !maySignByMandate(seat, signOn, facts, tx.now).allowed) return 'ended';
  const { organizationId, coalitionId } = call;
  const { zone } = await letterPlace(tx.db, coalitionId);
  const name = (await memberNames(tx.db, coalitionId, [organizationId])).get(organizationId)!;
  const person = (await namesOfSeats(tx.db, [seat.id])).get(seat.id) ?? null;
  const { visibility, proposedBySeatId, proposedAt } = mandate;
  const signed = await carryOut(
    tx,
    { signOn, answer: null, acting: { personId: seat.personId, name: person, seat } },
    { name, signatory_name: null, signatory_title: null, visibility },
    {
      kind: 'signed',
      authority: 'mandate',
      language: await languageRead(tx, signOn),
      note: null,
      mandateOn: mandate.decidedOn ?? dayIn(mandate.givenAt!, zone),
      minute: mandate.minute,
      approvals: mandate.approvals.filter(({ seatId }) => seatId !== seat.id),
      ...(proposedBySeatId && proposedAt ? { proposal: { seatId: proposedBySeatId, at: proposedAt } } : {}),
      visibility,
    },
  );
  await mailSigned(tx, signed);
  return 'signed';
}

/** Nobody read it in one language: what is signed is the text's first. */
async function languageRead(tx: Tx, { versionId }: SignOn): Promise<string> {
  const languages = await languagesOfVersion(tx.db, versionId);
  return languages.includes('es') ? 'es' : languages[0]!;
}

async function end(tx: Tx, call: MandateCall, ending: CallEnding): Promise<void> {
  await tx.db
    .updateTable('mandate_calls')
    .set({ ended_at: tx.now, ending })
    .where('id', '=', call.id)
    .execute();
  tx.announce(`organization:${call.organizationId}`, 'mandate');
}
