import type { Reader, Writer } from '../../../../db/store.ts';
import type { RatificationLinksTable } from '../../../../db/tables/ratification-links.ts';
import type { SignRequestsTable } from '../../../../db/tables/sign-requests.ts';
import type { SignaturesTable } from '../../../../db/tables/signatures.ts';
import { hashToken } from '../../../accounts/secrets.ts';
import { coalitionsById } from '../../../coalitions/reads.ts';
import type { Instant } from '../../../platform.ts';
import { signingSeats } from '../../../sign-ons/reads.ts';
import { languagesOfVersions, requireVersion } from '../../../statements/reads.ts';
import { requireCorrection, type Correction } from '../reads.ts';
import { mayReadByLink, type LinkFacts } from './policy.ts';

/** A mailed link to ratify, with what it is bound to as that stands now. */
export interface RatificationLink extends LinkFacts {
  row: RatificationLinksTable;
  correction: Correction;
}

/** By the token of a mailed link; null of one that never was. */
export async function findLink(db: Reader | Writer, token: string): Promise<RatificationLink | null> {
  const row = await db
    .selectFrom('ratification_links')
    .where('link_hash', '=', hashToken(token))
    .selectAll()
    .executeTakeFirst();
  if (!row) return null;
  const { state } = await db
    .selectFrom('signatures')
    .where('id', '=', row.signature_id)
    .select('state')
    .executeTakeFirstOrThrow();
  const correction = await requireCorrection(db, row.correction_id);
  return { row, correction, state, expiresAt: row.expires_at, answered: row.answer !== null };
}

/** What whoever has a link reads: what was signed, what changed, and what came of it. */
export interface ByLink {
  correction: Correction;
  answer: RatificationLinksTable['answer'];
  /** As it was signed. */
  name: string;
  titles: Record<string, string>;
  languages: string[];
  before: string;
  version: string;
  /** Of the secretariat. */
  contact: string;
  zone: string;
}

/** Null where the link was never there, is over, or its signature stands no more by another way. */
export async function readByLink(db: Reader, token: string, now: Instant): Promise<ByLink | null> {
  const link = await findLink(db, token);
  if (!link || !mayReadByLink(link, now).allowed) return null;
  if (link.row.answer === null && link.state !== 'signed') return null;
  const { correction, row } = link;
  const { name } = await db
    .selectFrom('signatures')
    .where('id', '=', row.signature_id)
    .select('name')
    .executeTakeFirstOrThrow();
  const [languages = []] = await languagesOfVersions(db, [correction.versionId!]);
  const [coalition] = await coalitionsById(db, [correction.coalitionId]);
  return {
    ...{ correction, name, answer: row.answer, contact: coalition!.email, zone: coalition!.timeZone },
    titles: Object.fromEntries(languages.map(({ language, title }) => [language, title])),
    languages: languages.map(({ language }) => language),
    before: (await requireVersion(db, correction.fromVersionId)).number,
    version: (await requireVersion(db, correction.versionId!)).number,
  };
}

/** The accepted request a signature came from, of an organisation that has nobody in the coalition to sign for it. */
export async function requestBehind(
  db: Reader | Writer,
  signature: Pick<SignaturesTable, 'sign_on_id' | 'organization_id' | 'coalition_id'>,
  now: Instant,
): Promise<SignRequestsTable | null> {
  const request = await db
    .selectFrom('sign_requests')
    .where('sign_on_id', '=', signature.sign_on_id)
    .where('organization_id', '=', signature.organization_id)
    .where('state', '=', 'accepted')
    .selectAll()
    .executeTakeFirst();
  if (!request) return null;
  const seats = await signingSeats(db, signature.coalition_id, [signature.organization_id], now);
  return seats.length === 0 ? request : null;
}
