import type { SignaturesTable } from '../../../db/tables/signatures.ts';
import { mailEntry } from '../../record/mail.ts';
import { proposingSeats } from '../../sign-ons/reads-answers.ts';
import { contactsOfMember, letterPlaceOf, receiversOf } from '../../sign-ons/reads-receivers.ts';
import { peopleWhoKnow, signingSeats, type SignOn } from '../../sign-ons/reads.ts';
import type { Signed } from '../../sign-ons/mails.ts';
import { requireVersion } from '../../statements/reads.ts';
import type { Tx } from '../../transaction.ts';
import { homePath, publicPath } from '../../words/addresses.ts';
import { correctionPath, ratifyPath } from '../../words/desk-addresses.ts';
import type { MailName } from '../../words/mail.ts';
import type { Language } from '../../words/words.ts';
import { mailOutside } from './outside/mails.ts';
import { requestBehind } from './outside/reads.ts';
import { signedRows } from './reads-signed.ts';
import type { Correction } from './reads.ts';

type Kind =
  | 'ratificationAsked'
  | 'ratificationProposed'
  | 'ratificationReceipt'
  | 'ratificationLapsed'
  | 'ratificationUnconfirmed';

interface Receiver {
  /** Of a person or a contact. */
  id: string;
  email: string;
  language: Language;
}

const asReceivers = async (tx: Tx, people: readonly string[]): Promise<Receiver[]> =>
  (await receiversOf(tx.db, [...new Set(people)])).map(({ personId: id, ...rest }) => ({ id, ...rest }));

/** Asks every organisation that signed: whoever may sign or propose for it, and its contacts, each once. */
export async function mailSigners(tx: Tx, correction: Correction, signOn: SignOn): Promise<void> {
  for (const signature of await signedRows(tx.db, signOn.id)) {
    const request = await requestBehind(tx.db, signature, tx.now);
    if (request) {
      await mailOutside(tx, correction, { signOn, signature, request });
      continue;
    }
    const organizations = [signature.organization_id];
    const seats = [
      ...(await signingSeats(tx.db, signOn.coalitionId, organizations, tx.now)),
      ...(await proposingSeats(tx.db, signOn.coalitionId, organizations, tx.now)),
    ];
    const people = await asReceivers(
      tx,
      seats.map(({ personId }) => personId),
    );
    const contacts = await contactsOfMember(tx.db, signOn.coalitionId, signature.organization_id);
    await post(tx, correction, { signOn, signature }, 'ratificationAsked', [...people, ...contacts]);
  }
}

/** Asks the organisation's other authorised people to ratify what one of it proposed. */
export async function mailProposed(tx: Tx, correction: Correction, proposed: Signed): Promise<void> {
  const { signOn, signature, acting } = proposed;
  const seats = await signingSeats(tx.db, signOn.coalitionId, [signature.organization_id], tx.now);
  const others = seats.map(({ personId }) => personId).filter((personId) => personId !== acting.personId);
  const people = await asReceivers(tx, others);
  await post(tx, correction, proposed, 'ratificationProposed', people, { person: acting.name ?? '' });
}

/** To the person who ratified, and to every contact of the organisation. */
export async function mailRatified(tx: Tx, correction: Correction, ratified: Signed): Promise<void> {
  const { signOn, signature, acting } = ratified;
  const people = await asReceivers(tx, [acting.personId]);
  const contacts = await contactsOfMember(tx.db, signOn.coalitionId, signature.organization_id);
  const said = { person: acting.name ?? '' };
  await post(tx, correction, ratified, 'ratificationReceipt', [...people, ...contacts], said);
}

/** Tells the contacts of who did not answer what became of the signature. */
export async function mailUnanswered(tx: Tx, correction: Correction, ended: Signed): Promise<void> {
  const { signOn, signature } = ended;
  const kind = signOn.reconfirmationRule === 'lapse' ? 'ratificationLapsed' : 'ratificationUnconfirmed';
  const contacts = await contactsOfMember(tx.db, signOn.coalitionId, signature.organization_id);
  const outside = await requestBehind(tx.db, signature, tx.now);
  const place = await letterPlaceOf(tx.db, signOn);
  await post(
    tx,
    correction,
    ended,
    kind,
    contacts,
    outside ? { path: publicPath(place, outside.language) } : {},
  );
}

/** Tells the secretariat's coordinators that the time of the signers is over. */
export async function mailReady(tx: Tx, correction: Correction, signOn: SignOn): Promise<void> {
  const { titles, referenceLanguage, ...place } = await letterPlaceOf(tx.db, signOn);
  const people = await peopleWhoKnow(tx.db, correction.coalitionId, tx.now);
  for (const { personId, email, language } of await receiversOf(tx.db, people))
    tx.record(
      mailEntry(correction.coalitionId, `correctionReady:${correction.id}:${personId}`, {
        to: email,
        language,
        mail: 'correctionReady',
        facts: {
          title: titles[language] ?? titles[referenceLanguage] ?? '',
          path: correctionPath(place),
        },
      }),
    );
}

/** To each address once, in its language; where the name is not public, in words that say neither whose nor what. */
async function post(
  tx: Tx,
  correction: Correction,
  { signOn, signature }: { signOn: SignOn; signature: SignaturesTable },
  kind: Kind,
  receivers: readonly Receiver[],
  said: Record<string, string> = {},
): Promise<void> {
  const { titles, referenceLanguage, ...place } = await letterPlaceOf(tx.db, signOn);
  const version = await requireVersion(tx.db, correction.versionId!);
  const before = await requireVersion(tx.db, signature.version_id);
  const times = { dueAt: correction.dueAt ?? '', zone: place.timeZone, contact: place.email };
  const asks = kind === 'ratificationAsked' || kind === 'ratificationProposed';
  const once = new Map(receivers.map((receiver) => [receiver.email, receiver]));
  for (const { id, email, language } of once.values()) {
    const order =
      signature.visibility === 'public'
        ? {
            mail: kind as MailName,
            facts: {
              ...said,
              ...times,
              organization: signature.name,
              title: titles[language] ?? titles[referenceLanguage] ?? '',
              before: before.number,
              version: version.number,
              note: correction.note![language],
              path: said['path'] ?? ratifyPath(place),
            },
          }
        : {
            mail: (asks ? 'ratificationAskedWithheld' : 'signatureNewsWithheld') as MailName,
            facts: { ...times, path: homePath(place.coalition) },
          };
    tx.record(
      mailEntry(signOn.coalitionId, `${kind}:${correction.id}:${signature.id}:${id}`, {
        to: email,
        language,
        ...order,
        ...(asks && correction.dueAt ? { until: correction.dueAt } : {}),
      }),
    );
  }
}
