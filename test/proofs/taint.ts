import { createHash } from 'node:crypto';
import { dirname } from 'node:path';
import { systemClock } from '../../domain/platform.ts';
import { buildPages } from '../support/browser.ts';
import { freePort } from '../support/ports.ts';
import { countingPlatform, template } from './matrix/copies.ts';
import type { Finding } from './run.ts';
import { found } from './taint/files.ts';
import { logosIn, showsLogos } from './taint/logos.ts';
import { INSIDE, MARKS, OF_THE_OFFICE, OUTSIDE } from './taint/marks.ts';
import { scenarios, type Scenario } from './taint/stage.ts';
import { live, type Lived } from './taint/story.ts';
import { tellTaintWorld, type TaintWorld } from './taint/world.ts';

/**
 * Two worlds, told once and copied, which differ only in which of two members at risk signs with its name withheld.
 * Everybody to whom the name is not confided must receive the same bytes in both, of everything there is to receive;
 * and in none of it may stand what only the signatory knows, nor what is the secretariat's. `n`: how many of the stories
 * are lived, each looked at wholly; the short form lives the first, and asks for what pages load by themselves at its end.
 */
export default async function taint(n?: number): Promise<Finding> {
  const thorough = n !== undefined;
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
  let expected = 0;
  for (const scenario of scenarios.slice(0, n ?? 1)) {
    expected += ALWAYS + (BETRAYED[scenario] ?? 0);
    const worlds: Lived[] = [];
    for (const who of ['one', 'two'] as const) {
      const { location } = await copy();
      worlds.push(
        await live({
          world: world!,
          location,
          dataDirectory: dirname(location),
          port,
          now,
          scenario,
          who,
          thorough,
        }),
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
        const searched = [
          ...(stranger ? [...secrets, ...kept] : secrets.filter((one) => !isAlias(one))),
          ...(isForTheOffice(place) ? [] : OF_THE_OFFICE),
        ];
        for (const secret of search(received.get(place) ?? bytes, searched)) {
          figures.hits++;
          console.error(`${scenario}: ${place} holds ${secret}`);
        }
      }
    }
    const told = [...controls(one, two, scenario), showsLogos(world!, one.received)];
    figures.controls += told.filter(Boolean).length + Math.min(one.seen.length, two.seen.length);
    if (!told.every(Boolean)) console.error(`${scenario}: a control was not seen: ${told.join(' ')}`);
    if (one.seen.length + two.seen.length < 2 * (BETRAYED[scenario] ?? 0))
      console.error(`${scenario}: of the betrayals were seen ${one.seen.join(', ')}`);
    for (const place of two.received.keys())
      if (!one.received.has(place)) {
        figures.differences++;
        console.error(`${scenario}: ${place} is there in one world only`);
      }
  }
  const holds =
    figures.hits + figures.differences === 0 && figures.controls === expected && figures.surfaces > 1000;
  return { holds, figures };
}

/**
 * That the search sees: who signed in public stands in every letter, the two worlds differ for who may know, what is
 * shown of a campaign and an agenda is found by strangers, and what is not by members.
 */
function controls(one: Lived, two: Lived, scenario: Scenario): boolean[] {
  const letters = [...one.received].filter(
    ([place]) => place.startsWith('once it is published anonymous') && /\.(pdf|docx)$/.test(place),
  );
  const named = letters.filter(([, bytes]) => [...found(bytes, ['Puente Norte'])].length > 0);
  const differing = [...one.confided].filter(([place, bytes]) => !two.confided.get(place)?.equals(bytes));
  return [
    named.some(([place]) => place.endsWith('.pdf')),
    named.some(([place]) => place.endsWith('.docx')),
    differing.length > 0 || scenario === 'only proposes',
    holdsFor(one, 'anonymous', OUTSIDE),
    holdsFor(one, 'staff', INSIDE),
    holdsFor(one, 'anonymous', `Cooperativa ${OUTSIDE}`),
    holdsFor(one, 'anonymous', `Cafetalera ${OUTSIDE}`),
    holdsFor(one, 'anonymous', `Cancillería ${OUTSIDE}`),
    holdsFor(one, 'convenor', `Recibido ${INSIDE}`),
    ...OF_THE_OFFICE.map((mark) => holdsFor(one, 'staff', mark)),
  ];
}

/** How many things the search sees in every story. */
const ALWAYS = 13;
/** And how many betrayals of our own. */
const BETRAYED: Partial<Record<Scenario, number>> = {
  'signs, and is asked again': 7,
  'signs in the open and is hidden': 1,
};

/** Of all viewers one works in the secretariat; what is mailed there is read wherever mail is read. */
const isForTheOffice = (place: string) => place.includes(' staff ') && !place.startsWith('mail ');

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
