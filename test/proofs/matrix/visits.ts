import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { TestClock } from '../../support/clock.ts';
import { atEnd } from '../../support/ending.ts';
import { freePort } from '../../support/ports.ts';
import { startAcuerdo } from '../../../server.ts';
import type { Store } from '../../../db/store.ts';
import type { Instant } from '../../../domain/platform.ts';
import { addressesFor, pathOf, type Address } from './addresses.ts';
import type { Bench } from './bench.ts';
import { roles, type Outcome, type Role } from './dimensions.ts';
import type { Score } from './expect.ts';
import { routes, type Route } from './routes.ts';
import type { MatrixWorld } from './world.ts';

/** The product on a copy of the told world, at the hour it was told for. */
interface Site {
  origin: string;
  world: MatrixWorld;
  /** How many transactions have been committed so far. */
  commits(): number;
  /** Until all that was to follow has followed. */
  settle(): Promise<void>;
}

/** Visits every address as every role, and sends every form there is with nothing in it. Build first. */
export async function tryRoutes(bench: Bench, score: Score): Promise<void> {
  const site = await open(bench);
  const known = routes();
  for (const role of roles) {
    for (const route of known) await visit(site, route, role, score);
    for (const route of known.filter(({ acts }) => acts)) await send(site, route, role, score);
  }
}

async function open({ copy, world }: Bench): Promise<Site> {
  const { location } = await copy();
  const directory = mkdtempSync(join(tmpdir(), 'acuerdo-visits-'));
  atEnd(() => rmSync(directory, { recursive: true, force: true }));
  const port = await freePort();
  const origin = `http://localhost:${port}`;
  // As where people work, but that mail stays here.
  const settings = {
    production: true,
    demo: false,
    host: '127.0.0.1',
    port,
    dataDirectory: directory,
    database: location,
    origin,
    origins: [origin],
    smtpUrl: null,
    mailFrom: 'Acuerdo <acuerdo@example.org>',
    translate: null,
    sessionDays: 30,
    trustedProxies: 0,
    linkChecks: false,
  };
  const running = await startAcuerdo(settings, new TestClock(world.now));
  atEnd(() => running.close());
  const { store } = running.platform;
  const settle = async () => {
    while (await dueIn(store, world.now)) await setTimeout(20);
  };
  await settle();
  const { write } = store;
  let commits = 0;
  store.write = async (work) => {
    const result = await write(work);
    commits++;
    return result;
  };
  return { origin, world, commits: () => commits, settle };
}

/** Whether the outbox holds anything to be done yet. */
async function dueIn({ read }: Store, now: Instant): Promise<boolean> {
  const due = read.selectFrom('outbox').where('done_at', 'is', null).where('due_at', '<=', now).select('id');
  return (await due.executeTakeFirst()) !== undefined;
}

async function visit(site: Site, route: Route, role: Role, score: Score): Promise<void> {
  for (const address of addressesFor(site.world, route, role)) {
    const { put: _put, ...words } = address;
    const path = asksFor(route, address);
    const before = site.commits();
    const outcome = await lookedAt(site, path, cookieOf(site, role));
    score.judge({ operation: `GET ${route.path}`, role, ...words }, outcome, site.commits() > before);
  }
}

/** A page that is there only for who asks for something. */
const QUESTIONS: Record<string, string> = {
  '/sign-in/link': '?t=nothing',
  '/sign-requests/confirm': '?t=nothing',
  '/sign-requests/ratify': '?t=nothing',
  '/not-us': '?t=nothing',
};

const asksFor = ({ path }: Route, address: Address) => pathOf(path, address) + (QUESTIONS[path] ?? '');

/** A link that is none is looked for where it would be used up. */
const LOOKS = new Set(['/sign-in/link']);

/** An empty form says nothing of the state of things: one state of each thing is enough, where there are several. */
async function send(site: Site, route: Route, role: Role, score: Score): Promise<void> {
  const known = addressesFor(site.world, route, role).filter(({ by }) => by === undefined);
  const one = known.some(({ state }) => state === 'sign-on') ? 'sign-on' : known[0]?.state;
  const addresses = known.filter(({ state }) => state === undefined || state === one);
  for (const address of addresses) {
    const { relation, state } = address;
    const path = asksFor(route, address) + (route.index ? '?index' : '');
    const before = site.commits();
    const answer = await fetch(site.origin + path, {
      method: 'POST',
      redirect: 'manual',
      headers: { ...PLAIN, origin: site.origin, cookie: cookieOf(site, role, route.path === '/sign-out') },
      body: new URLSearchParams(),
    });
    await answer.arrayBuffer();
    const changed = site.commits() > before && !LOOKS.has(route.path);
    const cell = {
      operation: `POST ${route.path}`,
      role,
      ...(relation && { relation }),
      ...(state && { state }),
    };
    score.judge(cell, answeredWith(answer), changed);
    if (changed) await site.settle();
  }
}

/** Who signs out loses a session that nothing else is asked with. */
function cookieOf({ world }: Site, role: Role, leaves = false): string {
  if (role === 'anonymous') return '';
  const { token, oldToken } = world.cast[role];
  return `session=${leaves ? oldToken : token}`;
}

/** Nothing is to be pressed on the way. */
const PLAIN = { 'accept-encoding': 'identity' };

/** What becomes of a visit in the end: whoever is led on is where the way leads. */
async function lookedAt(site: Site, path: string, cookie: string): Promise<Outcome> {
  for (let next = path, ways = 0; ways < 4; ways++) {
    const answer = await fetch(site.origin + next, { redirect: 'manual', headers: { ...PLAIN, cookie } });
    await answer.arrayBuffer();
    const way = answer.headers.get('location');
    const outcome = answeredWith(answer);
    if (way === null || outcome === 'Forbidden') return outcome;
    const { pathname, search } = new URL(way, site.origin);
    next = pathname + search;
  }
  return 'failed';
}

const OUTCOMES: Record<number, Outcome> = {
  200: 'allowed',
  301: 'allowed',
  302: 'allowed',
  303: 'allowed',
  400: 'Invalid',
  403: 'Forbidden',
  404: 'NotFound',
  422: 'Invalid',
};

/** A page, a file or the way on to one is "allowed"; to be sent to sign in and back is to be told that one may not. */
function answeredWith({ status, headers }: Response): Outcome {
  if (headers.get('location')?.startsWith('/sign-in?returnTo=')) return 'Forbidden';
  return OUTCOMES[status] ?? 'failed';
}
