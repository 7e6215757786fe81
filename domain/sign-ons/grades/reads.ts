import type { Reader, Writer } from '../../../db/store.ts';
import type { Instant } from '../../platform.ts';

/** When a name was last shown by its organisation, and when the day of one last came: prints from before do not have it. */
export async function lastShown(
  db: Reader | Writer,
  signOnId: string,
  now: Instant,
): Promise<{ revealed: Instant | null; named: Instant | null }> {
  const acts = db
    .selectFrom('signature_acts')
    .innerJoin('signatures', 'signatures.id', 'signature_acts.signature_id')
    .where('sign_on_id', '=', signOnId);
  const revealed = await acts
    .where('authority', '=', 'revealed')
    .select((eb) => eb.fn.max('at').as('at'))
    .executeTakeFirst();
  const named = await acts
    .where('signature_acts.named_from', '<=', now)
    .select((eb) => eb.fn.max('signature_acts.named_from').as('at'))
    .executeTakeFirst();
  return { revealed: revealed?.at ?? null, named: named?.at ?? null };
}
