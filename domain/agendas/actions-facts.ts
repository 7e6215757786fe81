import type { AsksTable, AskStatus } from '../../db/tables/asks.ts';
import type { Acting } from '../accounts/acting-seat.ts';
import { Conflict, Invalid, NotFound } from '../errors.ts';
import { faultsOf, parse } from '../input.ts';
import { requireMember } from '../organizations/reads.ts';
import type { Platform } from '../platform.ts';
import { targetsById } from '../targets/reads.ts';
import { transact, type Tx } from '../transaction.ts';
import type { Viewer } from '../viewer.ts';
import { allow, lockAsk, notRemoved, tell } from './actions.ts';
import { mayEditAgenda } from './policy.ts';
import type { Agenda } from './reads.ts';
import { asksById, requireAsk, waitsOf, type Ask } from './reads-asks.ts';
import { changeById, lastChange, type AskChange } from './reads-changes.ts';
import { factValues, settingFact, undoingChange, type AskFact } from './rules.ts';

/** What a change of a fact came to. */
export interface FactSet {
  ask: Ask;
  /** The change that was written; null when the fact was so already. */
  change: AskChange | null;
  /** Somebody else's change that came between what was seen and this one, and that this one replaced. */
  met: AskChange | null;
}

/**
 * Sets one fact of an ask. `seen` is the last change of it that whoever writes had seen: where somebody else's came
 * between, this one still counts, and the answer says whose it replaced.
 */
export async function setAskFact(
  platform: Platform,
  viewer: Viewer,
  input: { seat: string; ask: string; fact: AskFact; value: string | null; seen: string | null },
): Promise<FactSet> {
  const { fact, value: given, ...asked } = parse(settingFact, input);
  const value = valueOf(fact, given);
  return transact(platform, async (tx) => {
    const { ask, agenda, acting } = await lockAsk(tx, viewer, asked);
    allow(acting, agenda, mayEditAgenda(acting, agenda));
    notRemoved(ask);
    const last = await lastChange(tx.db, ask.id, fact);
    const met = last && last.id !== asked.seen && last.seatId !== acting.seat.id ? last : null;
    const change = await changeFact(tx, { ask, agenda, acting, fact, value });
    return { ask: await requireAsk(tx.db, ask.id), change, met: change && met };
  });
}

/** Sets a fact back to what it was before a change, as long as nothing has changed it since. */
export async function undoAskChange(
  platform: Platform,
  viewer: Viewer,
  input: { seat: string; change: string },
): Promise<FactSet> {
  const asked = parse(undoingChange, input);
  return transact(platform, async (tx) => {
    const undone = await changeById(tx.db, asked.change);
    const { ask, agenda, acting } = await lockAsk(tx, viewer, { seat: asked.seat, ask: undone?.askId ?? '' });
    if (!undone) throw new NotFound();
    allow(acting, agenda, mayEditAgenda(acting, agenda));
    notRemoved(ask);
    const { fact } = undone;
    if ((await lastChange(tx.db, ask.id, fact))?.id !== undone.id) throw new Conflict('fact-changed-since');
    const change = await changeFact(tx, {
      ask,
      agenda,
      acting,
      fact,
      value: undone.before,
      undoes: undone.id,
    });
    return { ask: await requireAsk(tx.db, ask.id), change, met: null };
  });
}

/** Writes a fact that has been allowed, and its change; null when it was so already. */
export async function changeFact(
  tx: Tx,
  {
    ask,
    agenda,
    acting,
    fact,
    value,
    undoes = null,
  }: {
    ask: Ask;
    agenda: Agenda;
    acting: Acting;
    fact: AskFact;
    value: string | null;
    undoes?: string | null;
  },
): Promise<AskChange | null> {
  const before = factOf(ask, fact);
  if (before === value) return null;
  await requireFitting(tx, agenda, ask, fact, value);
  await tx.db.updateTable('asks').set(columnOf(fact, value)).where('id', '=', ask.id).execute();
  const id = tx.platform.newId();
  await tx.db
    .insertInto('ask_changes')
    .values((eb) => ({
      id,
      coalition_id: ask.coalitionId,
      ask_id: ask.id,
      seq: eb
        .selectFrom('ask_changes')
        .where('ask_id', '=', ask.id)
        .select((inner) => inner(inner.fn.coalesce(inner.fn.max('seq'), inner.lit(0)), '+', 1).as('next')),
      fact,
      before: JSON.stringify(before),
      after: JSON.stringify(value),
      seat_id: acting.seat.id,
      at: tx.now,
      undoes_id: undoes,
    }))
    .execute();
  tell(tx, agenda, acting, undoes === null ? 'fact' : 'fact-undone', { fact, position: ask.position });
  return (await changeById(tx.db, id))!;
}

/** A fact as it stands, as changes write it. */
export function factOf(ask: Ask, fact: AskFact): string | null {
  const facts: Record<AskFact, string | null> = {
    lead: ask.leadOrganizationId,
    target: ask.targetId,
    'venue-es': ask.venue.es,
    'venue-en': ask.venue.en,
    moment: ask.moment,
    status: ask.status,
    after: ask.afterAskId,
    'assumption-es': ask.assumption.es,
    'assumption-en': ask.assumption.en,
    'review-on': ask.reviewOn,
  };
  return facts[fact];
}

function columnOf(fact: AskFact, value: string | null): Partial<AsksTable> {
  switch (fact) {
    case 'lead':
      return { lead_organization_id: value };
    case 'target':
      return { target_id: value };
    case 'venue-es':
      return { venue_es: value };
    case 'venue-en':
      return { venue_en: value };
    case 'moment':
      return { moment: value };
    case 'status':
      return { status: value as AskStatus };
    case 'after':
      return { after_ask_id: value };
    case 'assumption-es':
      return { assumption_es: value };
    case 'assumption-en':
      return { assumption_en: value };
    case 'review-on':
      return { review_on: value };
  }
}

function valueOf(fact: AskFact, given: string | null): string | null {
  const result = factValues[fact].safeParse(given);
  if (result.success) return result.data;
  throw new Invalid(faultsOf(result.error).map(({ word }) => ({ field: 'value', word })));
}

/** What a fact names is of this coalition and in use; nothing waits for itself, however far round. */
async function requireFitting(
  tx: Tx,
  agenda: Agenda,
  ask: Ask,
  fact: AskFact,
  value: string | null,
): Promise<void> {
  if (value === null) return;
  const { coalitionId } = agenda;
  const refuse = (word: string) => new Invalid([{ field: 'value', word }]);
  if (fact === 'lead')
    await requireMember(tx.db, { coalitionId, organizationId: value, now: tx.now, field: 'value' });
  if (fact === 'target') {
    const [target] = await targetsById(tx.db, [value]);
    if (target?.coalitionId !== coalitionId || target.endedAt !== null) throw refuse('target-not-here');
  }
  if (fact !== 'after') return;
  const [first] = await asksById(tx.db, [value]);
  if (first?.agendaId !== agenda.id) throw refuse('ask-not-here');
  notRemoved(first);
  const waits = await waitsOf(tx.db, agenda.id);
  for (let next: string | undefined = value; next !== undefined; next = waits.get(next))
    if (next === ask.id) throw new Conflict('ask-after-circle', { position: String(first.position) });
}
