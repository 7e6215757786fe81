import { Refused } from '../import/limits.ts';
import {
  LONGEST_RETURNED,
  MOST_AUTHORS,
  MOST_LETTERS_RETURNED,
  MOST_RETURNED,
  type PlannedChange,
  type Returned,
} from './plan-model.ts';

/** Refuses a file that brings more than people write: everybody who reads its text is shown what it brought. */
export function refuseTooMuch(changes: readonly Pick<PlannedChange, 'author' | 'said'>[]): void {
  if (changes.length > MOST_RETURNED) throw new Refused('return-too-many');
  if (new Set(changes.map(({ author }) => author)).size > MOST_AUTHORS)
    throw new Refused('return-many-authors');
  const lengths = changes.map(({ said }) => lettersIn(said));
  if (lengths.some((length) => length > LONGEST_RETURNED)) throw new Refused('return-long-change');
  if (lengths.reduce((sum, length) => sum + length, 0) > MOST_LETTERS_RETURNED)
    throw new Refused('return-too-long');
}

function lettersIn(said: Returned): number {
  if (said.kind === 'comment') return said.body.length;
  if (said.kind === 'words') return said.struck.length + said.put.length;
  return said.words.length;
}
