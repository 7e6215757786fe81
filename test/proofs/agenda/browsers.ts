import type { Browser, Page } from 'playwright-core';
import { pause } from '../crash/patience.ts';
import { PageHand } from './page-hand.ts';
import type { Hand as Who, Scene } from './scene.ts';
import { onServer, onScreen } from './screens.ts';

/** How long a page is waited for, and how long pages may take until they all say the same. */
const PATIENCE_MS = 60_000;
const BETWEEN_LOOKS_MS = 200;

type Chance = () => number;

/** What came of the deeds done through pages. */
export interface Browsed {
  hands: PageHand[];
  counts: PageHand['counts'];
  /** Screens that did not come to say what the server says. */
  diverged: number;
}

/** Both people do `times` deeds through the page in browsers of their own, at once; one of them then opens it anew. */
export async function browse(
  browser: Browser,
  scene: Scene,
  times: number,
  chance: Chance,
): Promise<Browsed> {
  const [one, other] = scene.hands;
  const open = (who: Who) => openAgenda(browser, scene, who);
  const pages = await Promise.all([open(one), open(other)]);
  const hands = [new PageHand(pages[0], one, 'p'), new PageHand(pages[1], other, 'q')];
  const rolls = hands.map(() => Array.from({ length: Math.ceil(times / 2) }, () => ownChance(chance)));
  await Promise.all(hands.map((hand, nth) => work(hand, rolls[nth]!, nth)));
  const counts = { ...hands[0]!.counts };
  for (const key of Object.keys(counts) as (keyof typeof counts)[]) counts[key] += hands[1]!.counts[key];
  let diverged = (await comeToSay(pages, scene, () => allSaved(hands))) ? 0 : 1;
  const fresh = await open(one);
  if (!(await comeToSay([fresh], scene))) diverged++;
  for (const page of [...pages, fresh]) await page.context().close();
  return { hands, counts, diverged };
}

/** The page of the agenda in both languages, in a context of its own, once its fields can be written. */
async function openAgenda(browser: Browser, scene: Scene, { token }: Who): Promise<Page> {
  const context = await browser.newContext({
    viewport: { width: 1280, height: 800 },
    locale: 'es-MX',
    reducedMotion: 'reduce',
    serviceWorkers: 'block',
  });
  context.setDefaultTimeout(PATIENCE_MS);
  await context.addCookies([{ name: 'session', value: token, url: scene.origin }]);
  const page = await context.newPage();
  await page.goto(`${scene.origin}${scene.path}?both=1`);
  await page.locator('table.asks textarea').first().waitFor();
  return page;
}

/** One deed after another; the first few are one of each kind. */
async function work(hand: PageHand, deeds: readonly Chance[], nth: number): Promise<void> {
  const kinds = ['write', 'setFact', 'move', 'cut'] as const;
  for (const [done, chance] of deeds.entries()) {
    const roll = chance();
    const random = roll < 0.06 ? 'cut' : roll < 0.5 ? 'write' : roll < 0.85 ? 'setFact' : 'move';
    await hand[kinds[done < kinds.length ? (done + nth) % kinds.length : kinds.indexOf(random)]!](chance);
  }
}

/** A chance of its own for one deed, so that neither browser's pace changes what the other does. */
function ownChance(chance: Chance): Chance {
  const rolls = Array.from({ length: 24 }, chance);
  let next = 0;
  return () => rolls[next++ % rolls.length]!;
}

async function allSaved(hands: readonly PageHand[]): Promise<boolean> {
  return (await Promise.all(hands.map((hand) => hand.isSaved()))).every(Boolean);
}

/** Whether these pages come to show what the server says: the same order, words and facts. */
async function comeToSay(
  pages: readonly Page[],
  scene: Scene,
  rest: () => Promise<boolean> = async () => true,
): Promise<boolean> {
  let [said, shown]: [string, string[]] = ['', []];
  for (
    const until = performance.now() + PATIENCE_MS;
    performance.now() < until;
    await pause(BETWEEN_LOOKS_MS)
  ) {
    const rested = await rest();
    said = JSON.stringify(await onServer(scene), null, 1);
    shown = await Promise.all(pages.map(async (page) => JSON.stringify(await onScreen(page), null, 1)));
    if (rested && shown.every((one) => one === said)) return true;
  }
  for (const one of shown) console.error(firstDifference(one, said));
  return false;
}

function firstDifference(shown: string, said: string): string {
  const [there, wanted] = [shown.split('\n'), said.split('\n')];
  const at = wanted.findIndex((line, n) => line !== there[n]);
  return `A page shows ${there[at]} where the server says ${wanted[at]}`;
}
