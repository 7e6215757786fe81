import { Forbidden } from '../../../domain/errors.ts';
import { endSignOn, lockSignOn } from '../../../domain/sign-ons/actions.ts';
import type { SignOn } from '../../../domain/sign-ons/reads.ts';
import { signStatement, withdrawSignature } from '../../../domain/sign-ons/sign.ts';
import { transact } from '../../../domain/transaction.ts';
import type { Engine } from '../../support/store.ts';
import { signingWorld, type SigningWorld } from '../../support/signing-world.ts';
import { changesIn, HOUR, instantsOf, laws, type Law } from './model.ts';

/** Instants of true time around the deadline, in milliseconds. */
const AROUND = [-90_001, -90_000, -1000, -1, 0, 1, 1000, 89_999, 90_000];
/** How far the server's clock is ahead of true time. */
const SKEWS = [-90_000, 0, 90_000];

interface Counts {
  cases: number;
  wrong: number;
  signOns: number;
  taken: number;
  refused: number;
}

/** Real sign-ons on both engines, closing at hours that are hard to read off a clock. */
export async function atTheDeadline(): Promise<Counts> {
  const counts: Counts = { cases: 0, wrong: 0, signOns: 0, taken: 0, refused: 0 };
  for (const engine of ['sqlite', 'postgres'] as const) {
    const deadlines = hardHours().filter((_, index) => engine === 'sqlite' || index % 3 === 0);
    await onEngine(engine, deadlines, counts);
  }
  return counts;
}

interface Deadline {
  zone: string;
  local: string;
  instant: number;
}

/** The first hour after a skipped one, both ends of one that comes twice, and the last minute of a year; in order. */
function hardHours(): Deadline[] {
  const { forward, back } = changesIn(2027);
  const walls = [forward + HOUR, back - HOUR, back - 60_000, Date.UTC(2027, 11, 31, 23, 59)];
  const deadlineOf = (law: Law, wall: number): Deadline => ({
    zone: law.zone,
    local: new Date(wall).toISOString().slice(0, 16),
    instant: Math.max(...instantsOf(law, wall)),
  });
  return laws
    .flatMap((law) => walls.map((wall) => deadlineOf(law, wall)))
    .sort((a, b) => a.instant - b.instant);
}

async function onEngine(engine: Engine, deadlines: readonly Deadline[], counts: Counts): Promise<void> {
  const world = await signingWorld({ engine, now: '2027-02-01T00:00:00.000Z' });
  const { platform } = world;
  const check = (right: boolean) => {
    counts.cases += 1;
    counts.wrong += right ? 0 : 1;
  };
  const opened: { signOn: SignOn; instant: number }[] = [];
  for (const { zone, local, instant } of deadlines)
    opened.push({ signOn: await world.open({ closesAt: local, zone }), instant });
  for (const { signOn, instant } of opened) {
    counts.signOns += 1;
    check(signOn.closesAt === iso(instant));
    for (const skew of SKEWS) {
      for (const around of AROUND) {
        platform.clock.set(iso(instant + around + skew));
        const taken = await signsAndTakesBack(world, signOn);
        counts[taken ? 'taken' : 'refused'] += 1;
        check(taken === around + skew < 0);
      }
    }
    check(await refusesWhatWaited(world, signOn, instant));
    check(await staysClosed(world, signOn, instant));
  }
}

/** A request begun in time that is served when its turn comes, after the deadline. */
async function refusesWhatWaited(world: SigningWorld, signOn: SignOn, instant: number): Promise<boolean> {
  const { platform, luz } = world;
  platform.clock.set(iso(instant - 1));
  const viewer = await luz.viewer();
  const { promise: held, resolve: release } = Promise.withResolvers<void>();
  const holding = platform.store.queue.run(() => held);
  const signing = isTaken(signStatement(platform, viewer, world.form(luz, signOn)));
  platform.clock.set(iso(instant));
  release();
  await holding;
  return !(await signing);
}

/** A clock that is put back, as for a leap second, opens nothing that was marked as closed. */
async function staysClosed(world: SigningWorld, signOn: SignOn, instant: number): Promise<boolean> {
  const { platform } = world;
  platform.clock.set(iso(instant));
  await transact(platform, async (tx) => endSignOn(tx, (await lockSignOn(tx, signOn.id))!));
  platform.clock.set(iso(instant - 1000));
  const taken = await signsAndTakesBack(world, signOn);
  platform.clock.set(iso(instant));
  return !taken;
}

async function signsAndTakesBack(world: SigningWorld, signOn: SignOn): Promise<boolean> {
  const { luz, platform } = world;
  const signature = world.sign(luz, signOn);
  if (!(await isTaken(signature))) return false;
  const takingBack = { seat: luz.seat, signature: await signature, reason: 'Para volver a probar.' };
  await withdrawSignature(platform, await luz.viewer(), takingBack);
  return true;
}

async function isTaken(signing: Promise<string>): Promise<boolean> {
  try {
    await signing;
    return true;
  } catch (error) {
    if (error instanceof Forbidden && error.word === 'sign-on-closed') return false;
    throw error;
  }
}

const iso = (instant: number) => new Date(instant).toISOString();
