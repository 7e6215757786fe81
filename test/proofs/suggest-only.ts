import { createHash } from 'node:crypto';
import * as Y from 'yjs';
import { fragmentFault } from '../../domain/texts/blocks-in-ydoc.ts';
import { loadDoc } from '../../domain/texts/co-editing/candidate.ts';
import { clientsOf, proposersOf, storedText } from '../../domain/texts/co-editing/reads.ts';
import type { WritingRight } from '../../domain/texts/co-editing/rights.ts';
import { Validator } from '../../domain/texts/co-editing/validator.ts';
import type { Finding } from './run.ts';
import { genuine, type Deed } from './suggest-only/genuine.ts';
import { raw } from './suggest-only/raw-blocks.ts';
import { setScene, type Scene } from './suggest-only/scene.ts';
import { Table, randomFrom } from './suggest-only/table.ts';

const AT_ONCE = 50;
/** One in so many goes over a real socket. */
const BY_SOCKET = 5;
const CLIENT = 50_000;

/**
 * `n` changes made by hand, of every family and at places left to chance, by somebody who may only suggest: each is
 * refused and leaves the stored text byte for byte as it was, and whoever opens it reads it. Most are what an editor
 * may do. Suggestions of the same families, a fifth as many and at least 200, are all taken, so that the gate is not
 * simply shut.
 */
export default async function suggestOnly(n = 1000): Promise<Finding> {
  const scene = await setScene();
  const gate = await throughTheThread(scene);
  const figures = {
    variants: 0,
    families: Object.keys(raw).length,
    bySocket: 0,
    refused: 0,
    anEditorMay: 0,
    accepted: 0,
    genuine: 0,
    genuineAccepted: 0,
    bricked: 0,
  };
  const wrong: string[] = [];
  const before = await fingerprint(scene);
  const random = randomFrom(n);
  const tries = variants(raw, n, scene, random);
  for (let from = 0; from < tries.length; from += AT_ONCE) {
    const some = tries.slice(from, from + AT_ONCE);
    const taken = await Promise.all(
      some.map(({ updates, client }, i) =>
        (from + i) % BY_SOCKET === 0 ? scene.send(updates, client) : gate.take(updates, 'suggest'),
      ),
    );
    const asEditor = await Promise.all(some.map(({ updates }) => gate.take(updates, 'edit')));
    figures.anEditorMay += asEditor.filter(Boolean).length;
    taken.forEach((ok, i) => {
      figures.variants++;
      if ((from + i) % BY_SOCKET === 0) figures.bySocket++;
      if (ok) wrong.push(some[i]!.name);
      figures[ok ? 'accepted' : 'refused']++;
    });
    if ((await fingerprint(scene)) !== before || !(await scene.reads())) figures.bricked++;
  }
  const good = variants(genuine, Math.max(200, Math.ceil(n / BY_SOCKET)), scene, random);
  for (const { name, updates, client } of good) {
    const bySocket = figures.genuine % BY_SOCKET === 0;
    const ok = await (bySocket ? scene.send(updates, client) : gate.take(updates, 'suggest'));
    figures.genuine++;
    if (ok) figures.genuineAccepted++;
    else wrong.push(name);
  }
  if (!(await scene.reads())) figures.bricked++;
  await gate.close();
  if (wrong.length > 0) console.error('Wrongly judged:', [...new Set(wrong)].join('; '));
  const holds =
    figures.accepted === 0 && figures.genuineAccepted === figures.genuine && figures.bricked === 0;
  return { holds, figures };
}

interface Variant {
  name: string;
  client: number;
  updates: Uint8Array[];
}

/** Every family in turn. A deed that came to nothing by chance is tried at another place. */
function variants(
  deeds: Record<string, Deed>,
  n: number,
  { state }: Pick<Scene, 'state'>,
  random: () => number,
): Variant[] {
  const names = Object.keys(deeds);
  return Array.from({ length: n }, (_, i) => {
    const name = names[i % names.length]!;
    for (let tries = 0; tries < 20; tries++) {
      const client = CLIENT + Math.floor(random() * 1_000_000);
      const table = new Table(state, client, random);
      const was = Y.encodeStateAsUpdate(table.doc);
      deeds[name]!(table);
      const says = Buffer.compare(was, Y.encodeStateAsUpdate(table.doc)) !== 0 || table.updates.length > 0;
      if (says) return { name, client, updates: table.updates };
    }
    throw new Error(`"${name}" comes to nothing.`);
  });
}

/** The validator's own thread, on the text as it is stored. */
async function throughTheThread({ platform, text, state, personId }: Scene) {
  const validator = new Validator();
  const { read } = platform.store;
  const owners = [...(await clientsOf(read, text.id))].map(
    ([client, bound]) => [client, bound.personId] as [number, string],
  );
  const proposers = [...(await proposersOf(read, text.id))];
  return {
    async take(updates: Uint8Array[], right: WritingRight): Promise<boolean> {
      const [verdict] = await validator.judge({
        textId: text.id,
        at: 'base',
        next: 'never',
        languages: ['es', 'en'],
        submissions: [{ updates, author: 0, personId, right, resync: false }],
        load: () => Promise.resolve({ ...state, owners, proposers }),
      });
      return verdict?.ok === true;
    },
    close: () => validator.close(),
  };
}

/** What is stored of the text and its suggestions, and that it is a text of the model. */
async function fingerprint({ platform, text }: Pick<Scene, 'platform' | 'text'>): Promise<string> {
  const { read } = platform.store;
  const stored = await storedText(read, text.id);
  const doc = loadDoc(stored);
  const faults = ['es', 'en'].map((language) => fragmentFault(doc.getXmlFragment(`content:${language}`)));
  const hash = createHash('sha256').update(
    JSON.stringify([faults, stored.rowId, ...(await proposersOf(read, text.id))]),
  );
  for (const update of stored.updates) hash.update(update);
  return hash.digest('hex');
}
