import { Conflict } from '../../../domain/errors.ts';
import { checkBlocks, excuseTypo } from '../../../domain/texts/checks/actions.ts';
import { changesIn } from '../../../domain/texts/checks/changes.ts';
import { alignmentOfText, sumsOfLanguages } from '../../../domain/texts/checks/reads.ts';
import { unreviewedIn, type AlignedPair } from '../../../domain/texts/checks/standing.ts';
import { loadDoc } from '../../../domain/texts/co-editing/candidate.ts';
import { storedText } from '../../../domain/texts/co-editing/reads.ts';
import type { Inline } from '../../../domain/texts/schema.ts';
import type { AlignmentWorld } from '../../support/alignment-world.ts';
import { deeds, pick, pull, push, type Chance, type Client, type Random } from './client.ts';
import { expectedOf, saidIn, type Noted } from './model.ts';

/** What has been found over all runs. */
export interface Counts {
  compared: number;
  wrong: number;
  staleTaken: number;
  freshRefused: number;
  differences: number;
  deeds: Record<string, number>;
  states: Record<string, number>;
}

/** A text that two people write, and what this model noted of what was said of it. */
export interface Scene {
  world: AlignmentWorld;
  clients: [Client, Client];
  noted: Map<string, Noted[]>;
}

const DEEDS = [...Object.keys(deeds), 'translate', 'translate'];
const ACTS = ['review', 'review', 'translate', 'typo', 'stale'] as const;

/** Some deeds by two clients and some checks between, and then every block is compared with the model. */
export async function run(
  { world, clients, noted }: Scene,
  { chance, random, seed }: { chance: Chance; random: Random; seed: string },
  counts: Counts,
): Promise<void> {
  const { platform, textId } = world;
  const count = (name: string) => (counts.deeds[name] = (counts.deeds[name] ?? 0) + 1);
  const steps = 4 + Math.floor(chance() * 8);
  for (let step = 0; step < steps; step++) {
    const client = pick(clients, chance);
    const name = pick(DEEDS, chance);
    if (deeds[name]!(client, chance, random)) count(name);
    if (chance() < 0.5) await push(platform, textId, client);
    if (chance() < 0.3) await pull(platform, textId, pick(clients, chance));
    if (chance() < 0.4) count(await act(world, noted, chance, counts));
  }
  for (const client of clients) await push(platform, textId, client);
  for (const client of clients) await pull(platform, textId, client);
  await compare({ world, noted }, seed, counts);
}

/** Says something of a block as a form would, now and then the other way round, and notes what stood there. */
async function act(
  world: AlignmentWorld,
  noted: Map<string, Noted[]>,
  chance: Chance,
  counts: Counts,
): Promise<string> {
  const { marta, tom, platform, textId } = world;
  const pairs = (await world.pairs()).filter(({ state }) => state !== 'absent');
  if (pairs.length === 0) return 'nothing to say';
  const pair = pick(pairs, chance);
  const kind = pick(ACTS, chance);
  const before = (noted.get(pair.block) ?? []).at(-1);
  const way = chance() < 0.25 && kind === 'translate' ? turned(pair) : pair;
  const [reviewer, translator] = way.language === 'en' ? [marta, tom] : [tom, marta];
  const reviewed = kind === 'review' || kind === 'stale';
  const player = reviewed ? reviewer : translator;
  const said = {
    ...{ seat: player.seat, text: textId, source: way.source, language: way.language },
    blocks: [{ id: pair.block, seen: kind === 'stale' ? `${way.seen.slice(1)}0` : way.seen }],
  };
  if (kind === 'typo') {
    if (pair.state !== 'behind') return 'no typo';
    await excuseTypo(platform, await player.viewer(), said);
    await note(world, noted, pair.block, { ...way, typo: true, reviewed: before?.reviewed ?? false });
    return kind;
  }
  const as = reviewed ? ('reviewed' as const) : ('translated' as const);
  const taken = await takes(checkBlocks(platform, await player.viewer(), { ...said, as }));
  if (kind === 'stale') {
    if (taken) counts.staleTaken++;
    return kind;
  }
  if (!taken) counts.freshRefused++;
  const again = before?.source === way.source && (pair.state === 'in-step' || pair.state === 'unreviewed');
  if (!again || (reviewed && (!before.reviewed || before.typo)))
    await note(world, noted, pair.block, { ...way, typo: false, reviewed });
  return way === pair ? kind : 'turned';
}

/** The same words with the other language as the one they were written in first. */
function turned({ source, language, seen }: AlignedPair): Pick<AlignedPair, 'source' | 'language' | 'seen'> {
  return { source: language, language: source, seen: seen.split('-').reverse().join('-') };
}

/** What stood there, by this model's own reading of the stored text. */
async function note(
  { platform, textId }: AlignmentWorld,
  noted: Map<string, Noted[]>,
  block: string,
  { source, language, typo, reviewed }: Omit<Noted, 'words'>,
): Promise<void> {
  const doc = loadDoc(await storedText(platform.store.read, textId));
  const said = saidIn(doc);
  doc.destroy();
  const words = Object.fromEntries(Object.entries(said).map(([one, of]) => [one, of.get(block) ?? '']));
  noted.set(block, [...(noted.get(block) ?? []), { source, language, words, typo, reviewed }]);
}

async function takes(saying: Promise<unknown>): Promise<boolean> {
  try {
    await saying;
    return true;
  } catch (error) {
    if (error instanceof Conflict) return false;
    throw error;
  }
}

/** Every block, the sums of every language, and the word differences. */
async function compare(
  { world, noted }: Pick<Scene, 'world' | 'noted'>,
  seed: string,
  counts: Counts,
): Promise<void> {
  const { platform, textId } = world;
  const doc = loadDoc(await storedText(platform.store.read, textId));
  const expected = expectedOf(saidIn(doc), noted);
  doc.destroy();
  const alignment = await alignmentOfText(platform.store.read, await world.text());
  const wrong = (what: string) => {
    counts.wrong++;
    if (counts.wrong < 20) console.error(`${seed}: ${what}`);
  };
  if (alignment.pairs.length !== expected.size) wrong('not as many blocks');
  for (const pair of alignment.pairs) {
    const { source, language, state, changed, removed, typo } = pair;
    const found = JSON.stringify({ source, language, state, changed, removed, typo });
    const { source: from, language: to, ...rest } = expected.get(pair.block)!;
    const wanted = JSON.stringify({
      ...{ source: from, language: to, state: rest.state, changed: rest.changed },
      ...{ removed: rest.removed, typo: rest.typo },
    });
    counts.compared++;
    counts.states[state] = (counts.states[state] ?? 0) + 1;
    if (found !== wanted) wrong(`${pair.block}: ${found}, not ${wanted}`);
  }
  const unreviewed = sumsOfLanguages(alignment).reduce((sum, one) => sum + unreviewedIn(one), 0);
  const wanted = [...expected.values()].filter(
    ({ state, typo }) => ['behind', 'both', 'unreviewed'].includes(state) || (state === 'in-step' && typo),
  );
  if (unreviewed !== wanted.length) wrong(`${unreviewed} unreviewed, not ${wanted.length}`);
  const changes = await changesIn(platform.store.read, alignment.pairs);
  for (const [pair, { source, translation }] of changes) {
    for (const [pieces, words] of [
      [source, pair.words.source],
      [translation, pair.words.translation],
    ] as const) {
      if (pieces === null || words === null) continue;
      counts.differences++;
      const after = pieces.filter(({ change }) => change !== 'removed').map(({ inline }) => inline);
      if (textOf(after) !== textOf(words.inlines)) wrong(`${pair.block}: the difference does not lead here`);
    }
  }
}

const textOf = (inlines: readonly Inline[]) =>
  inlines.map((inline) => (inline.type === 'text' ? inline.text : '')).join('');
