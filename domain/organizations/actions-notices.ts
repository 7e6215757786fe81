import { foldEmail } from '../accounts/rules.ts';
import { mailEntry } from '../record/mail.ts';
import type { Tx } from '../transaction.ts';
import type { MailFacts } from '../words/mail-words.ts';
import type { MailName } from '../words/mail.ts';

/** What a notice about one member is about. `personId` is whom it concerns, if anyone. */
export interface Notice {
  coalitionId: string;
  organizationId: string;
  personId?: string;
  facts: MailFacts;
}

/** Mails the person a notice concerns, in their language. Answers the names it used. */
export async function mailPerson(
  tx: Tx,
  mail: MailName,
  key: string,
  notice: Notice & { personId: string },
): Promise<{ person: string; organization: string }> {
  const names = await namesFor(tx, notice);
  const person = names.person!;
  const facts = { ...names.facts, path: '/' };
  tx.record(
    mailEntry(notice.coalitionId, `${key}:person`, {
      to: person.email,
      language: person.language,
      mail,
      facts,
    }),
  );
  return { person: person.name, organization: names.organization };
}

/** Mails every contact of the organisation, each in their language and alone; not the person it concerns. Answers their addresses, folded. */
export async function mailContacts(tx: Tx, mail: MailName, key: string, notice: Notice): Promise<string[]> {
  const names = await namesFor(tx, notice);
  const contacts = await tx.db
    .selectFrom('membership_contacts')
    .innerJoin('memberships', 'memberships.id', 'membership_contacts.membership_id')
    .where('memberships.coalition_id', '=', notice.coalitionId)
    .where('memberships.organization_id', '=', notice.organizationId)
    .select(['membership_contacts.id', 'membership_contacts.email', 'membership_contacts.language'])
    .orderBy('membership_contacts.id')
    .execute();
  for (const { id, email, language } of contacts) {
    if (names.person && foldEmail(email) === names.person.email_folded) continue;
    tx.record(
      mailEntry(notice.coalitionId, `${key}:${id}`, { to: email, language, mail, facts: names.facts }),
    );
  }
  return contacts.map(({ email }) => foldEmail(email));
}

/** What such mails call the organisation, the coalition and the person. */
export async function namesFor(tx: Tx, notice: Notice) {
  const { db } = tx;
  const coalition = await db
    .selectFrom('coalitions')
    .selectAll()
    .where('id', '=', notice.coalitionId)
    .executeTakeFirstOrThrow();
  const organization = await db
    .selectFrom('organizations')
    .select('name')
    .where('id', '=', notice.organizationId)
    .executeTakeFirstOrThrow();
  const person =
    notice.personId === undefined
      ? undefined
      : await db
          .selectFrom('people')
          .select(['name', 'email', 'email_folded', 'language'])
          .where('id', '=', notice.personId)
          .executeTakeFirstOrThrow();
  return {
    person,
    organization: organization.name,
    facts: {
      ...notice.facts,
      ...(person && { person: person.name }),
      organization: organization.name,
      coalition: coalition.short_name,
      contact: coalition.email,
    } satisfies MailFacts,
  };
}
