import type { Reader } from '../../db/store.ts';
import type { Instant } from '../platform.ts';
import type { PaperSignatory } from '../sign-ons/paper/reads.ts';
import { sincePublication, type Since } from '../sign-ons/reads-since.ts';
import { namedSignatures, type NamedSignature } from '../sign-ons/reads-signatures.ts';
import { supersededSignatures } from '../sign-ons/reads-superseded.ts';
import { countedOf, countedSignatures, paperOfEdition, type Counted } from './reads-counted.ts';
import { editionsOfStatement, type Edition } from './reads.ts';

/**
 * Who signed an edition, as far as each may be named today, with the reservations of then; what it counted; and what became
 * of that. Its page, its prints, its files and where it is verified are all drawn from this.
 */
export interface SignedEdition {
  /** Those it counted that stand and may be named. */
  named: NamedSignature[];
  counted: Counted;
  /** Those it counted on paper that stand and may be named. */
  paper: PaperSignatory[];
  since: Since;
}

type Asked = Pick<
  Edition,
  'id' | 'statementId' | 'versionId' | 'number' | 'signOnId' | 'publishedAt' | 'signatureCount' | 'paperCount'
>;

/** Null of an edition nobody signed. The same for every viewer. */
export async function signedOf(db: Reader, edition: Asked, now: Instant): Promise<SignedEdition | null> {
  if (edition.signOnId === null) return null;
  const { named, since } = await standingOf(db, edition, edition.signOnId, now);
  const then = await countedSignatures(db, edition, now);
  const listed = new Set(named.map(({ id }) => id));
  const told = then.filter(({ id, open }) => open || listed.has(id));
  return {
    named: named.map((one) => {
      const before = then.find(({ id }) => id === one.id);
      return before ? { ...one, reservation: before.reservation } : one;
    }),
    counted: await countedOf(db, told, {
      organizations: edition.signatureCount,
      onPaper: edition.paperCount,
    }),
    paper: await paperOfEdition(db, edition, now),
    since,
  };
}

/** Of its signatures those that stand today, or stood until the next edition. */
async function standingOf(
  db: Reader,
  { statementId, number, publishedAt, signatureCount }: Asked,
  signOnId: string,
  now: Instant,
): Promise<Pick<SignedEdition, 'named' | 'since'>> {
  const next = (await editionsOfStatement(db, statementId)).find((one) => one.number === number + 1);
  if (next?.signOnId === signOnId) {
    const until = next.publishedAt;
    return supersededSignatures(db, { signOnId, publishedAt, signatureCount, until }, now);
  }
  const since = (await sincePublication(db, { id: signOnId }, now))!;
  const all = await namedSignatures(db, signOnId, now);
  return { named: all.filter(({ signedAt }) => signedAt <= since.publishedAt), since };
}
