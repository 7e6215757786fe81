import { asksOf } from '../../../domain/agendas/reads-asks.ts';
import type { Scene } from './scene.ts';

const ACTS = ['ask-moved', 'ask-added', 'ask-removed', 'ask-restored'] as const;
/** What changes the one order, as the log of acts calls it. */
export type Placed = (typeof ACTS)[number];

/** A change of the order that was answered, as whoever made it asked for it. */
export interface Placing {
  seat: string;
  act: Placed;
  ask: string;
  /** The ask after which it was to stand; null: before all when moved, at the end when added. */
  after: string | null;
  /** The place that was answered; null where the answer was a page. */
  number: number | null;
}

/** A line of the log of acts. */
interface Logged {
  seat: string | null;
  act: Placed;
  detail: { from?: number; to?: number; position?: number };
}

/** The order while the log is told anew, and where each removed ask stood. */
interface Told {
  order: readonly string[];
  gone: ReadonlyMap<string, number>;
}

/**
 * Tells the log of acts anew, in the server's order, from the asks the agenda began with: each line must be what its
 * seat asked for next and was answered, and the order it ends with must be the one that is read. Answers how often
 * that is not so. `placings`: each seat's in the order in which they were answered.
 */
export async function misplaced(scene: Scene, placings: readonly Placing[]): Promise<number> {
  const { order, unexplained } = tell(scene.asks, placings, await logOf(scene));
  const read = (await asksOf(scene.platform.store.read, scene.agendaId)).map(({ id }) => id);
  return unexplained + (JSON.stringify(read) === JSON.stringify(order) ? 0 : 1);
}

/** What was logged of the order since the asks it began with were added. */
async function logOf({ platform, agendaId, asks }: Scene): Promise<Logged[]> {
  const rows = await platform.store.read
    .selectFrom('audit')
    .select(['seat_id', 'act', 'detail'])
    .where('subject_id', '=', agendaId)
    .where(
      'act',
      'in',
      ACTS.map((act) => `agenda.${act}`),
    )
    .orderBy('seq')
    .execute();
  return rows.slice(asks.length).map(({ seat_id, act, detail }) => ({
    seat: seat_id,
    act: act.slice('agenda.'.length) as Placed,
    detail: JSON.parse(detail) as Logged['detail'],
  }));
}

function tell(
  first: readonly string[],
  placings: readonly Placing[],
  log: readonly Logged[],
): { order: readonly string[]; unexplained: number } {
  const told: Told[] = [{ order: first, gone: new Map() }];
  const since = new Map<string, number>();
  const waiting = new Map<string, Placing[]>();
  for (const one of placings) waiting.set(one.seat, [...(waiting.get(one.seat) ?? []), one]);
  let unexplained = 0;
  /** An answered change without a line of its own moved nothing, because at some moment its ask stood there already. */
  const passOver = (one: Placing) => {
    if (!told.slice(since.get(one.seat) ?? 0).some(({ order }) => standsAlready(one, order))) unexplained++;
  };
  for (const line of log) {
    const now = told.at(-1)!;
    const own = waiting.get(line.seat ?? '') ?? [];
    while (own[0] && !explains(own[0], line, now)) passOver(own.shift()!);
    const meant = own.shift();
    if (!meant) unexplained++;
    told.push(after(line, meant?.ask ?? null, now));
    since.set(line.seat ?? '', told.length - 1);
  }
  for (const left of waiting.values()) left.forEach(passOver);
  return { order: told.at(-1)!.order, unexplained };
}

function standsAlready({ act, ask, after: wanted }: Placing, order: readonly string[]): boolean {
  const at = order.indexOf(ask);
  if (act !== 'ask-moved' || at === -1) return false;
  return wanted === ask || (wanted === null ? at === 0 : order[at - 1] === wanted);
}

/** Whether a line of the log is what was asked for, at the place that was answered. */
function explains(meant: Placing, line: Logged, now: Told): boolean {
  const { from = 0, to = 0, position = to } = line.detail;
  if (meant.act !== line.act || (meant.number !== null && meant.number !== position)) return false;
  const { order } = after(line, meant.ask, now);
  switch (line.act) {
    case 'ask-moved':
      return now.order[from - 1] === meant.ask && standsAlready(meant, order);
    case 'ask-added':
      return meant.after === null ? position === order.length : order[position - 2] === meant.after;
    case 'ask-removed':
      return now.order[position - 1] === meant.ask;
    case 'ask-restored':
      return Math.min(now.gone.get(meant.ask) ?? 0, order.length) === position;
  }
}

/** The order after a line of the log. */
function after({ act, detail }: Logged, ask: string | null, { order, gone }: Told): Told {
  const { from = 0, to = 0, position = 0 } = detail;
  switch (act) {
    case 'ask-moved':
      return { order: order.toSpliced(from - 1, 1).toSpliced(to - 1, 0, order[from - 1]!), gone };
    case 'ask-removed':
      return {
        order: order.toSpliced(position - 1, 1),
        gone: new Map(gone).set(order[position - 1]!, position),
      };
    case 'ask-added':
    case 'ask-restored':
      return { order: order.toSpliced(position - 1, 0, ask ?? ''), gone };
  }
}
