import type { Reader, Writer } from '../../db/store.ts';
import type { Language } from '../words/words.ts';
import type { SignOn } from './reads.ts';

/** A person who gets a mail, in their language. */
export interface Receiver {
  personId: string;
  email: string;
  language: Language;
}

export async function receiversOf(db: Reader | Writer, personIds: readonly string[]): Promise<Receiver[]> {
  if (personIds.length === 0) return [];
  return db
    .selectFrom('people')
    .where('id', 'in', personIds)
    .select(['id as personId', 'email', 'language'])
    .orderBy('id')
    .execute();
}

/** The addresses a coalition writes to for one member. */
export async function contactsOfMember(
  db: Reader | Writer,
  coalitionId: string,
  organizationId: string,
): Promise<{ id: string; email: string; language: Language }[]> {
  return db
    .selectFrom('membership_contacts')
    .innerJoin('memberships', 'memberships.id', 'membership_contacts.membership_id')
    .where('memberships.coalition_id', '=', coalitionId)
    .where('memberships.organization_id', '=', organizationId)
    .select(['membership_contacts.id', 'email', 'language'])
    .orderBy('membership_contacts.id')
    .execute();
}

/** What a mail about a signature says of where it belongs. */
export async function letterPlaceOf(db: Reader | Writer, signOn: Pick<SignOn, 'statementId' | 'versionId'>) {
  const place = await db
    .selectFrom('statements')
    .innerJoin('coalitions', 'coalitions.id', 'statements.coalition_id')
    .innerJoin('versions', 'versions.text_id', 'statements.text_id')
    .where('statements.id', '=', signOn.statementId)
    .where('versions.id', '=', signOn.versionId)
    .select([
      'statements.slug as statement',
      'coalitions.slug as coalition',
      'coalitions.email',
      'coalitions.time_zone as timeZone',
      'versions.number as version',
      'versions.reference_language as referenceLanguage',
    ])
    .executeTakeFirstOrThrow();
  const titles = await db
    .selectFrom('version_languages')
    .select(['language', 'title'])
    .where('version_id', '=', signOn.versionId)
    .execute();
  return { ...place, titles: Object.fromEntries(titles.map(({ language, title }) => [language, title])) };
}
