import { diffWordsWithSpace } from 'diff';

/** A piece of a text beside another: in both, only in the later one, or only in the earlier one. */
export interface Piece {
  change: 'same' | 'added' | 'removed';
  text: string;
}

/** Words that differ in more places than this are shown as given up and written anew. */
const MOST_CHANGES = 2000;

/** What makes one text of another, word by word; joined again, its pieces give either of the two. */
export function wordChanges(before: string, after: string, mostChanges = MOST_CHANGES): Piece[] {
  const found = diffWordsWithSpace(before, after, { maxEditLength: mostChanges });
  const pieces: Piece[] = found
    ? found.map(({ added, removed, value }) => ({
        change: added ? 'added' : removed ? 'removed' : 'same',
        text: value,
      }))
    : [
        { change: 'removed', text: before },
        { change: 'added', text: after },
      ];
  return pieces.filter(({ text }) => text !== '');
}
