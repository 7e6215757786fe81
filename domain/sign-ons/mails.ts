import type { SignaturesTable } from '../../db/tables/signatures.ts';
import { mailEntry } from '../record/mail.ts';
import { approvalPath, homePath, signingPath } from '../words/addresses.ts';
import type { Tx } from '../transaction.ts';
import { languageName } from '../words/languages.ts';
import type { MailName } from '../words/mail.ts';
import type { Language } from '../words/words.ts';
import type { Actor } from './actions-append.ts';
import { disputeLink } from './disputes/actions-links.ts';
import { contactsOfMember, letterPlaceOf, receiversOf, type Receiver } from './reads-receivers.ts';
import { peopleWhoKnow, signingSeats, type SignOn } from './reads.ts';

/** An act that was carried out, as mails tell of it. */
export interface Signed {
  signOn: SignOn;
  signature: SignaturesTable;
  acting: Actor;
  actId: string;
  /** The language the text was read in. */
  read: string;
}

/** The receipt to the person who signed, and a notice to every contact of the organisation. */
export async function mailSigned(tx: Tx, signed: Signed): Promise<void> {
  const email = await receipt(tx, signed, 'signatureReceipt', `receipt:${signed.actId}`);
  await notify(tx, signed, 'signatureNotice', await factsOf(tx, signed), email);
}

/** To the person who took the signature back, and a notice to every contact of the organisation. */
export async function mailWithdrawn(tx: Tx, withdrawn: Signed): Promise<void> {
  const email = await receipt(tx, withdrawn, 'withdrawalReceipt', `withdrawal:${withdrawn.actId}`);
  await notify(tx, withdrawn, 'signatureWithdrawn', await factsOf(tx, withdrawn), email);
}

/** A contact said that it was not them: every contact hears, and whoever in the secretariat knows withheld names. */
export async function mailDisputed(tx: Tx, disputed: Signed): Promise<void> {
  const facts = await factsOf(tx, disputed);
  await notify(tx, disputed, 'signatureDisputed', facts, null);
  const people = await peopleWhoKnow(tx.db, disputed.signOn.coalitionId, tx.now);
  for (const { personId, email, language } of await receiversOf(tx.db, people)) {
    const { home = '', contact = '' } = facts(language);
    tx.record(
      mailEntry(disputed.signOn.coalitionId, `dispute:${disputed.actId}:${personId}`, {
        to: email,
        language,
        mail: 'disputeWaits',
        facts: { path: home, contact },
      }),
    );
  }
}

/** What the secretariat decided, to every contact of the organisation. */
export async function mailResolved(tx: Tx, resolved: Signed): Promise<void> {
  const facts = await factsOf(tx, resolved);
  const stands = resolved.signature.state === 'signed' ? '1' : '';
  await notify(tx, resolved, 'signatureResolved', (language) => ({ ...facts(language), stands }), null);
}

/** To the person who acted, by the seat they acted by. Answers their address. */
async function receipt(tx: Tx, signed: Signed, kind: Kind, key: string): Promise<string> {
  const { personId, seat } = signed.acting;
  const [{ email, language }] = (await receiversOf(tx.db, [personId])) as [Receiver];
  post(tx, signed, kind, { key, to: email, language, facts: await factsOf(tx, signed, seat.id) });
  return email;
}

/** Asks every other authorised person of the organisation for their approval. */
export async function mailApprovers(tx: Tx, proposed: Signed): Promise<void> {
  for (const { personId, email, language, seat } of await approversOf(tx, proposed)) {
    const facts = await factsOf(tx, proposed, seat, approvalPath);
    post(tx, proposed, 'approvalRequest', {
      key: `approval:${proposed.actId}:${personId}`,
      to: email,
      language,
      facts,
      until: proposed.signOn.closesAt,
    });
  }
}

type Kind =
  | 'signatureReceipt'
  | 'signatureNotice'
  | 'withdrawalReceipt'
  | 'signatureWithdrawn'
  | 'approvalRequest'
  | 'signatureDisputed'
  | 'signatureResolved';

/** What is sent instead where the name is not public: neither organisation nor text, not even in an address. */
const quiet: Record<Kind, MailName> = {
  signatureReceipt: 'signatureReceiptWithheld',
  signatureNotice: 'signatureNoticeWithheld',
  withdrawalReceipt: 'signatureNewsWithheld',
  signatureWithdrawn: 'signatureNewsWithheld',
  signatureDisputed: 'signatureNewsWithheld',
  signatureResolved: 'signatureNewsWithheld',
  approvalRequest: 'approvalRequestWithheld',
};

interface Letter {
  key: string;
  to: string;
  language: Language;
  facts: (language: Language) => Record<string, string>;
  until?: string;
}

function post(
  tx: Tx,
  { signOn, signature }: Signed,
  kind: Kind,
  { key, to, language, facts, until }: Letter,
): void {
  const known = facts(language);
  const withheld = signature.visibility !== 'public';
  const { receipt = '', contact = '', closesAt = '', zone = '', home = '' } = known;
  const order = withheld
    ? { mail: quiet[kind], facts: { receipt, contact, closesAt, zone, path: home } }
    : { mail: kind as MailName, facts: known };
  tx.record(
    mailEntry(signOn.coalitionId, `signature-${key}`, {
      to,
      language,
      ...order,
      ...(until === undefined ? {} : { until }),
    }),
  );
}

async function notify(
  tx: Tx,
  signed: Signed,
  kind: Kind,
  facts: Letter['facts'],
  except: string | null,
): Promise<void> {
  const contacts = await contactsOfMember(tx.db, signed.signOn.coalitionId, signed.signature.organization_id);
  for (const { id, email, language } of contacts) {
    if (email === except) continue;
    const link = kind === 'signatureNotice' ? await disputeLink(tx, signed) : null;
    post(tx, signed, kind, {
      key: `notice:${signed.actId}:${id}`,
      to: email,
      language,
      facts: link === null ? facts : (own) => ({ ...facts(own), path: link, home: link }),
    });
  }
}

async function approversOf(tx: Tx, { signOn, signature, acting }: Signed) {
  const { coalitionId, themeIds } = signOn;
  const seats = await signingSeats(tx.db, coalitionId, [signature.organization_id], tx.now, themeIds);
  const seatOf = new Map(
    seats.filter(({ personId }) => personId !== acting.personId).map(({ personId, id }) => [personId, id]),
  );
  const receivers = await receiversOf(tx.db, [...seatOf.keys()]);
  return receivers.map((receiver) => ({ ...receiver, seat: seatOf.get(receiver.personId)! }));
}

async function factsOf(
  tx: Tx,
  { signOn, signature, acting, read }: Signed,
  bySeat: string | null = null,
  leadsTo = signingPath,
): Promise<Letter['facts']> {
  const { titles, referenceLanguage, ...place } = await letterPlaceOf(tx.db, signOn);
  return (language) => ({
    organization: signature.name,
    person: acting.name ?? '',
    title: titles[language] ?? titles[referenceLanguage] ?? '',
    version: place.version,
    receipt: signature.receipt ?? '',
    digest: signOn.termsDigest,
    at: tx.now,
    closesAt: signOn.closesAt,
    zone: place.timeZone,
    language: languageName(read, language),
    contact: place.email,
    path: leadsTo(place) + (bySeat === null ? '' : `?seat=${bySeat}`),
    home: homePath(place.coalition),
  });
}
