import { spaced } from '../export/paragraph-key.ts';
import type { FileChange } from './file-model.ts';
import type { PlannedChange, Standing } from './plan-model.ts';
import { planEdits, planned, seenOf, untracked } from './plan-paragraph.ts';
import { says, type Origin } from './plan-origin.ts';
import { authorOfParts, piecesOf, wordsAfter, wordsBefore, wordsKept, type Part } from './segments.ts';

type Planned = Omit<PlannedChange, 'key'>;

/** Where the words of a paragraph went: how many of them stay in each that is to be. */
interface Heir {
  origin: Origin;
  /** By place among those that are to be. */
  kept: number[];
  heir: number | null;
}

/** The changes where paragraphs were put in, taken out, parted or joined: proposals about whole paragraphs. */
export function planSeveral(
  origins: readonly Origin[],
  after: readonly (readonly Part[])[],
  earlier: readonly Origin[],
  standing: Standing,
): Planned[] {
  const heirs = origins.map((origin): Heir => {
    const kept = after.map((parts) => spaced(wordsKept(shared(origin.parts, parts))).length);
    const most = Math.max(0, ...kept);
    return { origin, kept, heir: most > 0 ? kept.indexOf(most) : null };
  });
  const gone = heirs.filter(({ heir, origin }) => heir === null && says(wordsBefore(origin.parts)));
  const changes: Planned[] = origins.flatMap((origin) => untracked(origin, standing));
  const moved = new Set<Heir>();
  let last = lastBlock(earlier);
  after.forEach((parts, place) => {
    const own = heirs.filter(({ heir }) => heir === place);
    if (own.length > 0) {
      changes.push(...standingChanges(own, parts, place));
      last = lastBlock(own.map(({ origin }) => origin)) ?? last;
      return;
    }
    const words = wordsAfter(parts).trim();
    if (!says(words)) return;
    const by = putInBy(parts, after[place - 1]);
    const from = gone.find(
      (one) => !moved.has(one) && spaced(wordsBefore(one.origin.parts)) === spaced(words),
    );
    if (from) moved.add(from);
    const about = from?.origin.match ?? { block: null, title: false };
    const said = { kind: 'paragraph' as const, seen: null, after: last, shape: parts[0]!.paragraph.shape };
    changes.push(
      from
        ? planned(by, about, null, { ...said, act: 'move', words: '' })
        : inserted(by, { ...said, act: 'insert', words }, parts),
    );
  });
  for (const one of gone) {
    if (moved.has(one)) continue;
    const { match, parts } = one.origin;
    const said = { kind: 'paragraph' as const, words: '', seen: seenOf(match), after: null, shape: null };
    changes.push(planned(authorOfParts(parts, 'del'), match, null, { ...said, act: 'delete' }));
  }
  return changes;
}

/** A new paragraph is about none; one that is put into a note has no place. */
function inserted(by: FileChange, said: PlannedChange['said'], parts: readonly Part[]): Planned {
  const inNote = parts.some(({ paragraph }) => paragraph.note !== null);
  return { author: by.author, at: by.at, block: null, why: inNote ? 'note' : null, said };
}

/** What becomes of the paragraphs whose words stay in this one. */
function standingChanges(own: readonly Heir[], parts: readonly Part[], place: number): Planned[] {
  const [first, ...joined] = own as [Heir, ...Heir[]];
  const { origin } = first;
  const whole = joined.length === 0 && first.kept.every((kept, at) => at === place || kept === 0);
  if (whole) return planEdits(origin, piecesOfBoth(origin.parts, parts));
  const by =
    joined.length > 0
      ? authorOfParts(marked(parts, 'del'), 'del')
      : authorOfParts(marked(origin.parts, 'ins'), 'ins');
  const only = ownOf(by);
  const words = wordsAfter(only(parts)).trim();
  const said = { kind: 'paragraph' as const, seen: seenOf(origin.match), after: null, shape: null };
  const changes: Planned[] = [
    planned(by, origin.match, null, { ...said, act: 'replace', words }),
    ...own.flatMap((one) =>
      planEdits(one.origin, piecesOf(one.origin.parts)).filter(({ author }) => author !== by.author),
    ),
  ];
  for (const { origin: other } of joined)
    changes.push(
      planned(by, other.match, null, { ...said, seen: seenOf(other.match), act: 'delete', words: '' }),
    );
  return changes;
}

const marked = (parts: readonly Part[], change: 'ins' | 'del') =>
  parts.filter(({ paragraph }) => paragraph.end[change] !== undefined);

/** Who put a paragraph in: by its own end or words, else by the end it was parted from the one before with. */
function putInBy(parts: readonly Part[], before: readonly Part[] = []): FileChange {
  const own = authorOfParts(parts, 'ins');
  return own.author === '' ? authorOfParts(before.slice(-1), 'ins') : own;
}

/** As if nobody but this person had recorded anything. */
const ownOf =
  ({ author }: FileChange) =>
  (parts: readonly Part[]): Part[] =>
    parts.map(({ index, paragraph }) => ({
      index,
      paragraph: {
        ...paragraph,
        pieces: paragraph.pieces
          .filter(({ ins }) => !ins || ins.author === author)
          .map(({ del, ...piece }) => (del?.author === author ? { ...piece, del } : piece)),
      },
    }));

const shared = (one: readonly Part[], other: readonly Part[]): Part[] =>
  one.filter(({ index }) => other.some((part) => part.index === index));

/** All words that went out, and of those put in the ones that stay in this paragraph. */
function piecesOfBoth(origin: readonly Part[], parts: readonly Part[]) {
  const indexes = [...new Set([...origin, ...parts].map(({ index }) => index))].sort((a, b) => a - b);
  return indexes.flatMap((index) => {
    const own = origin.find((part) => part.index === index);
    const is = parts.find((part) => part.index === index);
    const pieces = piecesOf([(own ?? is)!]);
    return pieces.filter(({ ins }) => (ins ? is !== undefined : own !== undefined));
  });
}

function lastBlock(origins: readonly Origin[]): string | null {
  const block = origins.findLast(({ match }) => match.block !== null && match.block.kind !== 'note')?.match
    .block;
  return block?.id ?? null;
}
