import { later, type Instant, type Platform } from '../platform.ts';

/** A job taken from the outbox: carried out at least once, so a handler must bear a second time. */
export interface Job {
  id: string;
  key: string;
  coalitionId: string | null;
  /** How often it has been tried, this time included. */
  tries: number;
  payload: unknown;
}

/** What carries out a kind of job. Throwing means: later, again. */
export type Handlers = Record<string, (job: Job) => Promise<void>>;

/** A job not finished after this long is taken again, by this node or another. */
export const LEASE = 60_000;
/** After so many failures a job is given up and kept for the operator, without its payload. */
export const MOST_TRIES = 12;
const AT_ONCE = 4;
const BATCH = 50;

/** Half a minute after the first failure, doubling to an hour. */
export function backOff(tries: number): number {
  return Math.min(30_000 * 2 ** (tries - 1), 3_600_000);
}

/** Carries out everything due now; answers how many jobs were taken. Nodes share the work by leases. */
export async function drainOutbox(platform: Platform, handlers: Handlers): Promise<number> {
  let taken = 0;
  for (;;) {
    const due = await dueJobs(platform);
    const work = due.values();
    let mine = 0;
    const lane = async () => {
      for (const id of work) if (await carryOut(platform, handlers, id)) mine++;
    };
    await Promise.all(Array.from({ length: AT_ONCE }, lane));
    taken += mine;
    if (due.length < BATCH || mine === 0) return taken;
  }
}

/** When the next job will be due, or null. */
export async function nextDue(platform: Platform): Promise<Instant | null> {
  const row = await platform.store.read
    .selectFrom('outbox')
    .where('done_at', 'is', null)
    .select((eb) => eb.fn.min('due_at').as('at'))
    .executeTakeFirst();
  return row?.at ?? null;
}

async function dueJobs(platform: Platform): Promise<string[]> {
  const now = platform.clock.now();
  const rows = await platform.store.read
    .selectFrom('outbox')
    .where('done_at', 'is', null)
    .where('due_at', '<=', now)
    .where((eb) => eb.or([eb('leased_until', 'is', null), eb('leased_until', '<=', now)]))
    .orderBy('due_at')
    .orderBy('id')
    .limit(BATCH)
    .select('id')
    .execute();
  return rows.map((row) => row.id);
}

async function carryOut(platform: Platform, handlers: Handlers, id: string): Promise<boolean> {
  const job = await lease(platform, id);
  if (job === null) return false;
  try {
    const handler = handlers[job.kind];
    if (handler === undefined) throw new Failure('no handler');
    await handler({ ...job, payload: JSON.parse(job.payload) as unknown });
    await settle(platform, id, { done_at: platform.clock.now(), payload: '{}', failure: null });
  } catch (error) {
    const failure = nameOf(error);
    const now = platform.clock.now();
    if (job.tries >= MOST_TRIES)
      await settle(platform, id, { done_at: now, payload: '{}', failure: `given up: ${failure}` });
    else await settle(platform, id, { due_at: later(now, backOff(job.tries)), failure });
  }
  return true;
}

/** Takes a job by compare-and-swap: of many takers one gets it. */
async function lease(
  platform: Platform,
  id: string,
): Promise<(Omit<Job, 'payload'> & { kind: string; payload: string }) | null> {
  const now = platform.clock.now();
  const row = await platform.store.write((trx) =>
    trx
      .updateTable('outbox')
      .set((eb) => ({ leased_until: later(now, LEASE), tries: eb('tries', '+', 1) }))
      .where('id', '=', id)
      .where('done_at', 'is', null)
      .where('due_at', '<=', now)
      .where((eb) => eb.or([eb('leased_until', 'is', null), eb('leased_until', '<=', now)]))
      .returning(['id', 'key', 'kind', 'coalition_id', 'tries', 'payload'])
      .executeTakeFirst(),
  );
  return row ? { ...row, coalitionId: row.coalition_id } : null;
}

type Settlement = { failure: string | null } & ({ done_at: string; payload: string } | { due_at: string });

async function settle(platform: Platform, id: string, outcome: Settlement): Promise<void> {
  await platform.store.write((trx) =>
    trx
      .updateTable('outbox')
      .set({ ...outcome, leased_until: null })
      .where('id', '=', id)
      .where('done_at', 'is', null)
      .execute(),
  );
}

/** A failure whose message may be written down: it names nobody. */
export class Failure extends Error {}

/** What went wrong, without what it went wrong with: messages may hold addresses. */
function nameOf(error: unknown): string {
  if (error instanceof Failure) return error.message;
  if (!(error instanceof Error)) return 'unknown';
  const { code, responseCode } = error as { code?: unknown; responseCode?: unknown };
  return [error.name, code, responseCode]
    .filter((part) => typeof part === 'string' || typeof part === 'number')
    .join(' ');
}
