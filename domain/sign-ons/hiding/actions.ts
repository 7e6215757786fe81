import type { SignatureActKind } from '../../../db/tables/signature-acts.ts';
import type { SignatureState } from '../../../db/tables/signatures.ts';
import { actBy } from '../../accounts/acting-seat.ts';
import { authorize } from '../../authorize.ts';
import { NotFound } from '../../errors.ts';
import { parse } from '../../input.ts';
import { lookOf } from '../../organizations/look-alikes.ts';
import type { Instant, Platform } from '../../platform.ts';
import { mailEntry } from '../../record/mail.ts';
import { transact, type Tx } from '../../transaction.ts';
import type { Viewer } from '../../viewer.ts';
import { homePath } from '../../words/addresses.ts';
import { hiddenLooks } from '../paper/reads.ts';
import { carryOut } from '../actions-append.ts';
import { lockSignOn } from '../actions.ts';
import { requireGrade } from '../grades/named-from.ts';
import { openNames } from '../grades/actions-open.ts';
import { asGiven, lockOwn } from '../lock-answer.ts';
import type { Signed } from '../mails.ts';
import { answerById, signOnOfSignature, type Answer } from '../reads-answers.ts';
import { contactsOfMember, letterPlaceOf, receiversOf } from '../reads-receivers.ts';
import { reprint } from '../reprint.ts';
import { mayHideName, mayRevealName } from './policy.ts';
import { isReadSomewhere } from './reads.ts';
import { FORGOTTEN, hiding, revealing, UNTIL_REVEALED } from './rules.ts';

/**
 * Shows a name to fewer: from now on to whoever the letter is delivered to, or to nobody; what the log of acts said of it names nobody.
 * Its organisation is told in words that say nothing, and alone may show it again. Letters are printed anew.
 */
export function hideName(
  platform: Platform,
  viewer: Viewer,
  input: { seat: string; signature: string; reason: string; to?: 'target' | 'withheld' },
): Promise<string> {
  const asked = parse(hiding, input);
  return transact(platform, async (tx) => {
    const signOnId = await signOnOfSignature(tx.db, asked.signature);
    const signOn = signOnId === null ? null : await lockSignOn(tx, signOnId);
    tx.begin();
    const acting = await actBy(tx, viewer, asked.seat);
    if (signOn) await openNames(tx, signOn.id);
    const answer = signOn && (await answerById(tx.db, asked.signature));
    if (!signOn || !answer) throw new NotFound();
    authorize(mayHideName(acting, { ...factsOf(answer), told: isTold(answer) }, asked.to));
    const done = await carryOut(
      tx,
      { signOn: asGiven(signOn, answer), acting, answer },
      { ...keptOf(answer), visibility: asked.to, named_from: null },
      {
        ...sameAs(answer),
        kind: LEAVES[answer.row.state] ?? 'ratified',
        authority: 'hidden',
        note: asked.reason,
        visibility: asked.to,
      },
    );
    // Of what nobody but those confided knew there is nothing to forget.
    if (answer.row.visibility === 'public') {
      await keepUntil(tx, asked.signature, UNTIL_REVEALED);
      await forgetInLog(tx, done);
    }
    await tellOwn(tx, done, answer.acts.findLast(({ knownTo }) => knownTo !== 'organization')!.personId);
    await reprint(tx, done);
    return asked.signature;
  });
}

/**
 * Shows a name to more, by whoever may sign for its organisation: to everybody, now or from a date on, or to whoever the letter
 * is delivered to. What was delivered stays as it was.
 */
export function revealName(
  platform: Platform,
  viewer: Viewer,
  input: { seat: string; signature: string; to?: 'public' | 'target'; namedFrom?: Instant | null },
): Promise<string> {
  const asked = parse(revealing, input);
  return transact(platform, async (tx) => {
    const ready = await lockOwn(tx, viewer, asked);
    const { acting, answer } = ready;
    const to = { visibility: asked.to, namedFrom: asked.namedFrom };
    authorize(mayRevealName(acting, { ...factsOf(answer), themeIds: ready.signOn.themeIds }, tx.now, to));
    const from = asked.namedFrom;
    const visibility = from === null ? asked.to : 'withheld';
    requireGrade({ visibility, namedFrom: from }, tx.now);
    const done = await carryOut(
      tx,
      { ...ready, signOn: asGiven(ready.signOn, answer) },
      { ...keptOf(answer), visibility, named_from: from },
      { ...sameAs(answer), kind: 'ratified', authority: 'revealed', note: null, visibility },
    );
    if (asked.to === 'public')
      await keepUntil(tx, asked.signature, answer.row.embargoed_until === null ? null : from);
    await tellOwn(tx, done, acting.personId);
    await reprint(tx, done);
    return asked.signature;
  });
}

/** An act that leaves the answer where it stood. */
const LEAVES: Partial<Record<SignatureState, SignatureActKind>> = {
  withdrawn: 'withdrawn',
  lapsed: 'lapsed',
};

const isTold = ({ row: { state, withdrawal_shown }, acts }: Answer): boolean =>
  isReadSomewhere({ state, withdrawalShown: withdrawal_shown === 1, authority: acts.at(-1)!.authority });

const factsOf = ({ row }: Answer) => ({
  coalitionId: row.coalition_id,
  organizationId: row.organization_id,
  state: row.state,
  visibility: row.visibility,
  namedFrom: row.named_from,
});

const keptOf = ({ row: { name, signatory_name, signatory_title } }: Answer) => ({
  name,
  signatory_name,
  signatory_title,
});

const sameAs = ({ acts }: Answer) => {
  const { language, mandateOn } = acts.at(-1)!;
  return { language, mandateOn };
};

/** What everybody knew of it they know again only when that is over. */
async function keepUntil(tx: Tx, signature: string, embargoed_until: string | null): Promise<void> {
  await tx.db.updateTable('signatures').set({ embargoed_until }).where('id', '=', signature).execute();
}

/**
 * The lines that named the organisation for signing name nobody any more, as if its name had been withheld from the
 * first: those of its seats, and those about its request and its sheets that spell it.
 */
async function forgetInLog(tx: Tx, { signOn, signature }: Signed): Promise<void> {
  const lines = await tx.db
    .selectFrom('audit')
    .leftJoin('seats', 'seats.id', 'audit.seat_id')
    .where('audit.coalition_id', '=', signOn.coalitionId)
    .where('subject_kind', '=', 'statement')
    .where('subject_id', '=', signOn.statementId)
    .where('act', 'in', Object.keys(FORGOTTEN))
    .select(['audit.id', 'act', 'detail', 'seats.organization_id as organizationId'])
    .execute();
  const looks = await looksOf(tx, signOn.id, signature.organization_id);
  for (const { id, act, detail, organizationId } of lines) {
    const ofSeat = act.startsWith('signature.');
    const { organization } = JSON.parse(detail) as { organization?: string };
    if (ofSeat ? organizationId !== signature.organization_id : !looks.has(lookOf(organization ?? '')))
      continue;
    await tx.db
      .updateTable('audit')
      .set({
        act: FORGOTTEN[act as keyof typeof FORGOTTEN],
        ...(ofSeat ? { seat_id: null, actor: null } : { detail: '{}' }),
      })
      .where('id', '=', id)
      .execute();
  }
}

/** What the name looks like wherever a line may spell it: as it was signed, asked for, and written on sheets. */
async function looksOf(tx: Tx, signOnId: string, organizationId: string): Promise<Set<string>> {
  const looks = await hiddenLooks(tx.db, signOnId, tx.now);
  for (const { look } of await tx.db
    .selectFrom('paper_signatures')
    .where('sign_on_id', '=', signOnId)
    .where('organization_id', '=', organizationId)
    .select('look')
    .execute())
    looks.add(look);
  return looks;
}

/** To the person who signed and to every contact: that there is news, and nothing more. */
async function tellOwn(tx: Tx, { signOn, signature, actId }: Signed, personId: string): Promise<void> {
  const people = [
    ...(await receiversOf(tx.db, [personId])),
    ...(await contactsOfMember(tx.db, signOn.coalitionId, signature.organization_id)),
  ];
  const place = await letterPlaceOf(tx.db, signOn);
  for (const [to, language] of new Map(people.map(({ email, language }) => [email, language])))
    tx.record(
      mailEntry(signOn.coalitionId, `signature-name:${actId}:${to}`, {
        to,
        language,
        mail: 'signatureNewsWithheld',
        facts: { path: homePath(place.coalition), contact: place.email },
      }),
    );
}
