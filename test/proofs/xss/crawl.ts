import { shapeOf } from './addresses.ts';
import { outputFaults, pageFaults } from './outputs.ts';
import { marksIn } from './vectors.ts';

/** A page as it was answered: how many vectors it holds, and how it is opened. */
export interface Found {
  address: string;
  shape: string;
  marks: Set<number>;
}

export interface Crawled {
  pages: Found[];
  /** Files and feeds that were looked into, and what is wrong with them. */
  files: number;
  fileMarks: Set<number>;
  faults: string[];
  failures: string[];
}

/** Asks for every address, and for those that the answers lead to, a few of each shape; keeps what is a page. */
export async function crawl(
  origin: string,
  token: string | null,
  language: string,
  seeds: readonly string[],
  perShape: number,
): Promise<Crawled> {
  const crawled: Crawled = { pages: [], files: 0, fileMarks: new Set(), faults: [], failures: [] };
  const headers = { 'accept-language': language, ...(token !== null && { cookie: `session=${token}` }) };
  const waiting = [...seeds];
  const known = new Set(seeds);
  const seen = new Map<string, number>();
  for (let address = waiting.shift(); address !== undefined; address = waiting.shift()) {
    const shape = shapeOf(address);
    const times = seen.get(shape) ?? 0;
    if (times >= perShape || LEAVES.test(address)) continue;
    seen.set(shape, times + 1);
    const answer = await fetch(origin + address, { redirect: 'manual', headers });
    const bytes = Buffer.from(await answer.arrayBuffer());
    if (answer.status >= 500) crawled.failures.push(`${answer.status} ${address}`);
    const type = answer.headers.get('content-type') ?? '';
    if (answer.status >= 300 && answer.status < 400) {
      const way = answer.headers.get('location') ?? '';
      if (!/^\/(?![/\\])|^http:\/\/localhost/.test(way))
        crawled.faults.push(`${address} leads away to ${way}`);
      add(way);
      // Not looked at itself.
      seen.set(shape, times);
      continue;
    }
    if (!type.startsWith('text/html')) {
      if (answer.status !== 200) continue;
      crawled.files++;
      for (const fault of await outputFaults(address, answer.headers, bytes)) crawled.faults.push(fault);
      for (const n of marksIn(bytes.toString('utf8'))) crawled.fileMarks.add(n);
      continue;
    }
    const html = bytes.toString('utf8');
    crawled.faults.push(...pageFaults(address, html));
    crawled.pages.push({ address, shape, marks: marksIn(html) });
    for (const [, way] of html.matchAll(/(?:href|action)="(\/(?!\/)[^"]*)"/g))
      add(way!.replaceAll('&amp;', '&'));
  }
  return crawled;

  function add(way: string): void {
    const { pathname, search, origin: where } = new URL(way, origin);
    const next = pathname + search;
    if (where !== origin || known.has(next) || pathname.startsWith('/assets/')) return;
    known.add(next);
    waiting.push(next);
  }
}

/** Who goes there is no longer who they were. */
const LEAVES = /^\/(sign-out|language)/;

/** So many pages: of every shape first the one that holds most vectors, then the next. */
export function worthOpening(pages: readonly Found[], most: number): Found[] {
  const byShape = [...Map.groupBy(pages, ({ shape }) => shape).values()].map((same) =>
    same.toSorted((one, other) => other.marks.size - one.marks.size),
  );
  const turns = Math.max(0, ...byShape.map(({ length }) => length));
  return Array.from({ length: turns }, (_, turn) =>
    byShape.flatMap((same) => same[turn] ?? []).toSorted((one, other) => other.marks.size - one.marks.size),
  )
    .flat()
    .slice(0, most);
}
