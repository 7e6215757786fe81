import { Fragment, type Mark, type Node } from '@tiptap/pm/model';
import { TextSelection, type EditorState, type Transaction } from '@tiptap/pm/state';
import { AddMarkStep, RemoveMarkStep, ReplaceAroundStep, ReplaceStep } from '@tiptap/pm/transform';
import { replacedIn, type Replaced } from '../changed-ranges.ts';
import { insertedBy, struckBy } from '../suggestion-marks.ts';
import { lookChanges, lookMarks, looksIn, proposeLook } from './looks.ts';
import {
  behindProposals,
  marksAround,
  sharedReformats,
  stretchesIn,
  strikesGoingOn,
  suggestionsOn,
} from './places.ts';
import type { Hand } from './hand.ts';

/**
 * Why nothing, or not all, was done: `blocks` would be made, removed or changed; `kept`: line breaks and footnotes are
 * neither put in nor struck.
 */
export type Unsuggested = 'blocks' | 'kept';

export interface Outcome {
  /** What is to be done instead; null for nothing at all. */
  transaction: Transaction | null;
  refused: Unsuggested | null;
}

/**
 * What somebody did to the document, as a suggestion: words they took away are struck, words they wrote stand behind
 * them as put in, other looks are proposed. Accepted words stay as they are.
 */
export function asSuggestion(state: EditorState, done: Transaction, hand: Hand): Outcome {
  const refused = (why: Unsuggested): Outcome => ({ transaction: null, refused: why });
  if (!done.steps.every(isOfWords)) return refused('blocks');
  const found = replacedIn([done]).map((replaced) => changeOf(state.doc, done.doc, replaced, hand));
  if (found.includes('blocks')) return refused('blocks');
  if (found.includes('kept')) return refused('kept');
  const changes = found.filter((change) => typeof change !== 'string');
  const out = state.tr;
  for (const look of lookChanges(done)) {
    const id = once(() => lookId(out.doc, look.from, look.to, hand));
    proposeLook(out, state, look, hand, id);
  }
  const id = once(
    () => changes.map((change) => goingOn(state.doc, change, hand)).find(Boolean) ?? hand.begin(),
  );
  for (const change of changes.toReversed()) propose(out, state, change, id, hand);
  placeCaret(out, state, done, changes);
  carryOver(done, out);
  return { transaction: out, refused: changes.some(({ kept }) => kept) ? 'kept' : null };
}

/** One place where words went or came. */
interface Change extends Replaced {
  /** The words that went. */
  words: ReturnType<typeof stretchesIn>;
  /** The words that came. */
  put: Node[];
  /** Where they came, in the document as it was. */
  at: number;
  /** Nothing but breaks and footnotes would have gone. */
  kept: boolean;
  /** The words that came, in the document as it was after so many steps. */
  stands?: { from: number; to: number; after: number };
}

const isOfWords = (step: unknown): boolean =>
  step instanceof ReplaceStep ||
  step instanceof ReplaceAroundStep ||
  step instanceof AddMarkStep ||
  step instanceof RemoveMarkStep;

/** What happened at one place, or that blocks would be made, removed or changed. */
function changeOf(before: Node, after: Node, replaced: Replaced, hand: Hand): Change | Unsuggested {
  const { from, to, start, end } = replaced;
  const [$from, $to, $start, $end] = [
    before.resolve(from),
    before.resolve(to),
    after.resolve(start),
    after.resolve(end),
  ];
  const words = stretchesIn(before, from, to);
  const within = $from.parent.isTextblock && $from.sameParent($to);
  const written = $start.parent.isTextblock && $start.sameParent($end);
  const came = written ? $start.parent.content.cut($start.parentOffset, $end.parentOffset).content : [];
  if (!written && (within || after.textBetween(start, end) !== '')) return 'blocks';
  if (!within && words.length === 0) return 'blocks';
  const block = words.length > 0 && !within ? before.resolve(words[0]!.from) : $from;
  if (!block.parent.isTextblock || block.parent.attrs['id'] === null) return 'blocks';
  if (came.length > 0 && !came.some(({ isText }) => isText)) return 'kept';
  const put = came.flatMap((node) =>
    node.isText ? [node] : node.isLeaf && isBreak(node) ? [spaceFor(node)] : [],
  );
  const at = behindProposals(before, within ? to : endOfWords(words, block.end()), hand.isOwn);
  return { ...replaced, words, put, at, kept: words.length === 0 && put.length === 0 && to > from };
}

/** A line break within what is pasted becomes a space. */
const isBreak = ({ type }: Node) => type.name === 'hardBreak';
const spaceFor = ({ type }: Node) => type.schema.text(' ');

/** Where the words of a range that are in its first block end. */
function endOfWords(words: Change['words'], end: number): number {
  return Math.max(...words.filter(({ to }) => to <= end).map(({ to }) => to));
}

/** The suggestion made here that a change goes on with: one at work right beside it. */
function goingOn(doc: Node, { from, to, words, put, at }: Change, { isGoingOn }: Hand): string | undefined {
  const around = (place: number) => {
    const { before, after } = marksAround(doc, place);
    return [...suggestionsOn(before), ...suggestionsOn(after)];
  };
  const beside = doc.resolve(from).parent.isTextblock ? around(from) : [];
  return [
    ...beside,
    ...(doc.resolve(to).parent.isTextblock ? around(to) : []),
    ...(put.length > 0 ? around(at) : []),
    ...words.flatMap(({ marks }) => suggestionsOn(marks)),
  ].find(isGoingOn);
}

/** One suggestion for all looks of the same words. */
function lookId(doc: Node, from: number, to: number, hand: Hand): string {
  return (
    stretchesIn(doc, from, to)
      .flatMap(({ marks }) => suggestionsOn(marks))
      .find(hand.isGoingOn) ?? hand.begin()
  );
}

/** Strikes what went, and puts what came behind it. */
function propose(out: Transaction, state: EditorState, change: Change, id: () => string, hand: Hand): void {
  const { schema, doc } = state;
  const { words, put } = change;
  const since = out.steps.length;
  if (put.length > 0) {
    const at = behindProposals(doc, behindStruck(doc, change.at, id()), hand.isOwn);
    const held = looksIn(doc.resolve(at).marks());
    const shared = [...sharedReformats(doc, at, at), ...strikesGoingOn(doc, at, hand.isOwn)];
    const nodes = put.map(({ text, marks }) => {
      const looks = lookMarks(state, id(), looksIn(marks), held);
      return schema.text(
        text!,
        setOf([schema.mark('insertion', { id: id() }), ...held, ...shared, ...looks]),
      );
    });
    out.insert(at, Fragment.from(nodes));
    const size = nodes.reduce((sum, { nodeSize }) => sum + nodeSize, 0);
    change.stands = { from: at, to: at + size, after: out.steps.length };
  }
  for (const { marks, ...stretch } of words.toReversed()) {
    const map = out.mapping.slice(since);
    const [from, to] = [map.map(stretch.from, 1), map.map(stretch.to, -1)];
    const inserted = insertedBy(marks);
    if (inserted !== null && hand.isOwn(inserted)) out.delete(from, to);
    else if (!struckBy(marks).some(hand.isOwn)) out.addMark(from, to, schema.mark('deletion', { id: id() }));
  }
}

const setOf = (marks: readonly Mark[]): readonly Mark[] =>
  marks.reduce<readonly Mark[]>((set, mark) => mark.addToSet(set), []);

/** Behind words the same suggestion strikes, where the caret was left before them. */
function behindStruck(doc: Node, at: number, id: string): number {
  const { nodeAfter } = doc.resolve(at);
  return nodeAfter && struckBy(nodeAfter.marks).includes(id)
    ? behindStruck(doc, at + nodeAfter.nodeSize, id)
    : at;
}

/**
 * The caret stands behind what was written; before words that Backspace struck and behind those that Delete struck, so
 * that the next press goes on.
 */
function placeCaret(out: Transaction, state: EditorState, done: Transaction, changes: Change[]): void {
  const { anchor, head } = done.selection;
  const here = changes.find(({ start, end }) => head >= start && head <= end);
  if (!here) {
    const back = done.mapping.invert();
    return setSelection(out, out.mapping.map(back.map(anchor)), out.mapping.map(back.map(head)));
  }
  if (here.stands) {
    const since = out.mapping.slice(here.stands.after);
    const [from, to] = [since.map(here.stands.from, 1), since.map(here.stands.to, -1)];
    return setSelection(out, anchor === here.start && anchor !== head ? from : to, to);
  }
  const { empty, head: stood } = state.selection;
  const behind = !empty || stood <= here.from;
  setSelection(out, out.mapping.map(behind ? here.to : here.from, behind ? 1 : -1));
}

function setSelection(out: Transaction, anchor: number, head = anchor): void {
  const most = out.doc.content.size;
  out.setSelection(
    TextSelection.between(out.doc.resolve(Math.min(anchor, most)), out.doc.resolve(Math.min(head, most))),
  );
}

/** What else the transaction said; words typed on look like those just typed. */
function carryOver(done: Transaction, out: Transaction): void {
  for (const name of ['uiEvent', 'paste', 'composition', 'pointer'])
    if (done.getMeta(name) !== undefined) out.setMeta(name, done.getMeta(name) as unknown);
  if (done.scrolledIntoView) out.scrollIntoView();
  const typed = done.selection.empty ? looksIn(done.selection.$head.nodeBefore?.marks ?? []) : [];
  const held = out.selection.empty ? looksIn(out.selection.$head.marks()) : [];
  if (done.storedMarks) out.setStoredMarks(looksIn(done.storedMarks));
  else if (out.selection.empty && typed.some((mark) => mark.type.name !== 'link' && !mark.isInSet(held)))
    out.setStoredMarks(typed.filter(({ type }) => type.name !== 'link'));
}

/** The same value each time, made when it is first needed. */
function once(make: () => string): () => string {
  let made: string | null = null;
  return () => (made ??= make());
}
