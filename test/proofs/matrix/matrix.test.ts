import { describe, expect, it } from 'vitest';
import { guarded, matrixOn, printed } from '../matrix.ts';
import { unspoken } from './expect.ts';
import { expectations } from './expectations.ts';
import { operationsOf } from './operations.ts';

/** Fewer cells than this and something has silently stopped being tried. */
const CELLS = 16_000;

const LONG = 900_000;

describe('the matrix', () => {
  it('has a row for every operation, and says so when one comes without', () => {
    const named = (text: string, also: typeof guarded = guarded) =>
      operationsOf(text, also).map(({ name }) => name);
    expect(unspoken(named(printed), expectations)).toEqual([]);
    const canaries = `${printed}
      extend type Mutation { canary(id: ID!): Boolean }
      extend type Query { canary: Statement }
      extend type Statement { canary: String }
      type Canary implements Node { id: ID! }`;
    const withField = (type: string, field: string) => field === 'canary' || guarded(type, field);
    expect(unspoken(named(canaries, withField), expectations)).toEqual([
      'Mutation.canary: has no row',
      'Query.canary: has no row',
      'Statement.canary: has no row',
      'Node.Canary: has no row',
    ]);
  });

  it(
    'lets every role do what is written, and nothing else',
    async () => {
      const { cells, wrong } = await matrixOn('sqlite', 'matrix');
      expect(wrong).toEqual([]);
      expect(cells).toBeGreaterThan(CELLS);
    },
    LONG,
  );
});
