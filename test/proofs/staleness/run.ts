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

/** Says something of a block as a form would, and notes what stood there. */
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
  const said = (as: 'translated' | 'reviewed', seen: string) => ({
    ...{ seat: as === 'reviewed' ? marta.seat : tom.seat, text: textId, as },
    ...{ source: pair.source, language: pair.language, blocks: [{ id: pair.block, seen }] },
  });
  if (kind === 'stale') {
    const seen = `${pair.seen.slice(1)}0`;
    const taken = await takes(checkBlocks(platform, await marta.viewer(), said('reviewed', seen)));
    if (taken) counts.staleTaken++;
    return 'stale';
  }
  const before = (noted.get(pair.block) ?? []).at(-1);
  if (kind === 'typo') {
    if (pair.state !== 'behind') return 'no typo';
    await excuseTypo(platform, await tom.viewer(), { ...said('translated', pair.seen) });
    note(noted, pair, await wordsNow(world, pair), { typo: true, reviewed: before?.reviewed ?? false });
    return 'typo';
  }
  const reviewed = kind === 'review';
  const viewer = await (reviewed ? marta : tom).viewer();
  if (!(await takes(checkBlocks(platform, viewer, said(reviewed ? 'reviewed' : 'translated', pair.seen)))))
    counts.freshRefused++;
  const more = pair.state !== 'in-step' || (reviewed && pair.typo);
  const again = pair.state === 'unreviewed' && before !== undefined && !reviewed;
  if (more && !again) note(noted, pair, await wordsNow(world, pair), { typo: false, reviewed });
  return kind;
}

function note(
  noted: Map<string, Noted[]>,
  { block, source, language }: AlignedPair,
  words: Noted['words'],
  how: { typo: boolean; reviewed: boolean },
): void {
  noted.set(block, [...(noted.get(block) ?? []), { source, language, words, ...how }]);
}

/** By this model's own reading of the stored text. */
async function wordsNow(
  { platform, textId }: AlignmentWorld,
  { block }: AlignedPair,
): Promise<Noted['words']> {
  const doc = loadDoc(await storedText(platform.store.read, textId));
  const said = saidIn(doc);
  doc.destroy();
  return Object.fromEntries(
    Object.entries(said).map(([language, words]) => [language, words.get(block) ?? '']),
  );
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
  const wanted = [...expected.values()].filter(({ state }) =>
    ['behind', 'both', 'unreviewed'].includes(state),
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
