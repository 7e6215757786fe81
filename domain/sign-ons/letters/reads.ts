import type { Reader, Writer } from '../../../db/store.ts';
import type { NamedSignature } from '../reads-signatures.ts';
import { PLAIN_LAYOUT, type Convenor, type LetterLayout } from './layout.ts';

/** How a statement's letter is printed; plainly where nothing was settled. */
export async function letterLayoutOf(db: Reader | Writer, statementId: string): Promise<LetterLayout> {
  const row = await db
    .selectFrom('letter_layouts')
    .selectAll()
    .where('statement_id', '=', statementId)
    .executeTakeFirst();
  if (!row) return PLAIN_LAYOUT;
  const { place_es: es, place_en: en } = row;
  return {
    order: row.listed,
    count: row.counted,
    cover: row.cover === 1,
    place: es === null || en === null ? null : { es, en },
    day: row.day,
  };
}

/**
 * Those that convened a sign-on, as a letter may say them: under the name they signed with, or the coalition's own office, which
 * does not sign. A member that is not among the named is left out, whatever it answered.
 */
export async function namedConvenors(
  db: Reader,
  signOnId: string,
  named: readonly Pick<NamedSignature, 'organizationId' | 'name'>[],
): Promise<Convenor[]> {
  const rows = await db
    .selectFrom('sign_on_convenors')
    .innerJoin('coalitions', 'coalitions.id', 'sign_on_convenors.coalition_id')
    .where('sign_on_id', '=', signOnId)
    .select(['organization_id', 'host_organization_id', 'short_name'])
    .orderBy('position')
    .execute();
  return rows.flatMap((row): Convenor[] => {
    if (row.organization_id === row.host_organization_id) return [{ name: row.short_name, signs: false }];
    const signature = named.find(({ organizationId }) => organizationId === row.organization_id);
    return signature ? [{ name: signature.name, signs: true }] : [];
  });
}
