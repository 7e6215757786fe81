import { openSqlite } from '../../../db/dialects/sqlite.ts';

/** What the store holds of the secret, read behind the product's back. */
export interface ReadBack {
  coalitionId: string;
  signatureId: string | null;
  receipt: string | null;
  /** Every mail to somebody who is of neither organisation, whole. */
  mails: string[];
  /** Those to the other organisation, which in the other world is the one with the secret. */
  toOther: string[];
  /** How many went to the organisation itself. */
  elsewhere: number;
}

export async function readBack(file: string, organizationId = '', otherId = ''): Promise<ReadBack> {
  const handle = openSqlite(file, { readonly: true });
  try {
    const signature = handle
      .prepare('select id, receipt from signatures where organization_id = ?')
      .get(organizationId) as { id: string; receipt: string | null } | undefined;
    const addresses = handle
      .prepare(
        `select email from people join seats on seats.person_id = people.id where seats.organization_id = @of
         union select email from membership_contacts join memberships on memberships.id = membership_id where organization_id = @of`,
      )
      .pluck();
    const [own, other] = [organizationId, otherId].map((of) => addresses.all({ of }) as string[]);
    const mails = handle
      .prepare('select to_address, subject, text, html, at from mailbox order by at, to_address, subject')
      .all() as {
      to_address: string;
    }[];
    return {
      coalitionId: handle.prepare('select coalition_id from sign_ons').pluck().get() as string,
      signatureId: signature?.id ?? null,
      receipt: signature?.receipt ?? null,
      mails: mails
        .filter(({ to_address }) => ![...own!, ...other!].includes(to_address))
        .map((mail) => JSON.stringify(mail)),
      toOther: mails
        .filter(({ to_address }) => other!.includes(to_address))
        .map((mail) => JSON.stringify(mail)),
      elsewhere: mails.filter(({ to_address }) => own!.includes(to_address)).length,
    };
  } finally {
    handle.close();
  }
}
