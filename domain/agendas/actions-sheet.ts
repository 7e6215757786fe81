import { byNamedSeat } from '../accounts/acting-seat.ts';
import { Conflict, Invalid } from '../errors.ts';
import { parse } from '../input.ts';
import type { Platform } from '../platform.ts';
import { rewordBlock } from '../texts/reword-block.ts';
import { changeText } from '../texts/co-editing/change-text.ts';
import { typing } from '../texts/co-editing/typing.ts';
import { readText } from '../texts/co-editing/reads.ts';
import type { Importer } from '../texts/import/importer.ts';
import { plainText } from '../texts/schema.ts';
import type { Tx } from '../transaction.ts';
import type { Viewer } from '../viewer.ts';
import type { Language } from '../words/words.ts';
import { allow, lockAsk, notRemoved, tell } from './actions.ts';
import { addAskIn } from './actions-asks.ts';
import { changeFact } from './actions-facts.ts';
import { blockOfWords, insertAsk } from './blocks.ts';
import { mayEditAgenda } from './policy.ts';
import { requireAgenda, type Agenda } from './reads.ts';
import { requireAsk, type Ask } from './reads-asks.ts';
import { lastChange } from './reads-changes.ts';
import { markOf, possibleLeads, presentRows, removedIds, targetsInUse } from './reads-sheet.ts';
import { AGENDA_LIMITS, addingAsk, applyingSheet, bringingSheet, type SheetChoice } from './rules.ts';
import { isFact, wordsKey } from './sheet-columns.ts';
import { differenceOf, type FreshRow, type SheetCell, type SheetDifference } from './sheet-difference.ts';
import { returnedSheet } from './sheet-in.ts';
import { meaningsOf, type Reason } from './sheet-values.ts';

/** A cell or a row that was not taken. */
export interface NotTaken {
  row: number;
  column: string | null;
  key: string | null;
  number: number | null;
  reason: Reason;
}

/** What bringing a sheet came to. */
export interface SheetApplied {
  agenda: Agenda;
  facts: number;
  added: Ask[];
  refused: NotTaken[];
}

interface Bringing {
  seat: string;
  agenda: string;
  bytes: Uint8Array;
}

/** How a sheet that came back differs from the agenda now. Changes nothing. */
export async function previewSheet(
  platform: Platform,
  importer: Importer,
  viewer: Viewer,
  { bytes, ...input }: Bringing,
): Promise<SheetDifference> {
  const asked = parse(bringingSheet, input);
  const agenda = await requireEditable(platform, viewer, asked);
  return compare(platform, importer, viewer, agenda, bytes);
}

/**
 * Takes what was chosen from a sheet, ask by ask, each in one go. What only the sheet changed is taken unless said
 * otherwise; what both changed only where it was chosen, and as long as it still stands as it did then.
 */
export async function applySheet(
  platform: Platform,
  importer: Importer,
  viewer: Viewer,
  { bytes, ...input }: Bringing & { choices: readonly SheetChoice[] },
): Promise<SheetApplied> {
  const { choices, ...asked } = parse(applyingSheet, input);
  const agenda = await requireEditable(platform, viewer, asked);
  const { cells, fresh } = await compare(platform, importer, viewer, agenda, bytes);
  const chosen = new Map(choices.map((one) => [`${one.row}:${one.key}`, one]));
  const refused: NotTaken[] = [];
  const wanted = new Map<string, SheetCell[]>();
  for (const cell of cells) {
    const choice = chosen.get(`${cell.row}:${cell.key}`);
    const reason = choice?.take === 'here' ? null : whyNot(cell, choice);
    if (reason) refused.push({ ...cell, reason });
    else if (choice?.take !== 'here') wanted.set(cell.askId, [...(wanted.get(cell.askId) ?? []), cell]);
  }
  let facts = 0;
  for (const [ask, own] of wanted) {
    const taken = await takeCells(platform, viewer, { seat: asked.seat, ask }, own);
    facts += taken.done;
    refused.push(...taken.refused);
  }
  const added: Ask[] = [];
  /** Of the new rows that stand after an ask, the one taken last. */
  const latest = new Map<string | null, string>();
  for (const row of fresh) {
    if (chosen.get(`${row.row}:id`)?.take === 'here') continue;
    const one = await addRow(platform, viewer, asked, row, latest.get(row.after) ?? row.after);
    refused.push(...one.refused);
    if (!one.ask) continue;
    added.push(one.ask);
    latest.set(row.after, one.ask.id);
  }
  return { agenda: await requireAgenda(platform.store.read, agenda.id), facts, added, refused };
}

function whyNot(cell: SheetCell, choice: SheetChoice | undefined): Reason | null {
  if (cell.state === 'refused') return cell.reason!;
  if (choice && choice.seen !== cell.seen) return { word: 'sheet-changed-meanwhile' };
  return cell.state === 'conflict' && !choice ? { word: 'sheet-to-choose' } : null;
}

/** Asked before the file is read, so that nobody else makes the server read it; asked again after each lock. */
async function requireEditable(
  platform: Platform,
  viewer: Viewer,
  asked: { seat: string; agenda: string },
): Promise<Agenda> {
  const acting = byNamedSeat(viewer, asked.seat);
  const agenda = await requireAgenda(platform.store.read, asked.agenda);
  allow(acting, agenda, mayEditAgenda(acting, agenda));
  return agenda;
}

async function compare(
  platform: Platform,
  importer: Importer,
  viewer: Viewer,
  agenda: Agenda,
  bytes: Uint8Array,
): Promise<SheetDifference> {
  const sheet = returnedSheet(agenda, await importer.sheets(viewer.personId ?? '', bytes));
  const db = platform.store.read;
  const now = platform.clock.now();
  const language: Language = sheet.base?.language ?? viewer.language;
  const present = await presentRows(db, viewer, agenda, { language, now });
  const then = [...(sheet.base?.rows ?? [])].map(
    ([id, row]) => [row.get('number')?.shown ?? '', id] as const,
  );
  const meanings = meaningsOf({
    leads: await possibleLeads(db, agenda.coalitionId, now),
    targets: await targetsInUse(db, agenda.coalitionId),
    numbers: new Map(sheet.base ? then : present.map(({ ask }) => [String(ask.position), ask.id])),
  });
  return differenceOf(sheet, present, await removedIds(db, agenda.id), meanings);
}

/** Takes the cells of one ask in one transaction; a cell that cannot be taken leaves the others. */
async function takeCells(
  platform: Platform,
  viewer: Viewer,
  asked: { seat: string; ask: string },
  cells: readonly SheetCell[],
): Promise<{ done: number; refused: NotTaken[] }> {
  const wholly = async () =>
    typing(platform, async (tx) => {
      const { ask, agenda, acting } = await lockAsk(tx, viewer, asked);
      allow(acting, agenda, mayEditAgenda(acting, agenda));
      notRemoved(ask);
      const refused: NotTaken[] = [];
      let done = 0;
      for (const cell of cells.filter(({ key }) => isFact(key))) {
        const reason = await takeFact(tx, { ask: await requireAsk(tx.db, ask.id), agenda, acting }, cell);
        if (reason) refused.push({ ...cell, reason });
        else done += 1;
      }
      const words = await takeWords(tx, { ask, agenda, acting }, cells);
      return { done: done + words.done, refused: [...refused, ...words.refused] };
    });
  try {
    return await wholly();
  } catch (error) {
    const reason = reasonOf(error);
    return { done: 0, refused: cells.map((cell) => ({ ...cell, reason })) };
  }
}

type Locked = Awaited<ReturnType<typeof lockAsk>>;

async function takeFact(tx: Tx, locked: Locked, { key, value, seen }: SheetCell): Promise<Reason | null> {
  if (!isFact(key)) return null;
  if (((await lastChange(tx.db, locked.ask.id, key))?.id ?? '') !== seen)
    return { word: 'sheet-changed-meanwhile' };
  return unlessRefused(() => changeFact(tx, { ...locked, fact: key, value }));
}

/** Writes the words of one ask, in every language at once: one row of the text's log. */
async function takeWords(
  tx: Tx,
  { ask, agenda, acting }: Locked,
  cells: readonly SheetCell[],
): Promise<{ done: number; refused: NotTaken[] }> {
  const worded = cells.flatMap((cell) => {
    const words = wordsKey(cell.key);
    return words
      ? [{ cell, ...words, id: words.part === 'priority' ? ask.headingBlockId : ask.blockId }]
      : [];
  });
  if (worded.length === 0) return { done: 0, refused: [] };
  const { blocks } = await readText(tx.db, agenda.textId);
  const said = (language: string, id: string) => {
    const block = (blocks[language] ?? []).find((one) => one.id === id);
    return block ? plainText(block) : '';
  };
  const fresh = worded.filter(({ cell, language, id }) => markOf(said(language, id)) === cell.seen);
  const stale = worded.filter((one) => !fresh.includes(one));
  if (fresh.length > 0) {
    await changeText(tx, {
      textId: agenda.textId,
      seatId: acting.seat.id,
      limits: AGENDA_LIMITS,
      change(doc) {
        for (const { language, id, cell, part } of fresh) {
          if (rewordBlock(doc, language, id, cell.value!)) continue;
          const other = part === 'priority' ? ask.blockId : ask.headingBlockId;
          const pair = [
            blockOfWords(
              ask.headingBlockId,
              'heading',
              part === 'priority' ? cell.value! : said(language, other),
            ),
            blockOfWords(ask.blockId, 'paragraph', part === 'ask' ? cell.value! : said(language, other)),
          ] as const;
          insertAsk(doc, language, pair);
        }
      },
    });
    tell(tx, agenda, acting, 'ask-reworded', { position: ask.position });
  }
  return {
    done: fresh.length,
    refused: stale.map(({ cell }) => ({ ...cell, reason: { word: 'sheet-changed-meanwhile' } })),
  };
}

async function addRow(
  platform: Platform,
  viewer: Viewer,
  { seat, agenda }: { seat: string; agenda: string },
  { row, words, facts, refused, reason }: FreshRow,
  after: string | null,
): Promise<{ ask: Ask | null; refused: NotTaken[] }> {
  const told: NotTaken[] = refused.map((one) => ({ ...one, row, number: null }));
  const whole = (why: Reason): NotTaken => ({ row, column: null, key: null, number: null, reason: why });
  if (reason) return { ask: null, refused: [whole(reason), ...told] };
  try {
    return await typing(platform, async (tx) => {
      const locked = await addAskIn(tx, viewer, parse(addingAsk, { seat, agenda, words, after }));
      const left: NotTaken[] = [];
      for (const { fact, value } of facts) {
        const reason = await unlessRefused(() => changeFact(tx, { ...locked, fact, value }));
        if (reason) left.push({ row, column: null, key: fact, number: locked.ask.position, reason });
      }
      return { ask: await requireAsk(tx.db, locked.ask.id), refused: [...told, ...left] };
    });
  } catch (error) {
    return { ask: null, refused: [whole(reasonOf(error)), ...told] };
  }
}

/** Does it, or says why not: such a refusal comes before anything is written, so the transaction goes on. */
async function unlessRefused(work: () => Promise<unknown>): Promise<Reason | null> {
  try {
    await work();
    return null;
  } catch (error) {
    return reasonOf(error);
  }
}

/** What a refusal says; anything else is thrown on. */
function reasonOf(error: unknown): Reason {
  if (error instanceof Invalid) return { word: error.faults[0]?.word ?? 'invalid' };
  if (error instanceof Conflict) return { word: error.word, facts: error.facts };
  throw error;
}
