import type { SignaturesTable } from '../../db/tables/signatures.ts';
import type { Acting } from '../accounts/acting-seat.ts';
import { mailEntry } from '../record/mail.ts';
import { signingPath } from '../statements/addresses.ts';
import type { Tx } from '../transaction.ts';
import type { MailName } from '../words/mail.ts';
import type { Language } from '../words/words.ts';
import type { SignOn } from './reads.ts';

interface Signed {
  signOn: SignOn;
  signature: SignaturesTable;
  acting: Acting;
  actId: string;
  /** The language the text was read in. */
  read: string;
}

/** The receipt to the person who signed, and a notice to every contact of the organisation. */
export async function mailSigned(tx: Tx, signed: Signed): Promise<void> {
  const facts = await factsOf(tx, signed);
  const { email, language } = await receiverOf(tx, signed.acting.personId);
  post(tx, signed, 'signatureReceipt', { key: `receipt:${signed.actId}`, to: email, language, facts });
  await notify(tx, signed, 'signatureNotice', facts, email);
}

/** A notice to every contact of the organisation that its signature was taken back. */
export async function mailWithdrawn(tx: Tx, withdrawn: Signed): Promise<void> {
  await notify(tx, withdrawn, 'signatureWithdrawn', await factsOf(tx, withdrawn), null);
}

/** Asks every other authorised person of the organisation for their approval. */
export async function mailApprovers(tx: Tx, proposed: Signed): Promise<void> {
  const facts = await factsOf(tx, proposed);
  for (const { personId, email, language } of await approversOf(tx, proposed)) {
    post(tx, proposed, 'approvalRequest', { key: `approval:${proposed.actId}:${personId}`, to: email, language, facts, until: proposed.signOn.closesAt });
  }
}

type Kind = 'signatureReceipt' | 'signatureNotice' | 'signatureWithdrawn' | 'approvalRequest';

/** What is sent instead where the name is not public: neither organisation nor text, not even in an address. */
const quiet: Record<Kind, MailName> = {
  signatureReceipt: 'signatureReceiptWithheld',
  signatureNotice: 'signatureNoticeWithheld',
  signatureWithdrawn: 'signatureNoticeWithheld',
  approvalRequest: 'approvalRequestWithheld',
};

interface Letter {
  key: string;
  to: string;
  language: Language;
  facts: (language: Language) => Record<string, string>;
  until?: string;
}

function post(tx: Tx, { signOn, signature }: Signed, kind: Kind, { key, to, language, facts, until }: Letter): void {
  const known = facts(language);
  const withheld = signature.visibility !== 'public';
  const { receipt = '', contact = '', closesAt = '', zone = '', home = '' } = known;
  const order = withheld
    ? { mail: quiet[kind], facts: { receipt, contact, closesAt, zone, path: home } }
    : { mail: kind as MailName, facts: known };
  tx.record(mailEntry(signOn.coalitionId, `signature-${key}`, { to, language, ...order, ...(until === undefined ? {} : { until }) }));
}

async function notify(tx: Tx, signed: Signed, kind: Kind, facts: Letter['facts'], except: string | null): Promise<void> {
  const contacts = await tx.db
    .selectFrom('membership_contacts')
    .innerJoin('memberships', 'memberships.id', 'membership_contacts.membership_id')
    .where('memberships.coalition_id', '=', signed.signOn.coalitionId)
    .where('memberships.organization_id', '=', signed.signature.organization_id)
    .select(['membership_contacts.id', 'email', 'language'])
    .orderBy('membership_contacts.id')
    .execute();
  for (const { id, email, language } of contacts) {
    if (email !== except) post(tx, signed, kind, { key: `notice:${signed.actId}:${id}`, to: email, language, facts });
  }
}

async function receiverOf(tx: Tx, personId: string): Promise<{ email: string; language: Language }> {
  return tx.db.selectFrom('people').select(['email', 'language']).where('id', '=', personId).executeTakeFirstOrThrow();
}

async function approversOf(tx: Tx, { signOn, signature, acting }: Signed) {
  return tx.db
    .selectFrom('seats')
    .innerJoin('people', 'people.id', 'seats.person_id')
    .where('seats.coalition_id', '=', signOn.coalitionId)
    .where('seats.organization_id', '=', signature.organization_id)
    .where('seats.may_sign', '=', 1)
    .where('seats.person_id', '<>', acting.personId)
    .where('seats.from_at', '<=', tx.now)
    .where((eb) => eb.or([eb('seats.until_at', 'is', null), eb('seats.until_at', '>', tx.now)]))
    .where((eb) => eb.not(eb.exists(eb.selectFrom('seats as giver').whereRef('giver.id', '=', 'seats.given_by_seat_id').whereRef('giver.person_id', '=', 'seats.person_id').select('giver.id'))))
    .select(['people.id as personId', 'people.email', 'people.language'])
    .distinct()
    .orderBy('people.id')
    .execute();
}

async function factsOf(tx: Tx, { signOn, signature, acting, read }: Signed): Promise<Letter['facts']> {
  const place = await tx.db
    .selectFrom('statements')
    .innerJoin('coalitions', 'coalitions.id', 'statements.coalition_id')
    .innerJoin('versions', 'versions.id', 'statements.version_id')
    .where('statements.id', '=', signOn.statementId)
    .select(['statements.slug as statement', 'coalitions.slug as coalition', 'coalitions.email', 'coalitions.time_zone', 'versions.number', 'versions.reference_language'])
    .executeTakeFirstOrThrow();
  const languages = await tx.db.selectFrom('version_languages').select(['language', 'title']).where('version_id', '=', signOn.versionId).execute();
  const titles = new Map(languages.map(({ language, title }) => [language, title]));
  return (language) => ({
    organization: signature.name,
    person: acting.name ?? '',
    title: titles.get(language) ?? titles.get(place.reference_language) ?? '',
    version: place.number,
    receipt: signature.receipt ?? '',
    digest: signOn.termsDigest,
    at: tx.now,
    closesAt: signOn.closesAt,
    zone: place.time_zone,
    language: new Intl.DisplayNames(language, { type: 'language' }).of(read) ?? read,
    contact: place.email,
    path: signingPath(place),
    home: `/${place.coalition}`,
  });
}
