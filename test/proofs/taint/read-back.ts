import { openSqlite } from '../../../db/dialects/sqlite.ts';
import { nodeId } from '../../../graphql/ids.ts';
import type { There } from './surfaces.ts';

/** What the store holds of the secret, read behind the product's back. */
export interface ReadBack {
  coalitionId: string;
  receipts: string[];
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
      receipts: handle
        .prepare('select receipt from signatures where organization_id = ? and receipt is not null')
        .pluck()
        .all(organizationId) as string[],
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

/** Things that not everybody may know of, as the API would call them. */
const KINDS: Record<string, string> = {
  Paper: 'paper_signatures',
  SignRequest: 'sign_requests',
  LateRequest: 'late_requests',
  StandingMandate: 'standing_mandates',
  Delivery: 'deliveries',
  Correction: 'corrections',
  Alert: 'alerts',
};

/** What a story has brought about by now; of signatures those of one organisation. */
export function whatIsThere(file: string, organizationId: string): There {
  const handle = openSqlite(file, { readonly: true });
  try {
    const column = (query: string) => handle.prepare(query).pluck().all() as string[];
    return {
      nodes: [
        ...(
          handle
            .prepare('select id from signatures where organization_id = ? order by id')
            .pluck()
            .all(organizationId) as string[]
        ).map((id) => nodeId('Signature', id)),
        ...Object.entries(KINDS).flatMap(([kind, table]) =>
          column(`select id from ${table} order by id`).map((id) => nodeId(kind, id)),
        ),
      ],
      numbers: column('select distinct number from editions order by number').map(String),
      codes: column('select code from editions order by number, code'),
    };
  } finally {
    handle.close();
  }
}
