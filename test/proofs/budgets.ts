import { readFileSync } from 'node:fs';
import type { Browser, BrowserContext } from 'playwright-core';
import { story } from '../../db/demo/story.ts';
import { buildPages } from '../support/browser.ts';
import { openBrowser, requireChromium } from '../support/chromium.ts';
import { startServer, type RunningServer } from '../support/server.ts';
import { weigh, type Weight } from '../support/weigh.ts';
import type { Finding } from './run.ts';

const KB = 1024;
const SLUG = story.coalition.slug;

/** docs/architecture.md, "Budgets": bytes as they cross the wire, everything the page asks for. */
const LIMITS = { public: 60 * KB, home: 150 * KB, editor: 350 * KB };

/**
 * The weight of the pages people open first, each in a fresh browser without anything cached, and the
 * memory of the server after `n` readings of each.
 */
export default async function budgets(n = 20): Promise<Finding> {
  buildPages();
  const browser = await openBrowser(requireChromium());
  const server = await startServer();
  try {
    const idle = memoryOf(server.pid);
    const [sample] = await statementsOf(server);
    if (!sample) throw new Error('The demo has no statement that the public may read.');
    const pages = {
      list: await weighCold(browser, `${server.origin}/${SLUG}/es`),
      public: await weighCold(browser, `${server.origin}/${SLUG}/es/${sample}`),
      home: await weighCold(browser, `${server.origin}/c/${SLUG}`, server),
      text: await weighCold(browser, await draftOf(browser, server), server),
    };
    for (let i = 0; i < n; i++) await readAgain(server, [`/${SLUG}/es`, `/${SLUG}/es/${sample}`]);
    const holds =
      Math.max(pages.list.bytes, pages.public.bytes) <= LIMITS.public &&
      pages.list.scripts + pages.public.scripts === 0 &&
      pages.home.bytes <= LIMITS.home &&
      pages.text.largestScript <= LIMITS.editor &&
      pages.home.largestScript < pages.text.largestScript;
    return {
      holds,
      figures: { ...figuresOf(pages), memoryIdleMb: idle, memoryAfterMb: memoryOf(server.pid) },
    };
  } finally {
    await browser.close();
    await server.stop();
  }
}

function figuresOf(pages: Record<string, Weight>): Record<string, number> {
  const figures: Record<string, number> = {};
  for (const [name, weight] of Object.entries(pages)) {
    figures[`${name}Kb`] = Math.round((weight.bytes / KB) * 10) / 10;
    figures[`${name}Requests`] = weight.requests;
    figures[`${name}LargestScriptKb`] = Math.round((weight.largestScript / KB) * 10) / 10;
  }
  return figures;
}

async function weighCold(browser: Browser, address: string, signedInAt?: RunningServer): Promise<Weight> {
  const context = await browser.newContext({ locale: 'es-GT' });
  try {
    if (signedInAt) await signIn(context, signedInAt);
    return await weigh(context, address);
  } finally {
    await context.close();
  }
}

/** Signs in as the first of the cast, as the demo's sign-in page does in one click. */
async function signIn(context: BrowserContext, server: RunningServer): Promise<void> {
  const { demoCast } = await ask<{ demoCast: { email: string }[] }>(
    context,
    server,
    '{ demoCast { email } }',
  );
  const play = 'mutation Play($email: String!) { signInAsCast(email: $email) { __typename } }';
  await ask(context, server, play, { email: demoCast[0]?.email });
}

async function ask<T>(
  context: BrowserContext,
  { origin }: RunningServer,
  query: string,
  variables: object = {},
): Promise<T> {
  const answer = await context.request.post(`${origin}/graphql`, {
    data: { query, variables },
    headers: { origin },
  });
  return ((await answer.json()) as { data: T }).data;
}

/** Slugs of what the public may read, the published first. */
async function statementsOf({ origin }: RunningServer): Promise<string[]> {
  const query = `query ($slug: String!) { coalition(slug: $slug) {
    statements(states: [published], first: 5) { edges { node { slug } } } } }`;
  const answer = await fetch(`${origin}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query, variables: { slug: SLUG } }),
  });
  const { data } = (await answer.json()) as {
    data: { coalition: { statements: { edges: { node: { slug: string } }[] } } };
  };
  return data.coalition.statements.edges.map(({ node }) => node.slug);
}

/** The address of a text that is being written. */
async function draftOf(browser: Browser, server: RunningServer): Promise<string> {
  const context = await browser.newContext();
  try {
    await signIn(context, server);
    const drafts = `query Drafts($slug: String!) {
      coalition(slug: $slug) { statements(states: [draft], first: 1) { edges { node { slug } } } } }`;
    type Drafts = { coalition: { statements: { edges: { node: { slug: string } }[] } } };
    const { coalition } = await ask<Drafts>(context, server, drafts, { slug: SLUG });
    return `${server.origin}/c/${SLUG}/texts/${coalition.statements.edges[0]?.node.slug}`;
  } finally {
    await context.close();
  }
}

async function readAgain({ origin }: RunningServer, paths: string[]): Promise<void> {
  for (const path of paths) await (await fetch(origin + path)).arrayBuffer();
}

/** Resident memory in MB, where the system tells it. */
function memoryOf(pid: number): number {
  try {
    return Math.round(Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]) / 1024);
  } catch {
    return 0;
  }
}
