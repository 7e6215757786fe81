import type { Reader } from '../../db/store.ts';
import type { Instant } from '../platform.ts';
import { sincePublication, type Since } from '../sign-ons/reads-since.ts';
import { namedSignatures, type NamedSignature } from '../sign-ons/reads-signatures.ts';
import { supersededSignatures } from '../sign-ons/reads-superseded.ts';
import { editionsOfStatement, type Edition } from './reads.ts';

/** Who signed an edition, as far as each may be named today, and what became of them. */
export interface SignedEdition {
  named: NamedSignature[];
  since: Since;
}

/** Null of an edition nobody signed. The same for every viewer. */
export async function signedOf(
  db: Reader,
  edition: Pick<Edition, 'statementId' | 'number' | 'signOnId' | 'publishedAt' | 'signatureCount'>,
  now: Instant,
): Promise<SignedEdition | null> {
  const { signOnId, publishedAt, signatureCount } = edition;
  if (signOnId === null) return null;
  const next = (await editionsOfStatement(db, edition.statementId)).find(
    ({ number }) => number === edition.number + 1,
  );
  if (next?.signOnId === signOnId) {
    const until = next.publishedAt;
    return supersededSignatures(db, { signOnId, publishedAt, signatureCount, until }, now);
  }
  const since = (await sincePublication(db, { id: signOnId }, now))!;
  const all = await namedSignatures(db, signOnId, now);
  return { named: all.filter(({ signedAt }) => signedAt <= since.publishedAt), since };
}
