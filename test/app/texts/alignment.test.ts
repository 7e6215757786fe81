import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { alignRows, rowNumbers, wantedId, writtenRows, type Aligned } from '../../../app/texts/alignment.ts';

const blocks = (ids: string): Aligned[] => [...ids].map((id) => ({ id, note: id === id.toUpperCase() }));
const drawn = (left: string, right: string) =>
  alignRows(blocks(left), blocks(right)).map((row) => {
    const side = (place: number | null, ids: string) => (place === null ? '·' : ids[place]);
    return `${side(row.left, left)}${side(row.right, right)}${row.elsewhere ? '!' : ''}`;
  });

describe('two languages side by side', () => {
  it('puts blocks of one id in one row', () => {
    expect(drawn('abc', 'abc')).toEqual(['aa', 'bb', 'cc']);
  });

  it('leaves the place of what a language lacks empty, on either side', () => {
    expect(drawn('abcd', 'ad')).toEqual(['aa', 'b·', 'c·', 'dd']);
    expect(drawn('ad', 'axd')).toEqual(['aa', '·x', 'dd']);
    expect(drawn('abc', '')).toEqual(['a·', 'b·', 'c·']);
    expect(drawn('', 'ab')).toEqual(['·a', '·b']);
  });

  it('says of a block whose order crosses that it stands elsewhere, and keeps the longest run in rows', () => {
    expect(drawn('abcd', 'bcda')).toEqual(['a·!', 'bb', 'cc', 'dd', '·a!']);
  });

  it('offers to join blocks without partner that stand in the same gap, notes only with notes', () => {
    const rows = alignRows(blocks('abcd'), blocks('axyd'));
    expect(
      rows.filter(({ join }) => join !== null).map(({ left, right, join }) => [left, right, join]),
    ).toEqual([
      [1, null, 1],
      [2, null, 2],
      [null, 1, 1],
      [null, 2, 2],
    ]);
    expect(alignRows(blocks('ab'), blocks('aN')).every(({ join }) => join === null)).toBe(true);
  });

  it('lets the sheet nobody has written on face the first block', () => {
    const unwritten = [{ id: null, note: false }];
    expect(alignRows(blocks('ab'), unwritten).map(({ left, right }) => [left, right])).toEqual([
      [0, 0],
      [1, null],
    ]);
    expect(alignRows(unwritten, unwritten)).toHaveLength(1);
    expect(alignRows(unwritten, [])).toHaveLength(1);
  });

  it('gives every block exactly one row, each side in its own order, whatever the two hold', () => {
    const side = fc
      .uniqueArray(fc.constantFrom(...'abcdefghijKLMN'), { maxLength: 14 })
      .map((ids) => ids.join(''));
    fc.assert(
      fc.property(side, side, (left, right) => {
        const rows = alignRows(blocks(left), blocks(right));
        const places = (of: 'left' | 'right') => rows.map((row) => row[of]).filter((place) => place !== null);
        expect(places('left')).toEqual([...left].map((_, place) => place));
        expect(places('right')).toEqual([...right].map((_, place) => place));
        for (const row of rows) {
          if (row.left !== null && row.right !== null) expect(left[row.left]).toBe(right[row.right]);
          else if (row.elsewhere)
            expect(row.left === null ? left : right).toContain(
              row.left === null ? right[row.right!] : left[row.left],
            );
        }
      }),
    );
  });

  it('counts what is written and numbers all rows but those of notes', () => {
    const right = blocks('cadN').map((one) => (one.id === 'd' ? { ...one, empty: true } : one));
    const rows = alignRows(blocks('abcdN'), right);
    const told = (side: 'left' | 'right', own: Aligned[]) =>
      writtenRows(rows, side, own).map((done, at) => `${rows[at]!.left}${rows[at]!.right} ${done}`);
    expect(told('left', blocks('abcdN')).every((row) => row.endsWith('true'))).toBe(true);
    expect(told('right', right).filter((row) => row.endsWith('false'))).toEqual(['1null false', '32 false']);
    expect(rowNumbers(alignRows(blocks('aNb'), blocks('ab')))).toEqual([1, null, 2]);
  });
});

describe('the id a new block of a translation takes', () => {
  const taken = (ids: string) => new Set(ids);

  it('is that of the next paragraph of the reference when the translation lacks it', () => {
    expect(wantedId(blocks('abc'), 'a', false, taken('a'))).toBe('b');
    expect(wantedId(blocks('abc'), null, false, taken(''))).toBe('a');
  });

  it('is none when that paragraph is there, is a note, or the one before it is not of the reference', () => {
    expect(wantedId(blocks('abc'), 'a', false, taken('abc'))).toBeNull();
    expect(wantedId(blocks('aN'), 'a', false, taken('a'))).toBeNull();
    expect(wantedId(blocks('abc'), 'x', false, taken('x'))).toBeNull();
    expect(wantedId(blocks('abc'), 'c', false, taken('c'))).toBeNull();
    expect(wantedId([{ id: null, note: false }], null, false, taken(''))).toBeNull();
  });
});
