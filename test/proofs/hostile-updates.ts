import { monitorEventLoopDelay } from 'node:perf_hooks';
import * as Y from 'yjs';
import { fragmentFault, writeBlocks } from '../../domain/texts/blocks-in-ydoc.ts';
import { Validator } from '../../domain/texts/co-editing/validator.ts';
import { element, handmade, hostile } from '../realtime/updates.ts';
import type { Finding } from './run.ts';

const ROOT = 'content:es';
const AT_ONCE = 200;

/**
 * `n` mutated updates, every hand-made one and an update that would keep a decoder busy go through the validator's
 * own thread. What it accepts leaves a text of the model without anything pending; the main thread hardly notices.
 */
export default async function hostileUpdates(n = 4000): Promise<Finding> {
  const { base, edits } = genuine();
  const validator = new Validator();
  const delay = monitorEventLoopDelay({ resolution: 5 });
  const figures = {
    updates: 0,
    accepted: 0,
    wronglyAccepted: 0,
    killed: 0,
    loopStallMaxMs: 0,
    rssGrowthMb: 0,
  };
  const judge = async (update: Uint8Array) => {
    const [verdict] = await validator.judge({
      textId: 'text',
      at: 'base',
      next: 'never',
      languages: ['es'],
      submissions: [{ updates: [update], author: 0, personId: 'x', resync: false }],
      load: () => Promise.resolve({ snapshot: null, updates: [base], owners: [] }),
    });
    figures.updates++;
    if (!verdict?.ok) return;
    figures.accepted++;
    if (!isFine(base, update)) figures.wronglyAccepted++;
  };
  const rss = process.memoryUsage.rss();
  delay.enable();
  for (const update of Object.values(hostile(77))) await judge(update);
  const crowd = (client: number) =>
    handmade(client, 0, 20_000, (encoder) => {
      for (let i = 0; i < 20_000; i++) element(encoder, ROOT, 'note');
    });
  const crowded = await validator.judge({
    textId: 'crowd',
    at: 'base',
    next: 'never',
    languages: ['es'],
    submissions: [{ updates: [crowd(78), crowd(79)], author: 0, personId: 'x', resync: false }],
    load: () => Promise.resolve({ snapshot: null, updates: [], owners: [] }),
  });
  const random = randomFrom(n);
  for (let i = 0; i < n; i += AT_ONCE) {
    const some = Array.from({ length: Math.min(AT_ONCE, n - i) }, () => mutate(edits, random));
    await Promise.all(some.map(judge));
  }
  delay.disable();
  figures.killed = validator.killed;
  figures.loopStallMaxMs = Math.round(delay.max / 1e6);
  figures.rssGrowthMb = Math.round((process.memoryUsage.rss() - rss) / 1e6);
  await validator.close();
  return {
    holds: figures.wronglyAccepted === 0 && crowded[0]?.ok === false && figures.killed === 1,
    figures,
  };
}

/** A text and the updates of somebody editing it. */
function genuine(): { base: Uint8Array; edits: Uint8Array[] } {
  const doc = new Y.Doc();
  doc.clientID = 1;
  const fragment = doc.getXmlFragment(ROOT);
  writeBlocks(fragment, [
    { id: 'parrafo001', kind: 'paragraph', level: 0, inlines: [{ type: 'text', text: 'Uno, dos y tres' }] },
    {
      id: 'punto00001',
      kind: 'item',
      level: 1,
      marker: 'bullet',
      inlines: [{ type: 'text', text: 'Punto' }],
    },
  ]);
  const base = Y.encodeStateAsUpdate(doc);
  const edits: Uint8Array[] = [];
  const edit = (change: (block: Y.XmlElement, words: Y.XmlText, all: Y.XmlFragment) => void) => {
    const copy = new Y.Doc();
    Y.applyUpdate(copy, base);
    copy.clientID = 2;
    copy.once('update', (update: Uint8Array) => edits.push(update));
    const all = copy.getXmlFragment(ROOT);
    const block = all.get(0) as Y.XmlElement;
    copy.transact(() => change(block, block.get(0) as Y.XmlText, all));
  };
  edit((_, words) => words.insert(3, ' más palabras'));
  edit((_, words) => words.format(0, 5, { bold: {}, link: { href: 'https://example.org/' } }));
  edit((_, words) => words.delete(1, 4));
  edit((block) => block.setAttribute('id', 'parrafo002'));
  edit((_block, _words, all) => all.insert(1, [new Y.XmlElement('quote')]));
  edit((_block, _words, all) => all.delete(1, 1));
  return { base, edits };
}

function mutate(edits: readonly Uint8Array[], random: () => number): Uint8Array {
  const below = (limit: number) => Math.floor(random() * limit);
  const update = edits[below(edits.length)]!.slice();
  for (let changes = 1 + below(4); changes > 0; changes--) update[below(update.length)] = below(256);
  return random() < 0.2 ? update.slice(0, below(update.length)) : update;
}

function isFine(base: Uint8Array, update: Uint8Array): boolean {
  const doc = new Y.Doc();
  Y.applyUpdate(doc, base);
  Y.applyUpdate(doc, update);
  const names = [...doc.share.keys()];
  const fragment = doc.getXmlFragment(ROOT);
  return (
    names.every((name) => name === ROOT) &&
    !doc.store.pendingStructs &&
    !doc.store.pendingDs &&
    fragmentFault(fragment) === null
  );
}

/** Repeatable chance. */
function randomFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}
