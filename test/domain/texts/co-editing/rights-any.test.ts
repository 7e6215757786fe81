import fc from 'fast-check';
import { expect, it } from 'vitest';
import * as Y from 'yjs';
import { fragmentFault } from '../../../../domain/texts/blocks-in-ydoc.ts';
import { Candidate, type StoredState } from '../../../../domain/texts/co-editing/candidate.ts';
import { IN_ANOTHERS_NAME, type WritingRight } from '../../../../domain/texts/co-editing/rights.ts';
import { BadUpdate } from '../../../../domain/texts/co-editing/scan-update.ts';
import { markWords, putWords, takeWords } from '../../../../domain/texts/exact-words.ts';
import { markKey, markOf } from '../../../../domain/texts/suggestion-keys.ts';
import { genuine, type Deed } from '../../../proofs/suggest-only/genuine.ts';
import { onPaper } from '../../../proofs/suggest-only/paper.ts';
import { raw } from '../../../proofs/suggest-only/raw-blocks.ts';
import { Table, putInByMe, randomFrom } from '../../../proofs/suggest-only/table.ts';

const of = (deeds: Record<string, Deed>) => fc.constantFrom(...Object.entries(deeds));

/** The text on paper, and Ana and others who change it. */
function desk() {
  const { state, owners, proposers } = onPaper();
  const candidate = new Candidate(state, ['es', 'en'], owners, proposers);
  let client = 100;
  const judge = (updates: Uint8Array[], right: WritingRight, personId = 'ana') => {
    candidate.judge({ updates, author: 0, personId, right, resync: false });
    state.updates.push(...updates);
  };
  /** What a deed says; null where there is no place for it in the text as it has become. */
  const says = (deed: Deed, seed: number, at: StoredState = state): Uint8Array[] | null => {
    const table = new Table(at, ++client, randomFrom(seed));
    try {
      deed(table);
    } catch {
      return null;
    }
    return table.updates;
  };
  return { state, judge, says };
}

it('takes every suggestion of one who may suggest, whatever was suggested before', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(of(genuine), fc.nat()), { minLength: 1, maxLength: 8 }), (deeds) => {
      const { judge, says } = desk();
      for (const [[, deed], seed] of deeds) judge(says(deed, seed) ?? [], 'suggest');
    }),
    { numRuns: 120 },
  );
});

it('refuses every other change of one who may suggest, whatever was suggested before', () => {
  const some = fc.array(fc.tuple(of(genuine), fc.nat()), { maxLength: 4 });
  fc.assert(
    fc.property(some, of(raw), fc.nat(), (before, [, deed], seed) => {
      const { judge, says } = desk();
      for (const [[, good], at] of before) judge(says(good, at) ?? [], 'suggest');
      const updates = says(deed, seed);
      fc.pre(updates !== null && updates.length > 0);
      expect(() => judge(updates, 'suggest')).toThrow(BadUpdate);
    }),
    { numRuns: 300 },
  );
});

/**
 * As the editor writes them. Taking a strike back is not among them: who writes in its midst at that moment would strike
 * again what follows, in another's name.
 */
const exact: Record<string, Deed> = {
  put: (table) => {
    const { words, at } = table.part();
    const attributes = { insertion: markOf(table.newId()) };
    table.doc.transact((tx) => putWords(tx, words, at, table.letters(), attributes));
  },
  strike: (table) => {
    const { words, at, length } = table.part();
    const mark = markOf(table.newId());
    table.doc.transact((tx) => markWords(tx, words, at, length, markKey('deletion', mark), mark));
  },
  'take back': (table) => {
    const { words, at, length } = table.part(putInByMe);
    table.doc.transact((tx) => takeWords(tx, words, at, length));
  },
};

it('takes what two suggest at one moment without knowing of each other', () => {
  const one = fc.tuple(of(exact), fc.nat());
  const ofFara: Record<string, Deed> = { put: exact['put']!, strike: exact['strike']! };
  fc.assert(
    fc.property(one, fc.tuple(of(ofFara), fc.nat()), fc.boolean(), ([[, ana], a], [[, fara], f], first) => {
      const { judge, says } = desk();
      const [hers, theirs] = [says(ana, a) ?? [], says(fara, f) ?? []];
      if (first) judge(hers, 'suggest');
      judge(theirs, 'suggest', 'fara');
      if (!first) judge(hers, 'suggest');
    }),
    { numRuns: 250 },
  );
});

/** Tens of thousands of single letters: two of these at one place are compared letter by letter, which takes minutes. */
const isHeavy = (updates: Uint8Array[] | null) =>
  (updates ?? []).reduce((sum, { length }) => sum + length, 0) > 200_000;

/** By one client number at one clock: to Yjs one and the same, so only who forged the second ever sees it. */
function isOneAndTheSame(left: Uint8Array[], right: Uint8Array[]): boolean {
  const taken = new Set(idsOf(left));
  return idsOf(right).some((id) => taken.has(id));
}

const idsOf = (updates: Uint8Array[]) =>
  updates.flatMap((update) =>
    Y.decodeUpdate(update).structs.flatMap(({ id, length }) =>
      Array.from({ length }, (_, nth) => `${id.client}:${id.clock + nth}`),
    ),
  );

it('leaves a valid text where two changes meet that were both valid alone', () => {
  const one = fc.tuple(of({ ...raw, ...genuine }), fc.nat());
  const taken = (updates: Uint8Array[] | null): updates is Uint8Array[] => {
    try {
      if (updates) desk().judge(updates, 'edit', 'marta');
    } catch {
      return false;
    }
    return updates !== null;
  };
  let met = 0;
  fc.assert(
    fc.property(one, one, ([[, left], l], [[, right], r]) => {
      const { judge, says, state } = desk();
      const [first, second] = [says(left, l), says(right, r)];
      fc.pre(!(isHeavy(first) && isHeavy(second)));
      if (!taken(first) || !taken(second) || isOneAndTheSame(first, second)) return;
      judge(first, 'edit', 'marta');
      try {
        judge(second, 'edit', 'marta');
      } catch (error) {
        expect(error).toMatchObject({ reason: IN_ANOTHERS_NAME });
        return;
      }
      met++;
      const docs = [state.updates, [...onPaper().state.updates, ...second, ...first]].map((updates) => {
        const doc = new Y.Doc();
        for (const update of updates) Y.applyUpdate(doc, update);
        return doc;
      });
      for (const doc of docs) {
        expect(doc.store.pendingStructs ?? doc.store.pendingDs).toBeNull();
        for (const root of ['content:es', 'content:en'])
          expect(fragmentFault(doc.getXmlFragment(root))).toBeNull();
      }
      const [one, other] = docs.map((doc) => doc.getXmlFragment('content:es').toString());
      expect(one).toBe(other);
    }),
    { numRuns: 300 },
  );
  expect(met).toBeGreaterThan(30);
});
