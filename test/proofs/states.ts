import { isDeepStrictEqual } from 'node:util';
import type { Engine } from '../support/store.ts';
import type { Finding } from './run.ts';
import { begun, doIn, type Deed, type Model } from './states/model.ts';
import { chances, someDeed } from './states/chance.ts';
import { seen, setScene, tryIn, type Scene } from './states/scene.ts';

/** Every engine's share. */
const SHARES: readonly [Engine, number][] = [
  ['sqlite', 0.9],
  ['postgres', 0.1],
];
/** So many sequences one after the other in one coalition. */
const IN_ONE_COALITION = 25;
const DEEDS = 18;
/** From so many sequences on, each of these must have been done: otherwise the proof has shown nothing of it. */
const ENOUGH = 200;
const MUST = [
  ...['close', 'reopen', 'ask', 'answer', 'accept', 'decline-objection', 'resume', 'count', 'announce'],
  ...['appeal', 'uphold', 'take-up', 'forward', 'withdraw', 'wait', 'open-sign-on', 'publish'],
  ...['sign', 'propose', 'approve', 'refuse', 'take-back'],
  ...['correct', 'give-up', 'close-erratum', 'close-substantive', 'ratify', 'put-out'],
];

/**
 * `n` sequences of deeds left to chance, those that are possible and those that are not, on a statement, the decisions
 * on it and the signatures under it. After each, what is stored is what an independent model says: a deed that it allows
 * was done, and one that it does not was refused and changed nothing.
 */
export default async function states(n = 1000): Promise<Finding> {
  const counts = { sequences: 0, deeds: 0, refused: 0, illegal: 0, missed: 0, differ: 0 };
  const done: Record<string, number> = {};
  for (const [engine, share] of SHARES) {
    const wanted = Math.max(1, Math.round(n * share));
    let scene: Scene | null = null;
    for (let at = 0; at < wanted; at++) {
      if (at % IN_ONE_COALITION === 0) scene = await setScene(engine);
      const wrong = await run(scene!, `states ${engine} ${at}`, counts, done);
      if (wrong !== null) console.error(`${engine} ${at}: ${wrong}`);
      counts.sequences++;
    }
  }
  const { illegal, missed, differ } = counts;
  const all = MUST.every((deed) => done[deed]);
  return {
    holds: illegal + missed + differ === 0 && (all || n < ENOUGH),
    figures: { ...counts, ...done },
  };
}

/** One sequence; told what was wrong first, after which it ends. */
async function run(
  scene: Scene,
  seed: string,
  counts: Record<'deeds' | 'refused' | 'illegal' | 'missed' | 'differ', number>,
  done: Record<string, number>,
): Promise<string | null> {
  const chance = chances(seed);
  const mode = chance() < 0.5 ? 'opt-in' : 'institutional';
  const { id } = await scene.draft({ mode });
  let model = begun(mode);
  const told: string[] = [];
  let before = await seen(scene, id);
  for (let at = 0; at < DEEDS; at++) {
    const deed: Deed = someDeed(model, chance);
    const after = structuredClone(model);
    const legal = doIn(after, deed);
    const answer = await tryIn(scene, id, deed);
    const now = await seen(scene, id);
    told.push(`${JSON.stringify(deed)} → ${answer}`);
    counts.deeds++;
    const changed = !isDeepStrictEqual(before, now);
    before = now;
    if (!legal) {
      counts.refused++;
      if (!changed) continue;
      counts.illegal++;
      return told.join('\n');
    }
    if (answer !== 'done') {
      counts.missed++;
      return told.join('\n');
    }
    done[deed.do] = (done[deed.do] ?? 0) + 1;
    model = after;
    if (isDeepStrictEqual(comparable(model), comparable(now))) continue;
    counts.differ++;
    console.error(comparable(model), comparable(now));
    return told.join('\n');
  }
  return null;
}

/** What model and store can both say, in one order. */
function comparable({ state, adopted, asked, signed, correcting }: Omit<Model, 'mode' | 'signingOver'>) {
  const sorted = <T>(map: ReadonlyMap<string, T>) =>
    [...map].sort(([one], [other]) => (one < other ? -1 : 1));
  const corrected = correcting && { ...correcting, ratified: [...correcting.ratified].sort() };
  if (asked === null) return { state, adopted, asked, corrected, signed: sorted(signed) };
  const { body, quorum, appealable, result, final, waiting } = asked;
  return {
    ...{ state, adopted, corrected, signed: sorted(signed) },
    asked: { body, quorum, appealable, result, final, waiting },
    stage: asked.state,
    answers: sorted(asked.answers),
    roll: [...asked.roll].sort(),
  };
}
