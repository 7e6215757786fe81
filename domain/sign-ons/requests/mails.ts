import { mailEntry } from '../../record/mail.ts';
import type { Instant } from '../../platform.ts';
import type { Tx } from '../../transaction.ts';
import { requestConfirmPath, requestsPath, signingPath } from '../../words/addresses.ts';
import type { MailName } from '../../words/mail.ts';
import type { Language } from '../../words/words.ts';
import { letterPlaceOf, receiversOf } from '../reads-receivers.ts';
import { peopleWhoKnow, signingSeats, type SignOn } from '../reads.ts';
import type { SignRequest } from './reads.ts';

/** The link that confirms a request. It repeats nothing that was typed: anybody can type anybody's address. */
export async function mailConfirmation(
  tx: Tx,
  signOn: SignOn,
  {
    id,
    email,
    language,
    token,
    expires_at,
  }: {
    id: string;
    email: string;
    language: Language;
    token: string;
    expires_at: Instant;
  },
): Promise<void> {
  const { facts } = await placeOf(tx, signOn);
  const order = { to: email, language, mail: 'signRequestConfirmation' as const };
  tx.record(
    mailEntry(signOn.coalitionId, `sign-request:${id}`, {
      ...order,
      facts: { ...facts(language), until: expires_at, path: requestConfirmPath(token) },
      until: expires_at,
    }),
  );
}

/** Tells the secretariat's coordinators that something waits, once a day for each sign-on. */
export async function mailOffice(tx: Tx, signOn: SignOn): Promise<void> {
  const { facts, place } = await placeOf(tx, signOn);
  const people = await peopleWhoKnow(tx.db, signOn.coalitionId, tx.now);
  for (const { personId, email, language } of await receiversOf(tx.db, people))
    tx.record(
      mailEntry(signOn.coalitionId, `sign-requests:${signOn.id}:${tx.now.slice(0, 10)}:${personId}`, {
        to: email,
        language,
        mail: 'signRequestsWait',
        facts: { ...facts(language), path: requestsPath(place) },
      }),
    );
}

/** Tells whoever asked what became of it. */
export async function mailDecided(
  tx: Tx,
  signOn: SignOn,
  request: SignRequest,
  mail: Extract<MailName, 'signRequestAccepted' | 'signRequestDeclined'>,
  more: Record<string, string>,
): Promise<void> {
  const { email, language, id } = request;
  const { facts } = await placeOf(tx, signOn);
  tx.record(
    mailEntry(signOn.coalitionId, `sign-request-decided:${id}`, {
      to: email,
      language,
      mail,
      facts: { ...facts(language), organization: request.organizationName, ...more },
    }),
  );
}

/** Tells those who may sign for a member that somebody else asked to sign in its name. */
export async function mailOwnSeats(
  tx: Tx,
  signOn: SignOn,
  request: SignRequest,
  organizationId: string,
): Promise<void> {
  const { facts, place } = await placeOf(tx, signOn);
  const seats = await signingSeats(tx.db, signOn.coalitionId, [organizationId], tx.now);
  const people = [...new Set(seats.map(({ personId }) => personId))];
  for (const { personId, email, language } of await receiversOf(tx.db, people))
    tx.record(
      mailEntry(signOn.coalitionId, `sign-request-merged:${request.id}:${personId}`, {
        to: email,
        language,
        mail: 'signRequestMerged',
        facts: {
          ...facts(language),
          person: request.person,
          position: request.title,
          path: signingPath(place),
        },
      }),
    );
}

async function placeOf(tx: Tx, signOn: SignOn) {
  const { titles, referenceLanguage, ...place } = await letterPlaceOf(tx.db, signOn);
  return {
    place,
    facts: (language: Language) => ({
      title: titles[language] ?? titles[referenceLanguage] ?? '',
      contact: place.email,
      zone: place.timeZone,
      closesAt: signOn.closesAt,
    }),
  };
}
