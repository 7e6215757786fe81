import { openStore } from '../../../db/store.ts';
import type { Scene } from './scene.ts';

/** What was promised and is not in the store, what is in it twice, and whether the public page says another count. */
export async function wrongIn(
  { database, signOn, members }: Scene,
  receipts: ReadonlyMap<string, ReadonlySet<string>>,
  page: string,
): Promise<{ lost: number; doubled: number; shownWrong: number }> {
  const store = await openStore(database);
  try {
    const signatures = await store.read
      .selectFrom('signatures')
      .where('sign_on_id', '=', signOn.id)
      .select(['id', 'organization_id', 'receipt', 'state'])
      .execute();
    const acts = await store.read
      .selectFrom('signature_acts')
      .select(['signature_id', 'leaf_index'])
      .execute();
    const standing = new Map(signatures.map((signature) => [signature.organization_id, signature]));
    const lost = members.filter(({ organizationId }) => {
      const signature = standing.get(organizationId);
      const told = receipts.get(organizationId);
      return signature?.state !== 'signed' || told?.size !== 1 || !told.has(signature.receipt!);
    });
    const actsOf = Map.groupBy(acts, ({ signature_id }) => signature_id);
    const leaves = new Set(acts.map(({ leaf_index }) => leaf_index));
    const doubled =
      signatures.length - standing.size + [...actsOf.values()].filter(({ length }) => length !== 1).length;
    const holes = acts.length - leaves.size;
    const count = new RegExp(
      `(?<!\\d)${members.length.toLocaleString('es-GT')}(?!\\d)|(?<!\\d)${members.length}(?!\\d)`,
    );
    return { lost: lost.length, doubled: doubled + holes, shownWrong: count.test(page) ? 0 : 1 };
  } finally {
    await store.close();
  }
}
