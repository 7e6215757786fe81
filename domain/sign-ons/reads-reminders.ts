import type { Reader, Writer } from '../../db/store.ts';
import type { Instant } from '../platform.ts';
import type { Language } from '../words/words.ts';
import { inForceAt } from '../organizations/reads.ts';
import { membersOnPaper } from './paper/reads-members.ts';
import { membersThatSign, type SignOn } from './reads.ts';
import type { ReminderPlan } from './reminder-plan.ts';

/** A reminder that was sent. */
export interface Reminder {
  id: string;
  at: Instant;
  /** Null where the plan sent it. */
  seatId: string | null;
  /** How many organisations had not answered, as the secretariat's staff knew it. */
  asked: number;
}

/** The newest first. */
export async function remindersOf(db: Reader | Writer, signOnId: string): Promise<Reminder[]> {
  return db
    .selectFrom('sign_on_reminders')
    .where('sign_on_id', '=', signOnId)
    .orderBy('at', 'desc')
    .orderBy('id', 'desc')
    .select(['id', 'at', 'seat_id as seatId', 'asked'])
    .execute();
}

/** The plan as it stands, and when it was settled; null where nobody is reminded by itself. */
export async function reminderPlanOf(
  db: Reader | Writer,
  signOnId: string,
): Promise<(ReminderPlan & { since: Instant }) | null> {
  const row = await db
    .selectFrom('sign_ons')
    .where('id', '=', signOnId)
    .select(['remind_after as after', 'remind_every as every', 'remind_since as since'])
    .executeTakeFirstOrThrow();
  const { after, every, since } = row;
  return after === null || since === null ? null : { after, every, since };
}

/** Somebody who is reminded for an organisation. */
export interface Reminded {
  organization: string;
  email: string;
  language: Language;
}

/**
 * The contacts of every organisation that truly has not answered, and whoever may sign or propose for it; each address
 * once for an organisation. Whoever signed with the name withheld is not written to, and nobody is told.
 */
export async function toRemind(db: Reader | Writer, signOn: SignOn, now: Instant): Promise<Reminded[]> {
  const silent = await silentOf(db, signOn, now);
  if (silent.length === 0) return [];
  const contacts = await db
    .selectFrom('membership_contacts')
    .innerJoin('memberships', 'memberships.id', 'membership_contacts.membership_id')
    .innerJoin('organizations', 'organizations.id', 'memberships.organization_id')
    .where('memberships.coalition_id', '=', signOn.coalitionId)
    .where('memberships.organization_id', 'in', silent)
    .select([
      'organizations.id',
      'organizations.name as organization',
      'membership_contacts.email',
      'membership_contacts.language',
    ])
    .execute();
  const people = await db
    .selectFrom('seats')
    .innerJoin('people', 'people.id', 'seats.person_id')
    .innerJoin('organizations', 'organizations.id', 'seats.organization_id')
    .innerJoin('memberships', (join) =>
      join
        .onRef('memberships.organization_id', '=', 'seats.organization_id')
        .onRef('memberships.coalition_id', '=', 'seats.coalition_id'),
    )
    .where('seats.coalition_id', '=', signOn.coalitionId)
    .where('seats.organization_id', 'in', silent)
    .where((eb) => eb.or([eb('seats.may_sign', '=', 1), eb('seats.may_propose', '=', 1)]))
    .where('seats.from_at', '<=', now)
    .where((eb) => eb.or([eb('seats.until_at', 'is', null), eb('seats.until_at', '>', now)]))
    .where(inForceAt(now))
    .select(['organizations.id', 'organizations.name as organization', 'people.email', 'people.language'])
    .execute();
  const once = new Map([...contacts, ...people].map((one) => [`${one.id} ${one.email.toLowerCase()}`, one]));
  return [...once.values()].map(({ organization, email, language }) => ({ organization, email, language }));
}

/** What waits for an approval inside has not been answered either; who signed on paper has. */
async function silentOf(db: Reader | Writer, signOn: SignOn, now: Instant): Promise<string[]> {
  const answered = await db
    .selectFrom('signatures')
    .where('sign_on_id', '=', signOn.id)
    .where('state', '<>', 'proposed')
    .select('organization_id')
    .execute();
  const gone = new Set(answered.map(({ organization_id }) => organization_id));
  for (const organization of await membersOnPaper(db, signOn, now)) gone.add(organization);
  return (await membersThatSign(db, signOn, now)).filter((id) => !gone.has(id));
}
