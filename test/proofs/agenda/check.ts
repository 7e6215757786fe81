import { factOf } from '../../../domain/agendas/actions-facts.ts';
import { asksOf, removedAsksOf } from '../../../domain/agendas/reads-asks.ts';
import { changesOf } from '../../../domain/agendas/reads-changes.ts';
import { supportersOf } from '../../../domain/agendas/reads-sets.ts';
import { readText } from '../../../domain/texts/co-editing/reads.ts';
import { plainText } from '../../../domain/texts/schema.ts';
import { localId, nodeId } from '../../../graphql/ids.ts';
import type { AgendaHand } from './hand.ts';
import { misplaced } from './order.ts';
import type { PageHand } from './page-hand.ts';
import type { Scene } from './scene.ts';
import { LANGUAGES, MARK, type Typed } from './typing.ts';

/** What should be nothing at all. */
export const faults = [
  'lost',
  'doubled',
  'diverged',
  'factsLost',
  'outOfOrder',
  'gaps',
  'misplaced',
  'failed',
] as const;
export type Faults = Record<(typeof faults)[number], number>;

/** Holds what the store has against what each hand and each page was told and sees. */
export async function check(
  scene: Scene,
  hands: readonly AgendaHand[],
  pages: readonly PageHand[],
): Promise<Faults> {
  const found = Object.fromEntries(faults.map((fault) => [fault, 0])) as Faults;
  await checkWords(
    scene,
    hands,
    [...hands, ...pages].map(({ typing }) => typing),
    found,
  );
  await checkFacts(scene, hands, pages, found);
  await checkAnswers(hands, found);
  await checkSupport(scene, hands, found);
  found.misplaced = await misplaced(
    scene,
    [...hands, ...pages].flatMap(({ placings }) => placings),
  );
  for (const { failed } of pages) found.failed += failed;
  for (const { failed, typing } of hands) found.failed += failed + typing.refused;
  return found;
}

async function checkWords(
  scene: Scene,
  hands: readonly AgendaHand[],
  writers: readonly Typed[],
  found: Faults,
): Promise<void> {
  const { blocks } = await readText(scene.platform.store, scene.textId);
  const stored = LANGUAGES.map((language) =>
    (blocks[language] ?? []).map((block) => `${block.id} ${plainText(block)}`),
  );
  for (const { typing } of hands) {
    const shown = typing.words();
    LANGUAGES.forEach((language, at) => {
      if (JSON.stringify(shown[language]) !== JSON.stringify(stored[at])) found.diverged++;
    });
  }
  const times = new Map<string, number>();
  for (const [mark] of stored.flat().join('\n').matchAll(MARK)) times.set(mark, (times.get(mark) ?? 0) + 1);
  for (const { typed, deleted } of writers)
    for (const mark of typed) {
      const wanted = deleted.has(mark) ? 0 : 1;
      const there = times.get(mark) ?? 0;
      if (there < wanted) found.lost++;
      if (there > wanted) found.doubled++;
    }
}

async function checkFacts(
  { platform, agendaId }: Scene,
  hands: readonly AgendaHand[],
  pages: readonly PageHand[],
  found: Faults,
): Promise<void> {
  const db = platform.store.read;
  const asks = await asksOf(db, agendaId);
  asks.forEach(({ position }, index) => {
    if (position !== index + 1) found.gaps++;
  });
  const all = [...asks, ...(await removedAsksOf(db, agendaId))];
  const changes = (
    await changesOf(
      db,
      all.map(({ id }) => id),
    )
  ).toReversed();
  for (const ask of all) {
    const own = changes.filter(({ askId }) => askId === ask.id);
    own.forEach(({ seq }, index) => {
      if (seq !== index + 1) found.outOfOrder++;
    });
    for (const fact of new Set(own.map((change) => change.fact))) {
      const line = own.filter((change) => change.fact === fact);
      if (line.at(-1)!.after !== factOf(ask, fact)) found.factsLost++;
      line.slice(1).forEach(({ before }, index) => {
        if (before !== line[index]!.after) found.outOfOrder++;
      });
    }
  }
  for (const set of pages.flatMap(({ settings }) => settings))
    if (!changes.some((one) => one.askId === set.ask && one.fact === set.fact && one.after === set.value))
      found.factsLost++;
  const seqs = new Map(changes.map(({ id, seq }) => [id, seq]));
  const answered = hands.flatMap(({ acknowledged }) => acknowledged);
  for (const one of answered) {
    const seq = seqs.get(localId('AskChange', one.change));
    if (seq === undefined) found.factsLost++;
    else
      found.outOfOrder += answered
        .filter((later) => later.ask === one.ask && later.sent > one.answered)
        .filter((later) => (seqs.get(localId('AskChange', later.change)) ?? seq + 1) <= seq).length;
  }
}

/** Both are answered the same agenda: its order, every fact, what was taken out. */
async function checkAnswers(hands: readonly AgendaHand[], found: Faults): Promise<void> {
  const [first, ...others] = await Promise.all(hands.map(async (hand) => JSON.stringify(await hand.look())));
  found.diverged += others.filter((one) => one !== first).length;
}

async function checkSupport(scene: Scene, hands: readonly AgendaHand[], found: Faults): Promise<void> {
  for (const { supports, who } of hands) {
    const ids = [...supports.keys()].map((id) => localId('Ask', id));
    const there = await supportersOf(scene.platform.store.read, ids, scene.platform.clock.now());
    for (const [id, on] of supports) {
      const stands = there.some(
        (one) => nodeId('Ask', one.askId) === id && one.organizationId === who.organization,
      );
      if (stands !== on) found.factsLost++;
    }
  }
}
