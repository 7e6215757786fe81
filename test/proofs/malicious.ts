import { monitorEventLoopDelay } from 'node:perf_hooks';
import * as Y from 'yjs';
import type { WritingRight } from '../../domain/texts/co-editing/rights.ts';
import { Validator } from '../../domain/texts/co-editing/validator.ts';
import { propose, wordsOf } from '../realtime/suggesting.ts';
import { updateOf } from '../realtime/updates.ts';
import { bombs, crowd } from './malicious/bombs.ts';
import { Document, PEOPLE, SUGGESTIONS, faultOf, wordsIn } from './malicious/document.ts';
import { mutated } from './malicious/mutations.ts';
import type { Finding } from './run.ts';
import { randomFrom } from './suggest-only/table.ts';

const AT_ONCE = 20;
/** A document takes in what is accepted of so many batches; then another begins. */
const BATCHES = 25;

/**
 * `n` mutated updates of people who edit and people who suggest, and every hand-made one, go through the validator's
 * own thread. What it accepts goes into the document: that stays a text of the model, with nothing pending, and can be
 * opened and written in; of a suggester nothing changes an accepted word. The main thread hardly notices.
 */
export default async function malicious(n = 4000): Promise<Finding> {
  const validator = new Validator();
  const delay = monitorEventLoopDelay({ resolution: 5 });
  const figures = {
    updates: 0,
    accepted: 0,
    breakingSchema: 0,
    overstepping: 0,
    bombs: 0,
    bombsAccepted: 0,
    documents: 1,
    bricked: 0,
    killed: 0,
    loopStallMaxMs: 0,
    rssGrowthMb: 0,
  };
  const random = randomFrom(n);
  let document = new Document();
  let client = 1000;

  /** What the main thread does while it waits is what a server's would: only that is measured. */
  const judge = async (
    lists: { updates: Uint8Array[]; right: WritingRight }[],
    textId = `text ${figures.documents}`,
  ) => {
    const judgement = {
      textId,
      at: `after ${document.updates.length}`,
      next: 'never',
      languages: ['es', 'en'],
      submissions: lists.map((list, author) => ({ ...list, author, personId: 'ana', resync: false })),
      load: () => Promise.resolve({ ...document.state, owners: PEOPLE, proposers: SUGGESTIONS }),
    };
    delay.enable();
    const verdicts = await validator.judge(judgement);
    delay.disable();
    figures.loopStallMaxMs = Math.max(figures.loopStallMaxMs, Math.round(delay.max / 1e6));
    delay.reset();
    return verdicts;
  };

  /** Whoever opens it now can read it and go on writing. */
  const lives = async () => {
    const doc = document.load();
    if (faultOf(doc) !== null) return false;
    doc.clientID = ++client;
    const update = updateOf(doc, () => {
      const made = new Y.XmlElement('paragraph');
      doc.getXmlFragment('content:es').insert(0, [made]);
      made.insert(0, [new Y.XmlText('y sigue')]);
    });
    doc.clientID = ++client;
    const more = updateOf(doc, () => propose(wordsOf(doc), 0, 'aquí ', 'sigue00001'));
    const verdicts = await judge([{ updates: [update, more], right: 'edit' }]);
    return verdicts.every(({ ok }) => ok);
  };

  const rss = process.memoryUsage.rss();
  for (const [name, updates] of Object.entries(bombs(77, () => document.load()))) {
    for (const right of ['edit', 'suggest'] as const) {
      const [verdict] = await judge([{ updates, right }]);
      figures.bombs++;
      if (verdict?.ok) {
        figures.bombsAccepted++;
        console.error('Taken:', name);
      }
    }
    if (!(await lives())) figures.bricked++;
  }
  const [crowded] = await judge([{ updates: crowd(78), right: 'edit' }], 'a crowd');
  while (figures.updates < n) {
    const batch = Array.from({ length: Math.min(AT_ONCE, n - figures.updates) }, () => {
      const doc = document.load();
      doc.clientID = ++client;
      const update = mutated(doc, random);
      doc.destroy();
      return { updates: [update], right: (random() < 0.5 ? 'edit' : 'suggest') as WritingRight };
    });
    const verdicts = await judge(batch);
    const doc = document.load();
    for (const [i, verdict] of verdicts.entries()) {
      figures.updates++;
      if (!verdict.ok) continue;
      figures.accepted++;
      const words = wordsIn(doc);
      for (const update of batch[i]!.updates) {
        Y.applyUpdate(doc, update);
        document.updates.push(update);
      }
      if (faultOf(doc) !== null) figures.breakingSchema++;
      if (batch[i]!.right === 'suggest' && wordsIn(doc) !== words) figures.overstepping++;
    }
    if (!(await lives())) figures.bricked++;
    if (figures.updates % (AT_ONCE * BATCHES) === 0) {
      document = new Document();
      figures.documents++;
    }
  }
  figures.killed = validator.killed;
  figures.rssGrowthMb = Math.round((process.memoryUsage.rss() - rss) / 1e6);
  await validator.close();
  const { breakingSchema, overstepping, bombsAccepted, bricked, killed } = figures;
  const nothing = [breakingSchema, overstepping, bombsAccepted, bricked].every((count) => count === 0);
  return { holds: nothing && crowded?.ok === false && killed === 1, figures };
}
