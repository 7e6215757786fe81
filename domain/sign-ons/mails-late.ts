import { mailEntry } from '../record/mail.ts';
import type { Tx } from '../transaction.ts';
import { homePath, signingPath } from '../words/addresses.ts';
import type { MailName } from '../words/mail.ts';
import type { Language } from '../words/words.ts';
import type { Actor } from './actions-append.ts';
import { letterPlaceOf, receiversOf } from './reads-receivers.ts';
import type { LateRequest } from './reads-late.ts';
import { peopleWhoKnow, signingSeats, type SignOn } from './reads.ts';

interface Late {
  signOn: SignOn;
  request: LateRequest;
}

/** Asks the organisation's other authorised people for their approval. */
export async function mailLateApprovers(tx: Tx, late: Late & { acting: Actor }): Promise<void> {
  const { signOn, request, acting } = late;
  const seats = await signingSeats(tx.db, signOn.coalitionId, [request.organizationId], tx.now);
  const others = seats.map(({ personId }) => personId).filter((personId) => personId !== acting.personId);
  await post(tx, late, 'lateApproval', [...new Set(others)], { person: acting.name ?? '' });
}

/** Tells the secretariat's coordinators that something waits for them; they are who may know of every name. */
export async function mailLateWaiting(tx: Tx, late: Late & { acting: Actor }): Promise<void> {
  const people = await peopleWhoKnow(tx.db, late.signOn.coalitionId, tx.now);
  const kind = late.request.kind === 'stamped' ? 'stampedWaiting' : 'adhesionWaiting';
  await post(tx, late, kind, people, { person: late.acting.name ?? '' });
}

/** Tells whoever signed that it is not counted, and why. Where it is, their receipt says so. */
export async function mailLateDeclined(tx: Tx, late: Late & { reason: string }): Promise<void> {
  const { request, reason } = late;
  await post(tx, late, 'lateDeclined', [request.signer!.personId], { reason });
}

/** To each in their language; where the name is not public, in words that say neither whose nor what. */
async function post(
  tx: Tx,
  { signOn, request }: Late,
  mail: MailName,
  people: readonly string[],
  said: Record<string, string>,
): Promise<void> {
  const { titles, referenceLanguage, ...place } = await letterPlaceOf(tx.db, signOn);
  const quiet = request.visibility !== 'public';
  const manages = mail === 'stampedWaiting' || mail === 'adhesionWaiting';
  const facts = (language: Language) => ({
    ...said,
    organization: request.name,
    title: titles[language] ?? titles[referenceLanguage] ?? '',
    zone: place.timeZone,
    stampedAt: request.stampedAt ?? '',
    closesAt: signOn.closesAt,
    contact: place.email,
    path: signingPath(place) + (manages ? '/manage' : ''),
  });
  for (const { personId, email, language } of await receiversOf(tx.db, people)) {
    tx.record(
      mailEntry(signOn.coalitionId, `${mail}:${request.id}:${request.state}:${personId}`, {
        to: email,
        language,
        ...(quiet
          ? {
              mail: 'signatureNoticeWithheld',
              facts: { contact: place.email, path: homePath(place.coalition) },
            }
          : { mail, facts: facts(language) }),
      }),
    );
  }
}
