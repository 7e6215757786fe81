import { wordChanges } from '../word-changes.ts';

/** Words as a seat proposed them. */
export interface Wording {
  seatId: string;
  words: string;
}

/** So many characters one after the other, and who proposed them. */
export interface Proposed {
  seatId: string;
  length: number;
}

/** Whose the last of some wordings is, each having been proposed to the one before it: what stayed is its first author's. */
export function proposersOf(wordings: readonly Wording[]): Proposed[] {
  let words = '';
  let proposed: Proposed[] = [];
  for (const wording of wordings) {
    const next: Proposed[] = [];
    let at = 0;
    for (const { change, text } of wordChanges(words, wording.words)) {
      if (change === 'added') next.push({ seatId: wording.seatId, length: text.length });
      if (change === 'same') next.push(...within(proposed, at, text.length));
      if (change !== 'added') at += text.length;
    }
    proposed = next;
    words = wording.words;
  }
  return proposed;
}

/** The part of it that begins at a place and is so long. */
export function within(proposed: readonly Proposed[], at: number, length: number): Proposed[] {
  let start = 0;
  return proposed.flatMap(({ seatId, length: whole }) => {
    const [from, to] = [Math.max(at, start), Math.min(at + length, start + whole)];
    start += whole;
    return to > from ? [{ seatId, length: to - from }] : [];
  });
}
