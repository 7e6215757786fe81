import type { Mark, MarkType } from '@tiptap/pm/model';
import type { EditorState, Transaction } from '@tiptap/pm/state';
import { AddMarkStep, Mapping, RemoveMarkStep } from '@tiptap/pm/transform';
import { isLink } from '../../../../domain/texts/schema.ts';
import type { Reformat } from '../../../../domain/texts/suggestion-marks.ts';
import { insertedBy, reformatsOf } from '../suggestion-marks.ts';
import { stretchesIn, type Stretch } from './places.ts';
import type { Hand } from './hand.ts';

type Look = Reformat['mark'];

/** Words of the document as it was that are to look otherwise. */
interface LookChange {
  from: number;
  to: number;
  mark: Mark;
  on: boolean;
}

const isLook = (name: string): name is Look => name === 'bold' || name === 'italic' || name === 'link';

/** The changes of look in a transaction, for words that stood there before. */
export function lookChanges(transaction: Transaction): LookChange[] {
  return transaction.steps.flatMap((step, at) => {
    if (!(step instanceof AddMarkStep || step instanceof RemoveMarkStep)) return [];
    if (!isLook(step.mark.type.name)) return [];
    const back = new Mapping(transaction.mapping.maps.slice(0, at)).invert();
    const [from, to] = [back.map(step.from, 1), back.map(step.to, -1)];
    return to > from ? [{ from, to, mark: step.mark, on: step instanceof AddMarkStep }] : [];
  });
}

/** Proposes a look for words; where all of them have been proposed it by the same hand, takes that back. */
export function proposeLook(
  out: Transaction,
  state: EditorState,
  { from, to, mark, on }: LookChange,
  hand: Hand,
  id: () => string,
): void {
  const look = mark.type.name as Look;
  const href = look === 'link' && on && isLink(mark.attrs['href']) ? mark.attrs['href'] : null;
  const words = stretchesIn(out.doc, from, to);
  const concerned = words.filter(({ marks }) => on || mark.type.isInSet(marks) !== undefined);
  const proposed = (stretch: Stretch) =>
    ownReformats(stretch, look, hand).some((one) => one.attrs['on'] === on && one.attrs['href'] === href);
  const again = look !== 'link' && concerned.length > 0 && concerned.every(proposed);
  for (const stretch of words) {
    for (const one of ownReformats(stretch, look, hand)) out.removeMark(stretch.from, stretch.to, one);
    const standing = mark.isInSet(stretch.marks);
    if (again || standing === on || (!on && !mark.type.isInSet(stretch.marks))) continue;
    const inserted = insertedBy(stretch.marks);
    const under = inserted !== null && hand.isOwn(inserted) ? inserted : id();
    out.addMark(stretch.from, stretch.to, reformatMark(state, { id: under, mark: look, on, href }));
  }
}

/** The marks that give words put in by a suggestion the look they are to have, where their place has another. */
export function lookMarks(
  state: EditorState,
  id: string,
  wanted: readonly Mark[],
  held: readonly Mark[],
): Mark[] {
  const differs = (mark: Mark, others: readonly Mark[]) => isLook(mark.type.name) && !mark.isInSet(others);
  const gains = wanted.filter((mark) => differs(mark, held));
  const losses = held.filter(
    (mark) => differs(mark, wanted) && !gains.some(({ type }: { type: MarkType }) => type === mark.type),
  );
  const propose = (mark: Mark, on: boolean) =>
    reformatMark(state, {
      id,
      mark: mark.type.name as Look,
      on,
      href: on ? ((mark.attrs['href'] as string | undefined) ?? null) : null,
    });
  return [...gains.map((mark) => propose(mark, true)), ...losses.map((mark) => propose(mark, false))];
}

/** Bold, italic and link among marks. */
export const looksIn = (marks: readonly Mark[]): Mark[] => marks.filter(({ type }) => isLook(type.name));

function reformatMark(
  { schema }: EditorState,
  attrs: { id: string; mark: Look; on: boolean; href: string | null },
): Mark {
  return schema.mark('reformat', attrs);
}

const ownReformats = ({ marks }: Stretch, look: Look, { isOwn }: Hand): Mark[] =>
  marks.filter((mark) => reformatsOf([mark]).some((one) => one.mark === look && isOwn(one.id)));
