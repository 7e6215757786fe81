import { authorize } from '../../authorize.ts';
import { Conflict, NotFound } from '../../errors.ts';
import { parse } from '../../input.ts';
import type { Platform } from '../../platform.ts';
import { transact, type Tx } from '../../transaction.ts';
import { returnWords } from '../../words/returns.ts';
import type { Viewer } from '../../viewer.ts';
import { lockText } from '../actions-lock.ts';
import { recordOnText } from '../actions-tell.ts';
import { presentWords } from '../amendments/reads-words.ts';
import { typing } from '../co-editing/typing.ts';
import { plainText, type Block } from '../schema.ts';
import { editsOf } from '../suggestions/wording.ts';
import { placeAll, type Became, type Into } from './actions-bring.ts';
import type { PlannedChange, Returned } from './plan-model.ts';
import { mayCredit, maySettleReturned } from './policy.ts';
import { requireReturn, requireReturned, textOfReturned, type Return, type ReturnedChange } from './reads.ts';
import { clearing, crediting, placing, settling } from './rules.ts';

/** Says to which paragraph a change of a file belongs; what can't be proposed there becomes a comment on it. */
export async function placeReturned(
  platform: Platform,
  viewer: Viewer,
  input: { seat: string; change: string; block: string; after?: boolean },
): Promise<Return> {
  const asked = parse(placing, input);
  return typing(platform, async (tx) => {
    const { into, back, change } = await lockWaiting(tx, viewer, asked);
    const { blocks } = await presentWords(tx.db, into.text);
    const block = blocks[into.language]?.find(({ id }) => id === asked.block);
    if (!block) throw new Conflict('words-changed');
    const became = await placedAt(tx, into, asked.after ? asNew(change, block) : change, block);
    await settle(tx, change, { ...became, seat: into.acting.seat.id });
    await recordOnText(tx, into.text, into.acting, 'return.placed');
    tx.announce(`text:${into.text.id}`, 'returns');
    return requireReturn(tx.db, back.id);
  });
}

/** Says that a change of a file is not wanted. It stays in the list of what the file brought. */
export async function dropReturned(
  platform: Platform,
  viewer: Viewer,
  input: { seat: string; change: string },
): Promise<Return> {
  const asked = parse(settling, input);
  return transact(platform, async (tx) => {
    const { into, back, change } = await lockWaiting(tx, viewer, asked);
    await settle(tx, change, { state: 'dropped', why: change.why, seat: into.acting.seat.id });
    await recordOnText(tx, into.text, into.acting, 'return.dropped');
    tx.announce(`text:${into.text.id}`, 'returns');
    return requireReturn(tx.db, back.id);
  });
}

/** Takes what was dropped of a file off its list, for good. Whoever has the file can bring it in again. */
export async function clearDropped(
  platform: Platform,
  viewer: Viewer,
  input: { seat: string; return: string },
): Promise<Return> {
  const asked = parse(clearing, input);
  return transact(platform, async (tx) => {
    const of = await textOfReturned(tx.db, 'returns', asked.return);
    const { text, acting } = await lockText(tx, viewer, { seat: asked.seat, text: of });
    const back = await requireReturn(tx.db, asked.return);
    authorize(maySettleReturned(acting, text, back, tx.now));
    await tx.db
      .deleteFrom('returned_changes')
      .where('return_id', '=', back.id)
      .where('state', '=', 'dropped')
      .execute();
    await recordOnText(tx, text, acting, 'return.cleared');
    tx.announce(`text:${text.id}`, 'returns');
    return back;
  });
}

/** Says for which organisation somebody named in a file speaks, as who brought it knows it. */
export async function creditReturned(
  platform: Platform,
  viewer: Viewer,
  input: { seat: string; return: string; author: string; organisation?: string | null },
): Promise<Return> {
  const asked = parse(crediting, input);
  return transact(platform, async (tx) => {
    const of = await textOfReturned(tx.db, 'returns', asked.return);
    const { text, acting } = await lockText(tx, viewer, { seat: asked.seat, text: of });
    const back = await requireReturn(tx.db, asked.return);
    authorize(mayCredit(acting, text, back));
    const changed = await tx.db
      .updateTable('returned_changes')
      .set({ organisation: asked.organisation })
      .where('return_id', '=', back.id)
      .where('author', '=', asked.author)
      .returning('id')
      .execute();
    if (changed.length === 0) throw new NotFound();
    await recordOnText(tx, text, acting, 'return.credited');
    tx.announce(`text:${text.id}`, 'returns');
    return back;
  });
}

async function lockWaiting(tx: Tx, viewer: Viewer, asked: { seat: string; change: string }) {
  const of = await textOfReturned(tx.db, 'returned_changes', asked.change);
  const { text, acting } = await lockText(tx, viewer, { seat: asked.seat, text: of });
  const change = await requireReturned(tx.db, asked.change);
  const back = await requireReturn(tx.db, change.returnId);
  authorize(maySettleReturned(acting, text, back, tx.now));
  if (change.state !== 'waiting') throw new Conflict('return-settled');
  const into: Into = { text, acting, language: back.language };
  return { into, back, change };
}

/** As what it is, where the paragraph has words for it; else as a comment that tells it. */
async function placedAt(tx: Tx, into: Into, change: ReturnedChange, block: Block): Promise<Became> {
  for (const said of [fitted(change, block), told(change, into.language)]) {
    if (said === null) continue;
    const planned: PlannedChange = {
      ...{ key: '', author: change.author, at: change.saidAt, why: null, said },
      block: said.kind === 'paragraph' && said.act === 'insert' ? null : block.id,
    };
    const [became] = await placeAll(tx, into, [planned], true);
    if (became!.why === null) return became!;
  }
  throw new Conflict('return-no-room');
}

/** A whole paragraph as a new one after that block; what is none stays as it is. */
function asNew(change: ReturnedChange, { id }: Block): ReturnedChange {
  const { said } = change;
  if ((said.kind !== 'untracked' && said.kind !== 'paragraph') || said.words === '') return change;
  const shape = (said.kind === 'paragraph' ? said.shape : null) ?? { kind: 'paragraph', level: 0 };
  const insert = { kind: 'paragraph', act: 'insert', words: said.words, seen: null, after: id } as const;
  return { ...change, said: { ...insert, shape } };
}

/** What a change says, about the words of this paragraph as they stand; null where they have no place for it. */
function fitted({ said, why }: ReturnedChange, block: Block): Returned | null {
  const seen = plainText(block);
  if (said.kind === 'comment') return { ...said, from: 0, to: 0, answers: null };
  if (why === 'in-anothers' || why === 'note') return null;
  if (said.kind === 'paragraph')
    return said.act === 'insert' ? { ...said, after: block.id } : { ...said, seen };
  if (said.kind === 'untracked') {
    const edits = editsOf(seen, said.words);
    const [edit] = edits ?? [];
    if (edits?.length === 1 && edit)
      return wordsAt(seen, {
        at: edit.at,
        struck: seen.slice(edit.at, edit.at + edit.remove),
        put: edit.insert,
      });
    return { kind: 'paragraph', act: 'replace', words: said.words, seen, after: null, shape: null };
  }
  if (said.kind === 'look') {
    const at = onlyPlace(seen, said.words);
    return at === null ? null : { ...said, seen, at };
  }
  const { struck, put, before, after } = said;
  const around = onlyPlace(seen, before + struck + after);
  const alone = struck === '' ? null : onlyPlace(seen, struck);
  const at = around === null ? alone : around + before.length;
  return at === null ? null : wordsAt(seen, { at, struck, put });
}

function wordsAt(seen: string, { at, struck, put }: { at: number; struck: string; put: string }): Returned {
  const [before, after] = [
    seen.slice(Math.max(0, at - 40), at),
    seen.slice(at + struck.length, at + struck.length + 40),
  ];
  return { kind: 'words', seen, at, struck, put, before, after };
}

/** Where words stand, if they stand in one place alone. */
function onlyPlace(text: string, words: string): number | null {
  const at = words === '' ? -1 : text.indexOf(words);
  return at < 0 || text.includes(words, at + 1) ? null : at;
}

/** A change as words about it. */
function told({ said }: ReturnedChange, language: string): Returned | null {
  const words = returnWords[language === 'en' ? 'en' : 'es'].told;
  const as = (body: string): Returned => ({
    ...{ kind: 'comment', id: '', body, quote: null, from: 0, to: 0, answers: null },
  });
  if (said.kind === 'comment') return null;
  if (said.kind === 'look') return as(words.look(said.words, said.mark, said.on));
  if (said.kind === 'untracked') return as(words.reads(said.words));
  if (said.kind === 'paragraph') return as(said.words === '' ? words.act[said.act] : words.reads(said.words));
  return as(words.change(said.struck, said.put));
}

async function settle(
  tx: Tx,
  { id }: ReturnedChange,
  { seat, ...became }: (Became | { state: 'dropped'; why: string | null }) & { seat: string },
): Promise<void> {
  const { why: _why, ...columns } = became;
  await tx.db
    .updateTable('returned_changes')
    .set({ ...columns, settled_by_seat_id: seat, settled_at: tx.now })
    .where('id', '=', id)
    .execute();
}
