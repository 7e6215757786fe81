import type { Browser } from 'playwright-core';
import type { Engine } from '../support/store.ts';
import { buildPages } from '../support/browser.ts';
import { openBrowser, requireChromium } from '../support/chromium.ts';
import { seeded } from '../support/platform.ts';
import { check, faults } from './agenda/check.ts';
import { browse } from './agenda/browsers.ts';
import { deed, type Tally } from './agenda/deeds.ts';
import { AgendaHand, type Shown } from './agenda/hand.ts';
import { setScene } from './agenda/scene.ts';
import { patiently } from './crash/patience.ts';
import type { Finding } from './run.ts';

const ENGINES: readonly Engine[] = ['sqlite', 'postgres'];
/** How many deeds a hand does before it looks at the agenda anew: in between it acts on what it saw. */
const BETWEEN_LOOKS = 4;

/** From so many deeds on, each of these must have come about: otherwise the proof has shown nothing of it. */
const ENOUGH = 60;
const MUST = [
  'met',
  'undone',
  'moves',
  'disconnects',
  'browserEdits',
  'browserFacts',
  'browserMoves',
  'browserCuts',
] as const;
/** Of so many deeds by the page's own code, so many more through pages. */
const THROUGH_PAGES = 1 / 5;

/**
 * Two people write one agenda on the real server for `n` random deeds: words in both languages, every fact, also the
 * same at the same moment, moves, additions, removals, support; the connections of their words are cut in between.
 * They do it by the code the page runs in a browser, and then for a fifth as many deeds through the page itself, in
 * two real browsers at once whose network is lost now and then. At the end both browsers, one that comes anew, both
 * hands and the store say the same; every word, every fact and every move that was answered is there once and in
 * order.
 */
export default async function agenda(n = 60): Promise<Finding> {
  buildPages();
  const figures: Record<string, number> = { n };
  const browser = await openBrowser(requireChromium());
  try {
    for (const engine of ENGINES) {
      const started = performance.now();
      for (const [name, count] of Object.entries(await on(engine, n, browser)))
        figures[name] = (figures[name] ?? 0) + count;
      figures[`${engine}Ms`] = Math.round(performance.now() - started);
    }
  } finally {
    await browser.close();
  }
  const worked = ['edits', 'facts', ...(n < ENOUGH ? [] : MUST)].every((deeds) => figures[deeds]! > 0);
  return { holds: worked && faults.every((fault) => figures[fault] === 0), figures };
}

async function on(engine: Engine, n: number, browser: Browser): Promise<Record<string, number>> {
  const seed = `agenda ${engine} ${n}`;
  const scene = await setScene(engine, seed);
  const [one, other] = scene.hands.map((who) => new AgendaHand(scene, who)) as [AgendaHand, AgendaHand];
  const hands = [one, other];
  const tally: Tally = { edits: 0, disconnects: 0 };
  try {
    const synced = await patiently(
      () => hands.every(({ typing }) => typing.provider.synced),
      () => 0,
    );
    if (!synced) throw new Error(`Nobody was let into the text on ${engine}.`);
    await Promise.all([
      work([one, other], Math.ceil(n / 2), `${seed} one`),
      work([other, one], Math.floor(n / 2), `${seed} other`),
    ]);
    const words = () => JSON.stringify(hands.map(({ typing }) => typing.words())).length;
    const same = () => new Set(hands.map(({ typing }) => JSON.stringify(typing.words()))).size === 1;
    const settled = () => hands.every(({ typing }) => typing.isSaved) && same();
    const rested = await patiently(settled, words);
    const pages = await browse(browser, scene, Math.ceil(n * THROUGH_PAGES), chanceOf(`${seed} pages`));
    const read = await patiently(settled, words);
    const found = await check(scene, hands, pages.hands);
    const sum = (of: (hand: AgendaHand) => number) => hands.reduce((all, hand) => all + of(hand), 0);
    const counts = Object.fromEntries(
      (Object.keys(one.counts) as (keyof typeof one.counts)[]).map((key) => [
        key,
        sum(({ counts }) => counts[key]),
      ]),
    );
    return {
      ...tally,
      ...counts,
      ...pages.counts,
      refused: sum(({ refused }) => refused),
      ...found,
      diverged: found.diverged + pages.diverged + (rested ? 0 : 1) + (read ? 0 : 1),
    };
  } finally {
    for (const { typing } of hands) typing.end();
  }

  async function work(pair: [AgendaHand, AgendaHand], times: number, from: string): Promise<void> {
    const chance = chanceOf(from);
    let seen: Shown = await pair[0].look();
    for (let done = 0; done < times; done++) {
      if (done % BETWEEN_LOOKS === 0) seen = await pair[0].look();
      await deed(scene, pair, seen, chance, tally);
    }
  }
}

/** Repeatable numbers from 0 to 1 that look like chance. */
function chanceOf(seed: string): () => number {
  const bytes = seeded(seed);
  return () => new DataView(new Uint8Array(bytes(4)).buffer).getUint32(0) / 2 ** 32;
}
