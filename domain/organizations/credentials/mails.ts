import { foldEmail } from '../../accounts/rules.ts';
import { coalitionsById } from '../../coalitions/reads.ts';
import { mailEntry } from '../../record/mail.ts';
import { peopleIn, type Receiver } from '../../statements/reads-receivers.ts';
import type { Tx } from '../../transaction.ts';
import { credentialsPath, membersPath } from '../../words/credential-addresses.ts';
import type { MailFacts } from '../../words/mail-words.ts';
import type { MailName } from '../../words/mail.ts';
import { mailContacts, namesFor } from '../actions-notices.ts';
import { receiversOf } from '../../sign-ons/reads-receivers.ts';
import type { Ended } from './actions-succeed.ts';
import { confirmBy, type Turn } from './days.ts';
import { holdersOf, type Credential, type Holder } from './reads.ts';
import { leftOpen } from './reads-successions.ts';
import { secretariats } from './reads-offices.ts';

interface Member {
  coalitionId: string;
  organizationId: string;
}

type Named = Pick<Holder, 'personId' | 'person'>;

/** Something was stated, confirmed or ended: its person, the stewards and every contact hear, each once. */
export async function mailCredential(
  tx: Tx,
  credential: Credential,
  mail: 'credentialGiven' | 'credentialConfirmed' | 'credentialEnded',
  { person, holders, by }: { person: Named; holders: readonly Holder[]; by: string | null },
): Promise<void> {
  const { id, maySign, until } = credential;
  const facts = { person: person.person, giver: by ?? '', until: until ?? '', maySign: maySign ? '1' : '' };
  const key = `credential:${id}`;
  await toOwn(tx, credential, { mail, key, facts }, [person, ...holders.filter(({ steward }) => steward)]);
}

/** A day has come: the stewards hear, and of what rests or is over its person and every contact too. */
export async function mailTurn(
  tx: Tx,
  credential: Credential,
  turn: Turn,
  holder: Holder,
  holders: readonly Holder[],
): Promise<void> {
  const [coalition] = await coalitionsById(tx.db, [credential.coalitionId]);
  const { dueOn } = confirmBy(credential.confirmedAt, coalition!.timeZone);
  const stewards = holders.filter(({ steward }) => steward);
  const mail = (
    {
      soon: 'credentialDue',
      due: 'credentialDue',
      rested: 'credentialRests',
      over: 'credentialOver',
    } as const
  )[turn];
  const facts = { person: holder.person, dueOn, until: credential.until ?? '' };
  const order = { mail, key: `credential-${turn}:${credential.id}`, facts };
  if (turn === 'soon' || turn === 'due') await toPeople(tx, credential, order, stewards);
  else await toOwn(tx, credential, order, [holder, ...stewards]);
}

/** The chosen person is asked; of their no the stewards hear. */
export async function mailSuccession(
  tx: Tx,
  member: Member,
  {
    id,
    holder,
    successor,
    by,
    stewards = [],
  }: {
    id: string;
    holder: Named | null;
    successor: Named | null;
    by: string | null;
    stewards?: readonly Named[];
  },
): Promise<void> {
  const facts = { person: holder?.person ?? '', giver: by ?? '' };
  if (successor)
    return toPeople(tx, member, { mail: 'successionAsked', key: `succession:${id}`, facts }, [successor]);
  return toPeople(tx, member, { mail: 'successionDeclined', key: `succession-no:${id}`, facts }, stewards);
}

/** Rights passed on: both hear, the other stewards and every contact, and who took over also what waits. */
export async function mailTakenOver(
  tx: Tx,
  credential: Credential,
  { holder, successor, holders }: { holder: Named; successor: Holder; holders: readonly Holder[] },
): Promise<void> {
  const open = await leftOpen(tx.db, credential);
  const names = { person: holder.person, successor: successor.person };
  const key = `credential-taken:${credential.id}`;
  await toPeople(
    tx,
    credential,
    { mail: 'credentialTakenByYou', key: `${key}:you`, facts: { ...names, ...counted(open) } },
    [successor],
  );
  const stewards = holders.filter(({ steward, personId }) => steward && personId !== successor.personId);
  await toOwn(
    tx,
    credential,
    { mail: 'credentialTaken', key, facts: names },
    [holder, ...stewards],
    [successor],
  );
}

/** Nobody follows: the stewards hear what is open; where there is none, the secretariat that somebody is missing. */
export async function mailLeftOpen(tx: Tx, ended: Ended, holders: readonly Holder[]): Promise<void> {
  const open = await leftOpen(tx.db, ended);
  const key = `credential-left:${tx.platform.newId()}`;
  const person = ended.holder.person;
  const stewards = holders.filter(({ steward }) => steward);
  if (stewards.length > 0)
    return toPeople(
      tx,
      ended,
      { mail: 'credentialLeft', key, facts: { person, ...counted(open) } },
      stewards,
    );
  // What it proposed or has to ratify is its own affair, so the secretariat hears of its tasks alone.
  const facts = { person, tasks: String(open.tasks) };
  for (const office of await officeOf(tx, ended.coalitionId))
    await post(tx, ended, { mail: 'credentialNobodyLeft', key, facts }, office);
}

/** The secretariat asks: every steward and contact, once a day. */
export async function mailAsked(tx: Tx, member: Member, today: string): Promise<void> {
  const stewards = (await holdersOf(tx.db, member, tx.now)).filter(({ steward }) => steward);
  const key = `credential-asked:${member.coalitionId}:${member.organizationId}:${today}`;
  await toOwn(tx, member, { mail: 'credentialAsked', key, facts: {} }, stewards);
}

interface Order {
  mail: MailName;
  key: string;
  facts: MailFacts;
}

const counted = ({ proposals, ratifications, tasks }: Awaited<ReturnType<typeof leftOpen>>) => ({
  proposals: String(proposals),
  ratifications: String(ratifications),
  tasks: String(tasks),
});

/** Every contact, and of these people whoever is none, each once and in their language. */
async function toOwn(
  tx: Tx,
  member: Member,
  { mail, key, facts }: Order,
  people: readonly Named[],
  except: readonly Named[] = [],
): Promise<void> {
  const { coalitionId, organizationId } = member;
  const notice = { coalitionId, organizationId, facts: { ...facts, path: await pathTo(tx, coalitionId) } };
  const told = new Set(await mailContacts(tx, mail, key, notice));
  await toPeople(tx, member, { mail, key, facts }, people, told, except);
}

async function toPeople(
  tx: Tx,
  member: Member,
  order: Order,
  people: readonly Named[],
  told: ReadonlySet<string> = new Set(),
  except: readonly Named[] = [],
): Promise<void> {
  const ids = new Set(people.map(({ personId }) => personId));
  for (const { personId } of except) ids.delete(personId);
  for (const { personId, email, language } of await receiversOf(tx.db, [...ids]))
    if (!told.has(foldEmail(email))) await post(tx, member, order, { id: personId, email, language });
}

async function post(
  tx: Tx,
  { coalitionId, organizationId }: Member,
  { mail, key, facts }: Order,
  { id, email: to, language }: Receiver,
): Promise<void> {
  const path =
    mail === 'credentialNobodyLeft'
      ? await pathTo(tx, coalitionId, membersPath)
      : await pathTo(tx, coalitionId);
  const named = await namesFor(tx, { coalitionId, organizationId, facts: { ...facts, path } });
  tx.record(mailEntry(coalitionId, `${key}:${id}`, { to, language, mail, facts: named.facts }));
}

async function pathTo(tx: Tx, coalitionId: string, place = credentialsPath): Promise<string> {
  const [coalition] = await coalitionsById(tx.db, [coalitionId]);
  return place(coalition!.slug);
}

async function officeOf(tx: Tx, coalitionId: string): Promise<Receiver[]> {
  return peopleIn(tx.db, { bodies: await secretariats(tx.db, coalitionId), coalitionId }, tx.now);
}
