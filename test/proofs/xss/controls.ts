import { keptPagePolicy } from '../../../app/http/security.ts';
import type { Trap } from './trap.ts';
import type { Vector } from './vectors.ts';

/** Vectors that run by themselves wherever they are drawn as markup, by the number the trap is to hear. */
const LOUD = [
  '<img src=x: onerror="xss(900001)">',
  '<script>alert("x900002")</script>',
  '<svg onload="top.xss(900003)"></svg>',
  '<iframe srcdoc="<script>parent.xss(900004)</script>"></iframe>',
  '<details open ontoggle="confirm(\'x900005\')">d</details>',
];
/** And those that run when they are followed or pointed at. */
const TOUCHED = [
  '<a href="javascript:xss(900006)">zx900006z</a>',
  '<p onmouseover="xss(900007)">zx900007z</p>',
  '<a href="https://x900008.invalid/" onfocus="xss(900008)">zx900008z</a>',
];
const BEACON = '<img src="http://x900009.invalid/i.png">';

/** That the trap would notice: how much of what must be caught is caught in this browser, and how much there is. */
export async function controlled(trap: Trap, policy: 'on' | 'off'): Promise<{ caught: number; of: number }> {
  const page = `<!doctype html><body>${[...LOUD, ...TOUCHED, BEACON].join('\n')}`;
  // Where the policy is heeded, a page without one shows that the trap works, and one with ours that it refuses.
  await trap.show(page, policy === 'off' ? keptPagePolicy : null);
  await until(trap, () => heard(trap).size >= LOUD.length);
  const { unsafe, drawn } = await trap.inspect();
  await until(trap, () => heard(trap).size >= LOUD.length + TOUCHED.length);
  const caught = [
    ...heard(trap),
    ...(trap.requests.some(({ what }) => what.includes('x900009.invalid')) ? ['beacon'] : []),
    ...(unsafe.length > 0 ? ['unsafe link'] : []),
    ...(drawn.length > 0 ? ['drawn'] : []),
  ].length;
  let refused = 0;
  if (policy === 'on') {
    forget(trap);
    await trap.show(page, keptPagePolicy);
    await until(trap, () => trap.refusals.length > 0);
    refused = Number(trap.refusals.length > 0 && heard(trap).size === 0);
  }
  await trap.page.goto('about:blank');
  // What was told last arrives while the page that told it is left.
  await trap.page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 50)));
  forget(trap);
  return { caught: caught + refused, of: LOUD.length + TOUCHED.length + 3 + Number(policy === 'on') };
}

/** How many of the vectors run or call out when they are drawn as markup: the corpus is not harmless. */
export async function armed(trap: Trap, vectors: readonly Vector[]): Promise<number> {
  const live = new Set<number>();
  for (const { n, text } of vectors) {
    await trap.show(`<!doctype html><meta charset=utf-8><body>${text}`, null);
    await trap.inspect().catch(() => undefined);
    await trap.page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 5))).catch(() => undefined);
    if (trap.executions.length + trap.requests.length > 0) live.add(n);
    forget(trap);
  }
  return live.size;
}

const heard = (trap: Trap) => new Set(trap.executions.flatMap(({ what }) => /9\d{5}/.exec(what)?.[0] ?? []));

function forget(trap: Trap): void {
  for (const list of [trap.executions, trap.requests, trap.refusals]) list.length = 0;
}

/** Until it is so, or five seconds have shown that it will not be. */
async function until(trap: Trap, so: () => boolean): Promise<void> {
  const patience = performance.now() + 5_000;
  while (!so() && performance.now() < patience)
    await trap.page.evaluate(() => new Promise((resolve) => requestAnimationFrame(resolve)));
}
