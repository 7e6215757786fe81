import type { Stage } from './stage.ts';
import type { Trap } from './trap.ts';
import { marksIn } from './vectors.ts';

/** Reads mails as markup, as a careless reader of mail would; those with most vectors first. */
export async function readMails(
  stage: Stage,
  trap: Trap,
  most: number,
): Promise<{ mails: number; marks: Set<number>; faults: string[] }> {
  const rows = await stage.platform.store.read
    .selectFrom('mailbox')
    .select(['subject', 'html', 'to_address'])
    .execute();
  const mails = rows
    .map((row) => ({ ...row, marks: marksIn(row.html) }))
    .toSorted((one, other) => other.marks.size - one.marks.size)
    .slice(0, most);
  const marks = new Set<number>();
  const faults: string[] = [];
  for (const { subject, to_address, html, marks: held } of mails) {
    if (/[\r\n]/.test(subject) || /[\r\n]/.test(to_address))
      faults.push(`a mail’s head is broken by ${subject}`);
    await trap.show(html, null);
    const { unsafe, drawn } = await trap.inspect();
    faults.push(...unsafe.map((one) => `a mail has ${one}`), ...drawn.map((one) => `a mail draws ${one}`));
    for (const n of held) marks.add(n);
  }
  return { mails: mails.length, marks, faults };
}
