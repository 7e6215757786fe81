import { OnPaper } from './paper/on-paper-list.tsx';
import { marksIn } from './reservations/marks.ts';
import { Reservations } from './reservations/said.tsx';
import { Signatories } from './signatories.tsx';
import { SinceThen } from './since-then.tsx';
import type { SignOnPage } from './load.ts';

/** Who signs, who did on paper, what has happened since publication, and below both the reservations as footnotes. */
export function SignedList({
  groups,
  paper,
  paperCount,
  since,
  zone,
}: Pick<SignOnPage, 'groups' | 'since'> & Parameters<typeof OnPaper>[0] & { zone: string }) {
  const marks = marksIn(groups, since?.lateDays ?? []);
  return (
    <>
      <Signatories groups={groups} marks={marks} />
      <OnPaper paper={paper} paperCount={paperCount} />
      <SinceThen since={since} zone={zone} marks={marks} />
      <Reservations marks={marks} />
    </>
  );
}
