import type { MailServer } from './mail-server.ts';
import type { Answer, Member } from './member.ts';
import type { Stored } from './stored.ts';

/** What of the acts that were acknowledged, and of the one that was under way, the store holds. */
export interface Kept {
  lost: string[];
  /** More than was asked for. */
  doubled: string[];
  /** Requests that were carried out though their answer never arrived. */
  unheard: number;
}

export function keptOf(stored: Stored, members: readonly Member[]): Kept {
  const kept: Kept = { lost: [], doubled: [], unheard: 0 };
  const acts = Map.groupBy(stored.acts, (act) => act.signature_id);
  const hashes = new Map(stored.leaves.map(({ leaf_index, hash }) => [leaf_index, hash]));
  for (const { answers, signatory, asked } of members) {
    for (const answer of answers) {
      const name = `${signatory.organizationId} on ${answer.signOn.id}`;
      const rows = stored.signatures.filter(
        (row) => row.sign_on_id === answer.signOn.id && row.organization_id === signatory.organizationId,
      );
      if (rows.length > 1) kept.doubled.push(`${name}: ${rows.length} signatures`);
      const found = acts.get(rows[0]?.id ?? '') ?? [];
      const { acknowledged } = answer;
      acknowledged.forEach(({ kind, receipt }, i) => {
        const act = found[i];
        const holds =
          act?.kind === kind &&
          (receipt === null ||
            (act.leaf_index === receipt.leafIndex &&
              act.terms_digest === receipt.digest &&
              hashes.get(receipt.leafIndex) === receipt.leafHash));
        if (!holds) kept.lost.push(`${name}: ${kind} ${receipt?.number ?? ''}`);
      });
      const more = found.slice(acknowledged.length);
      if (more.length === 1 && asked?.answer === answer && more[0]!.kind === asked.kind) kept.unheard++;
      else kept.doubled.push(...more.map(({ kind }) => `${name}: ${kind}`));
      const number = acknowledged.at(-1)?.receipt?.number;
      if (number !== undefined && more.length === 0 && rows[0]?.receipt !== number)
        kept.lost.push(`${name}: receipt ${number}`);
    }
  }
  return kept;
}

/** Mails told as sent that never came, and mails that came though the store does not hold what they tell. */
export function mailFaults({ mails }: Stored, { received }: Pick<MailServer, 'received'>): string[] {
  const known = new Set(mails.map(({ id }) => id));
  return [
    ...mails
      .filter(({ id, done_at }) => done_at !== null && !received.has(id))
      .map(({ key }) => `never came: ${key}`),
    ...[...received.keys()].filter((id) => !known.has(id)).map((id) => `came from nowhere: ${id}`),
  ];
}

/** Receipts that were acknowledged and whose mail does not say their number. */
export function receiptsNotMailed(
  stored: Stored,
  members: readonly Member[],
  { received }: Pick<MailServer, 'received'>,
): string[] {
  const acts = Map.groupBy(stored.acts, (act) => act.signature_id);
  const mails = new Map(stored.mails.map(({ key, id }) => [key, id]));
  const isMailed = ({ signOn, acknowledged }: Answer, organizationId: string, i: number) => {
    const row = stored.signatures.find(
      (one) => one.sign_on_id === signOn.id && one.organization_id === organizationId,
    );
    const act = acts.get(row?.id ?? '')?.[i];
    const copies = received.get(mails.get(`mail:signature-receipt:${act?.id}`) ?? '') ?? [];
    const { number } = acknowledged[i]!.receipt!;
    return copies.length > 0 && copies.every((copy) => copy.replaceAll('=\r\n', '').includes(number));
  };
  return members.flatMap(({ answers, signatory }) =>
    answers.flatMap((answer) =>
      answer.acknowledged.flatMap(({ receipt }, i) =>
        receipt && !isMailed(answer, signatory.organizationId, i) ? [receipt.number] : [],
      ),
    ),
  );
}
