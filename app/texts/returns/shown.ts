import { RETURNED_PER_PAGE } from '../../../domain/texts/constants.ts';
import type { ChangeRow, ReturnAuthor, ReturnRow } from './queries.ts';

/** What is shown of one file: some of what it brought. */
export interface Shown {
  number: number;
  state: ChangeRow['state'];
  skip: number;
  authors: ReturnAuthor[];
  changes: ChangeRow[];
}

/** Where a file's changes are: of which state, from the how many-th, and which of them in full. */
export function addressOf(
  { number, state, skip }: { number: number; state?: ChangeRow['state']; skip?: number },
  whole?: string,
): string {
  const query = new URLSearchParams({ file: String(number) });
  if (state) query.set('show', state);
  if (skip) query.set('from', String(skip));
  if (whole) query.set('whole', whole);
  return `?${query.toString()}#file-${number}`;
}

/** Where the changes after these begin; null: these are the last. */
export const nextAfter = ({ skip, state }: Shown, counts: ReturnRow['counts']): number | null =>
  skip + RETURNED_PER_PAGE < counts[state] ? skip + RETURNED_PER_PAGE : null;
