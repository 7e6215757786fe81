import type { Writer } from '../../../db/store.ts';
import type { SignaturesTable } from '../../../db/tables/signatures.ts';

/** The signatures that stand in a sign-on, whole: for what the coalition writes to each organisation. */
export async function signedRows(db: Writer, signOnId: string): Promise<SignaturesTable[]> {
  return db
    .selectFrom('signatures')
    .where('sign_on_id', '=', signOnId)
    .where('state', '=', 'signed')
    .orderBy('id')
    .selectAll()
    .execute();
}
