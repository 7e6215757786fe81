import { wordChanges } from '../../../domain/texts/word-changes.ts';
import type { ChangeAsked, ChangeRow, Content } from './queries.ts';

/** A change with what it says, which the contract has as plain data; words nobody recorded as what differs. */
export function asChange(change: ChangeAsked): ChangeRow {
  const content = change.content as Content & { seen?: string | null };
  const { seen, words } = content;
  return change.kind === 'untracked' && seen && words
    ? { ...change, content: { ...content, pieces: wordChanges(seen, words) } }
    : { ...change, content };
}
