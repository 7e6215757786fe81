import { createHash } from 'node:crypto';
import { dirname } from 'node:path';
import { systemClock } from '../../domain/platform.ts';
import { buildPages } from '../support/browser.ts';
import { freePort } from '../support/ports.ts';
import { countingPlatform, template } from './matrix/copies.ts';
import type { Finding } from './run.ts';
import { found } from './taint/files.ts';
import { logosIn, showsLogos } from './taint/logos.ts';
import { live, scenarios, type Lived, type Scenario } from './taint/story.ts';
import { INSIDE, OUTSIDE } from './taint/work.ts';
import { MARKS, tellTaintWorld, type TaintWorld } from './taint/world.ts';

/**
 * Two worlds, told once and copied, which differ only in which of two members at risk signs with its name withheld.
 * Everybody to whom the name is not confided must receive the same bytes in both, of everything there is to receive;
 * and in none of it may stand what only the signatory knows. `n`: how many of the stories are lived.
 */
export default async function taint(n = 2): Promise<Finding> {
  buildPages();
  const port = await freePort();
  const now = systemClock.now();
  let world: TaintWorld | null = null;
  const copy = await template('sqlite', async (location) => {
    const platform = await countingPlatform(location, now, 'taint');
    world = await tellTaintWorld(platform);
    await platform.store.close();
  });
  const figures = {
    bytesScanned: 0,
    surfaces: 0,
    viewers: 0,
    stories: 0,
    controls: 0,
    hits: 0,
    differences: 0,
  };
  for (const scenario of scenarios.slice(0, n)) {
    const worlds: Lived[] = [];
    for (const who of ['one', 'two'] as const) {
      const { location } = await copy();
      worlds.push(
        await live({ world: world!, location, dataDirectory: dirname(location), port, now, scenario, who }),
      );
    }
    const [one, two] = worlds as [Lived, Lived];
    figures.stories++;
    figures.viewers = Object.keys(world!.viewers).length;
    for (const [place, bytes] of one.received) {
      figures.surfaces++;
      figures.bytesScanned += bytes.length * 2;
      const other = two.received.get(place);
      if (!other || !bytes.equals(other)) {
        figures.differences++;
        tell(`${scenario}: ${place} differs`, bytes, other);
      }
      for (const { received } of worlds) {
        for (const logo of logosIn(world!, place, received.get(place) ?? bytes)) {
          figures.hits++;
          console.error(`${scenario}: ${place} holds ${logo}`);
        }
      }
      const stranger =
        world!.strangers.some((name) => place.includes(` ${name} `)) || place.includes(' log ');
      for (const { received, secrets } of worlds) {
        const searched = stranger ? [...secrets, ...kept] : secrets.filter((one) => !isAlias(one));
        for (const secret of search(received.get(place) ?? bytes, searched)) {
          figures.hits++;
          console.error(`${scenario}: ${place} holds ${secret}`);
        }
      }
    }
    figures.controls += controls(one, two, scenario) + Number(showsLogos(world!, one.received));
    for (const place of two.received.keys())
      if (!one.received.has(place)) {
        figures.differences++;
        console.error(`${scenario}: ${place} is there in one world only`);
      }
  }
  const holds =
    figures.hits + figures.differences === 0 &&
    figures.controls === 6 * figures.stories &&
    figures.surfaces > 1000;
  return { holds, figures };
}

/**
 * That the search sees: who signed in public stands in every letter, the two worlds differ for who may know, what is
 * shown of a campaign and an agenda is found by strangers, and what is not by members.
 */
function controls(one: Lived, two: Lived, scenario: Scenario): number {
  const letters = [...one.received].filter(
    ([place]) => place.startsWith('once it is published anonymous') && /\.(pdf|docx)$/.test(place),
  );
  const named = letters.filter(([, bytes]) => [...found(bytes, ['Puente Norte'])].length > 0);
  const differing = [...one.confided].filter(([place, bytes]) => !two.confided.get(place)?.equals(bytes));
  const told = [
    named.some(([place]) => place.endsWith('.pdf')),
    named.some(([place]) => place.endsWith('.docx')),
    differing.length > 0 || scenario === 'only proposes',
    holdsFor(one, 'anonymous', OUTSIDE),
    holdsFor(one, 'staff', INSIDE),
  ];
  return told.filter(Boolean).length;
}

/** An alias is what members know positions by; that it signed is not: the two worlds would differ. */
const isAlias = (secret: string) => secret.startsWith('Alias ');
/** What nobody outside the coalition may read, and no log. */
const kept = [...Object.values(MARKS), INSIDE];
const holdsFor = ({ received }: Lived, name: string, mark: string) =>
  [...received].some(([place, bytes]) => place.includes(` ${name} `) && bytes.includes(mark));
const clean = new Set<string>();

/** Which secrets stand in these bytes; the same bytes are searched for the same secrets once. */
function search(bytes: Buffer, secrets: readonly string[]): string[] {
  const key = digestOf(bytes) + secrets.join();
  if (clean.has(key)) return [];
  const hits = [...found(bytes, secrets)];
  if (hits.length === 0) clean.add(key);
  return hits;
}

const digestOf = (bytes: Buffer) => createHash('sha256').update(bytes).digest('hex');

/** Says where two answers part. */
function tell(what: string, bytes: Buffer, other: Buffer | undefined): void {
  if (!other) return console.error(`${what}: it is there in one world only`);
  let at = 0;
  while (at < bytes.length && bytes[at] === other[at]) at++;
  const near = (buffer: Buffer) =>
    JSON.stringify(buffer.subarray(Math.max(0, at - 90), at + 90).toString('utf8'));
  console.error(`${what} at ${at}:\n  ${near(bytes)}\n  ${near(other)}`);
}
