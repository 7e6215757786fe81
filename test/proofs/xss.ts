import { DAY, later } from '../../domain/platform.ts';
import { buildPages } from '../support/browser.ts';
import type { Role } from './matrix/dimensions.ts';
import type { Finding } from './run.ts';
import { seeds } from './xss/addresses.ts';
import { carryOn, speakThroughApi } from './xss/api.ts';
import { Browsers } from './xss/browsers.ts';
import { armed, controlled } from './xss/controls.ts';
import { crawl, worthOpening, type Crawled, type Found } from './xss/crawl.ts';
import { writeInEditor } from './xss/editor.ts';
import { sendForms, type Sent } from './xss/forms.ts';
import { bringFiles } from './xss/imports.ts';
import type { Looked } from './xss/in-page.ts';
import { readMails } from './xss/mails.ts';
import { nameEverything } from './xss/names.ts';
import { stages, type Stage } from './xss/stage.ts';
import { Supply } from './xss/supply.ts';
import type { Trap, TrapOptions } from './xss/trap.ts';
import { sendUpdates } from './xss/updates.ts';
import { corpus, isSeen, some, type Vector } from './xss/vectors.ts';

/** Vectors of the short form, and how many share a world in the long one. */
const SHORT = 72;
const TOGETHER = 175;

/** How much of everything there is gets looked at. */
interface Extent {
  viewers: Viewer[];
  /** Opened with the policy off, and on. */
  pages: Record<'off' | 'on', number>;
  perShape: number;
  times: number;
  /** Every which vector is typed and pasted. */
  typed: number;
  mails: number;
  armed: number;
  forms: number;
}
type Viewer = Pick<TrapOptions, 'language'> & { role: Role };

const BRIEF: Extent = {
  viewers: [
    { role: 'staff coordinator', language: 'es' },
    { role: 'anonymous', language: 'en' },
  ],
  pages: { off: 16, on: 6 },
  perShape: 1,
  times: 2,
  typed: 3,
  mails: 8,
  armed: 16,
  forms: 3,
};

const WHOLE: Extent = {
  viewers: [
    ...(['staff coordinator', 'anonymous'] as const).flatMap((role) =>
      (['es', 'en'] as const).map((language) => ({ role, language })),
    ),
    { role: 'steward', language: 'es' },
  ],
  pages: { off: 45, on: 20 },
  perShape: 2,
  times: 6,
  typed: 1,
  mails: 40,
  armed: Infinity,
  forms: 6,
};

/**
 * A corpus of hostile words through every way in, and every page, mail and file that draws them looked at, pointed at
 * and pressed in a browser, with the policy off and on: nothing runs, nothing is asked for, no link leads to a script.
 * `n`: how many vectors.
 */
export default async function xss(n = SHORT): Promise<Finding> {
  buildPages();
  const vectors = some(corpus(), n);
  const extent = n > SHORT ? WHOLE : BRIEF;
  const browsers = new Browsers();
  const open = await stages();
  const tally = new Tally();
  const worlds = Math.ceil(vectors.length / TOGETHER);
  for (let world = 0; world < worlds; world++) {
    // Of every family some in each.
    const chunk = vectors.filter((_, at) => at % worlds === world);
    const stage = await open();
    try {
      await comeIn(stage, browsers, chunk, extent, tally);
      for (const viewer of extent.viewers) await lookAround(stage, browsers, chunk, viewer, extent, tally);
      if (world === 0) await tryCorpus(browsers, some(vectors, extent.armed), tally);
    } finally {
      await stage.close();
    }
  }
  return tally.finding(vectors);
}

/** What was found, over all worlds. */
class Tally {
  readonly faults: string[] = [];
  readonly ways = new Map<string, number>();
  readonly sinks = new Set<string>();
  readonly seen = new Set<number>();
  pages = 0;
  files = 0;
  mails = 0;
  clicks = 0;
  links = 0;
  forms = 0;
  executions = { off: 0, on: 0 };
  requests = 0;
  refusals = 0;
  unsafeLinks = 0;
  drawn = 0;
  crashes = 0;
  controls = { caught: 0, of: 0 };
  armed = { live: 0, of: 0 };

  way(name: string, count: number): void {
    this.ways.set(name, (this.ways.get(name) ?? 0) + count);
  }

  crawled({ files, fileMarks, faults, failures }: Crawled): void {
    this.files += files;
    this.crashes += failures.length;
    this.faults.push(...faults, ...failures);
    for (const mark of fileMarks) this.seen.add(mark);
  }

  controlled({ caught, of }: { caught: number; of: number }): void {
    this.controls.caught += caught;
    this.controls.of += of;
  }

  opened(
    { address, shape }: Found,
    { marks, links, unsafe, drawn, clicks }: Looked & { clicks: number },
  ): void {
    this.pages++;
    this.links += links;
    this.clicks += clicks;
    this.sinks.add(shape.split('?')[0]!);
    this.unsafeLinks += unsafe.length;
    this.drawn += drawn.length;
    this.faults.push(...[...unsafe, ...drawn].map((what) => `${address}: ${what}`));
    for (const mark of marks) this.seen.add(mark);
  }

  read({ mails, marks, faults }: { mails: number; marks: Set<number>; faults: string[] }): void {
    this.mails += mails;
    this.faults.push(...faults);
    for (const mark of marks) this.seen.add(mark);
  }

  /** What a browser caught since it was last asked. */
  take(trap: Trap, policy: 'on' | 'off'): void {
    this.executions[policy] += trap.executions.length;
    this.requests += trap.requests.length;
    this.refusals += trap.refusals.length;
    for (const [kind, list] of Object.entries({
      ran: trap.executions,
      'asked for': trap.requests,
      'was refused by the policy': trap.refusals,
    }))
      for (const { what, where } of list.splice(0))
        this.faults.push(`${what} ${kind} at ${where} (policy ${policy})`);
  }

  finding(vectors: readonly Vector[]): Finding {
    for (const fault of new Set(this.faults)) console.error(fault);
    const expected = vectors.filter(isSeen);
    const unseen = expected.filter(({ n }) => !this.seen.has(n));
    const figures = {
      vectors: vectors.length,
      families: new Set(vectors.map(({ family }) => family)).size,
      armed: `${this.armed.live} of ${this.armed.of}`,
      ways: this.ways.size,
      placed: [...this.ways].map(([name, count]) => `${name} ${count}`).join(', '),
      sinks: this.sinks.size,
      pages: this.pages,
      forms: this.forms,
      mails: this.mails,
      files: this.files,
      clicks: this.clicks,
      links: this.links,
      seenInert: `${expected.length - unseen.length} of ${expected.length}`,
      executionsPolicyOff: this.executions.off,
      executionsPolicyOn: this.executions.on,
      requests: this.requests,
      policyRefusals: this.refusals,
      drawn: this.drawn,
      unsafeLinks: this.unsafeLinks,
      crashes: this.crashes,
      controlsCaught: `${this.controls.caught} of ${this.controls.of}`,
    };
    const holds =
      this.faults.length === 0 &&
      unseen.length === 0 &&
      this.controls.of > 0 &&
      this.controls.caught === this.controls.of &&
      this.armed.live * 4 >= this.armed.of &&
      [...this.ways.values()].every((count) => count > 0);
    if (unseen.length > 0)
      console.error(`Never seen: ${unseen.map((one) => `${one.n} ${one.text}`).join('\n')}`);
    return { holds, figures };
  }
}

/** Every way in. */
async function comeIn(
  stage: Stage,
  browsers: Browsers,
  vectors: Vector[],
  extent: Extent,
  tally: Tally,
): Promise<void> {
  const { world, origin } = stage;
  // While the text is short: what is typed into a long one takes its time.
  const trap = await browsers.set({
    origin,
    policy: 'off',
    language: 'es',
    token: world.cast.coordinator.token,
  });
  const address = `${origin}/c/${world.coalitions.own.slug}/texts/${world.statements['own body'].draft.slug}`;
  const writing = vectors.filter((_, at) => at % extent.typed === 0);
  const written = await writeInEditor(trap, address, 'edit', writing);
  const proposed = await writeInEditor(trap, address, 'suggest', writing);
  tally.way('suggesting', proposed.suggested);
  tally.take(trap, 'off');
  await trap.close();
  tally.way('typing', written.typed);
  tally.way('pasting', written.pasted);
  tally.way('names', await nameEverything(stage, vectors));
  const imports = await bringFiles(stage, vectors);
  tally.way('files', imports.taken);
  const updates = await sendUpdates(stage, vectors);
  tally.way('updates', updates.taken);
  tally.way('updates refused', updates.refused);
  const spoken = await speakThroughApi(stage, vectors, extent.times);
  await carryOn(stage, /^(close(Text|Edition)|publish|show|share|openComments)/);
  const more = await speakThroughApi(
    stage,
    vectors,
    Math.ceil(extent.times / 2),
    /^(openSignOn|signStatement|proposeSignature|approveSignature)$/,
  );
  stage.platform.clock.set(later(stage.platform.clock.now(), 6 * DAY));
  await carryOn(stage, /^(publish|close(Edition|Campaign)|show)/);
  await stage.settle();
  tally.way('arguments of the API', spoken.placed + more.placed);
  const crashes = [...imports.crashes, ...spoken.crashes, ...more.crashes];
  tally.crashes += crashes.length;
  tally.faults.push(...crashes, ...updates.wronglyTaken.map((what) => `taken by socket: ${what}`));
}

/** Every page, form, mail and file, as somebody with one language; what is a page in two browsers. */
async function lookAround(
  stage: Stage,
  browsers: Browsers,
  vectors: Vector[],
  { role, language }: Viewer,
  extent: Extent,
  tally: Tally,
): Promise<void> {
  const { origin, world, platform } = stage;
  const person = role === 'anonymous' ? null : world.cast[role];
  if (person)
    await platform.store.write((trx) =>
      trx.updateTable('people').set({ language }).where('id', '=', person.personId).execute(),
    );
  const token = person?.token ?? null;
  const supply = new Supply(vectors);
  const found = await crawl(origin, token, language, seeds(world, role, supply), extent.perShape);
  tally.crawled(found);
  for (const policy of ['off', 'on'] as const) {
    let trap = await browsers.set({ origin, policy, language, token });
    tally.controlled(await controlled(trap, policy));
    const sent: Sent = new Set();
    const visit = async (page: Found) => {
      await trap.open(origin + page.address);
      tally.opened(page, await trap.inspect());
      tally.clicks += await trap.press(1);
      if (sent.size < extent.forms)
        tally.forms += await sendForms(trap, origin + page.address, supply, sent, 2);
    };
    for (const page of worthOpening(found.pages, extent.pages[policy])) {
      await visit(page).catch(async (error: unknown) => {
        if (!trap.isLost) throw error;
        tally.take(trap, policy);
        trap = await browsers.set({ origin, policy, language, token });
        tally.controlled(await controlled(trap, policy));
        await visit(page);
      });
      tally.take(trap, policy);
    }
    if (role === 'staff coordinator' && policy === 'off' && language === 'es') {
      tally.read(await readMails(stage, trap, extent.mails));
      tally.take(trap, policy);
    }
    await trap.close();
  }
}

/** That the vectors are no paper tigers: how many run where they are drawn as markup. */
async function tryCorpus(browsers: Browsers, vectors: Vector[], tally: Tally): Promise<void> {
  const trap = await browsers.set({
    origin: 'http://localhost:9',
    policy: 'off',
    language: 'es',
    token: null,
  });
  tally.armed.live += await armed(trap, vectors);
  tally.armed.of += vectors.length;
  await trap.close();
}
