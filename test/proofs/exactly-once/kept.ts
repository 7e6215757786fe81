import type { Scene } from './scene.ts';
import type { Storm } from './storm.ts';

/** What stands in the store more than once, or not at all, after the storms. */
export async function kept(
  { platform, signOn, organizations }: Scene,
  storms: readonly Storm[],
): Promise<{ duplicates: number; missing: number }> {
  const { read } = platform.store;
  const signatures = await read
    .selectFrom('signatures')
    .where('sign_on_id', '=', signOn.id)
    .selectAll()
    .execute();
  const acts = await read.selectFrom('signature_acts').selectAll().execute();
  const leaves = await read.selectFrom('log_leaves').select('record').execute();
  const outbox = await read.selectFrom('outbox').select(['key', 'payload']).execute();
  const contacts = await read
    .selectFrom('membership_contacts')
    .innerJoin('memberships', 'memberships.id', 'membership_contacts.membership_id')
    .select(['memberships.organization_id', 'membership_contacts.id'])
    .execute();
  const found = { duplicates: 0, missing: 0 };
  const once = (what: string, times: number) => {
    if (times === 1) return;
    if (times > 1) found.duplicates += times - 1;
    else found.missing++;
    console.error(`${what}: ${times} times`);
  };
  for (const { id, proposal } of organizations) {
    const own = signatures.filter(({ organization_id }) => organization_id === id);
    once(`signature of ${id}`, own.length);
    const [signature] = own;
    const signed = acts.filter(
      ({ signature_id, kind }) =>
        signature_id === signature?.id && kind === (proposal === null ? 'signed' : 'approved'),
    );
    once(`act of ${id}`, signed.length);
    once(
      `leaf of ${id}`,
      leaves.filter(({ record }) => record !== null && JSON.parse(record).signature === signature?.id).length,
    );
    const receipts = storms.find(({ organization }) => organization === id)!.receipts;
    once(`receipt of ${id}`, receipts.size);
    if (signature?.receipt && !receipts.has(signature.receipt)) found.missing++;
    const to = contacts.filter(({ organization_id }) => organization_id === id).map((contact) => contact.id);
    for (const contact of to)
      once(
        `mail to a contact of ${id}`,
        outbox.filter(({ key }) => key === `mail:signature-notice:${signed[0]?.id}:${contact}`).length,
      );
  }
  return found;
}
