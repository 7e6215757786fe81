import { countClient } from '../../../accounts/client-limit.ts';
import { TICKETS_PER_CLIENT } from '../../../accounts/rules.ts';
import { authorize } from '../../../authorize.ts';
import { Conflict, Forbidden, Invalid } from '../../../errors.ts';
import { parse } from '../../../input.ts';
import type { Platform } from '../../../platform.ts';
import { carryOut, type NewAct } from '../../../sign-ons/actions-append.ts';
import { lockSignOn } from '../../../sign-ons/actions.ts';
import { asGiven, keptOf } from '../../../sign-ons/lock-answer.ts';
import { answerById, signOnOfSignature, type Answer } from '../../../sign-ons/reads-answers.ts';
import { languagesOfVersion, type SignOn } from '../../../sign-ons/reads.ts';
import { reprint } from '../../../sign-ons/reprint.ts';
import { transact, type Tx } from '../../../transaction.ts';
import { mailAnswered } from './mails.ts';
import { mayAnswerByLink } from './policy.ts';
import { findLink, requestBehind, type RatificationLink } from './reads.ts';
import { ratifyingByLink, withdrawing } from './rules.ts';

interface Ready {
  signOn: SignOn;
  answer: Answer;
  link: RatificationLink;
}

/** A signatory from outside signs the corrected words, by the link that was mailed to it. Twice the same is once. */
export async function ratifyByLink(
  platform: Platform,
  { clientKey }: { clientKey: string },
  input: { token: string; termsDigest: string; language: string },
): Promise<void> {
  const asked = parse(ratifyingByLink, input);
  countClient(platform, clientKey, { act: 'request', most: TICKETS_PER_CLIENT });
  await transact(platform, async (tx) => {
    const ready = await lockLink(tx, asked.token);
    const { signOn, answer, link } = ready;
    if (link.row.answer === 'ratified') return;
    authorize(mayAnswerByLink(link, tx.now));
    const { correction } = link;
    if (asked.termsDigest !== correction.termsDigest) throw new Conflict('text-changed');
    if (!(await languagesOfVersion(tx.db, correction.versionId!)).includes(asked.language))
      throw new Invalid([{ field: 'language', word: 'language-not-of-text' }]);
    const words = { versionId: correction.versionId!, termsDigest: correction.termsDigest };
    await settle(
      tx,
      { ...ready, signOn: { ...signOn, ...words } },
      { kind: 'ratified', authority: 'request', language: asked.language, visibility: answer.row.visibility },
    );
  });
}

/** It takes its signature back, by the same link. Twice the same is once. */
export async function withdrawByLink(
  platform: Platform,
  { clientKey }: { clientKey: string },
  input: { token: string },
): Promise<void> {
  const asked = parse(withdrawing, input);
  countClient(platform, clientKey, { act: 'request', most: TICKETS_PER_CLIENT });
  await transact(platform, async (tx) => {
    const ready = await lockLink(tx, asked.token);
    const { signOn, answer, link } = ready;
    if (link.row.answer === 'withdrawn') return;
    authorize(mayAnswerByLink(link, tx.now));
    const { language } = answer.acts.at(-1)!;
    const { visibility } = answer.row;
    const act = { kind: 'withdrawn', authority: 'withdrawal', language, visibility } as const;
    await settle(tx, { ...ready, signOn: asGiven(signOn, answer) }, act);
  });
}

/** The link as it stands under the lock of its sign-on; nobody learns why one that is not there is not. */
async function lockLink(tx: Tx, token: string): Promise<Ready> {
  const known = await findLink(tx.db, token);
  const id = known && (await signOnOfSignature(tx.db, known.row.signature_id));
  const signOn = id && (await lockSignOn(tx, id));
  tx.begin();
  const link = await findLink(tx.db, token);
  const answer = link && (await answerById(tx.db, link.row.signature_id));
  if (!signOn || !link || !answer) throw new Forbidden('ratification-link-void');
  return { signOn, link, answer };
}

/** Carries it out in the name of the seat that signed, marks the link used, and writes to the address it came from. */
async function settle(
  tx: Tx,
  { signOn, answer, link }: Ready,
  act: Pick<NewAct, 'kind' | 'authority' | 'language' | 'visibility'> & { kind: 'ratified' | 'withdrawn' },
): Promise<void> {
  const { seatId, personId } = answer.acts.find(({ authority }) => authority === 'request')!;
  const acting = { personId, name: null, seat: { id: seatId, organizationId: answer.row.organization_id } };
  const request = await requestBehind(tx.db, answer.row, tx.now);
  if (!request) throw new Forbidden('ratification-link-void');
  const kept = keptOf(answer);
  const done = await carryOut(tx, { signOn, acting, answer }, kept, { ...act, note: null, mandateOn: null });
  await tx.db
    .updateTable('ratification_links')
    .set({ answered_at: tx.now, answer: act.kind })
    .where('id', '=', link.row.id)
    .execute();
  await mailAnswered(tx, link.correction, { signOn, signature: done.signature, request }, act.kind);
  if (act.kind === 'withdrawn') await reprint(tx, done);
}
