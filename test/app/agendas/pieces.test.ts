import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { editPath, restPath } from '../../../app/agendas/cells.ts';
import { filteringOf, searchOf } from '../../../app/agendas/filters.ts';
import { dayWords, momentWords, periodWords } from '../../../app/agendas/moments.ts';
import { placeOfDrop, stepsOf } from '../../../app/agendas/move.tsx';
import { wordDifference } from '../../../app/agendas/word-difference.ts';

describe('a moment', () => {
  it('is said as exactly as it is known, without the year that goes without saying', () => {
    expect(momentWords('2027', 'es')).toBe('2027');
    expect(momentWords('2027-03', 'es')).toBe('mar 2027');
    expect(momentWords('2027-02-08', 'es', { year: '2027' })).toBe('8 feb');
    expect(momentWords('2027-02-08', 'en', { year: '2026', length: 'long' })).toBe('February 8, 2027');
    expect(dayWords('2027-01-26', 'es', '2027-11-01')).toBe('26 de enero');
    expect(periodWords('2027', '2028', 'es')).toBe('2027 – 2028');
    expect(periodWords('2027', '2027', 'en')).toBe('2027');
    expect(periodWords(null, null, 'en')).toBeNull();
  });
});

describe('a view of an agenda', () => {
  it('has an address that says its filters and nothing else', () => {
    const search = new URLSearchParams(
      '?objective=13&country=HN&status=in-part&edit=x&objective=2&both=1&nothing=1',
    );
    const filtering = filteringOf(search);
    expect(filtering).toEqual({ objective: '13', country: 'HN', status: 'in-part' });
    expect(searchOf(filtering, search)).toBe('?objective=13&country=HN&status=in-part&both=1');
    expect(searchOf({})).toBe('');
  });

  it('keeps its filters while a fact is changed, and loses what was said for a moment', () => {
    expect(editPath('?year=2027&met=a:b', 'QXNr=', 'status')).toBe('?year=2027&edit=QXNr%3D%3Astatus');
    expect(restPath('/a', '?year=2027&edit=x&index&add=ask')).toBe('/a?year=2027');
    expect(restPath('/a', '?edit=x', { met: 'a:b' })).toBe('/a?met=a%3Ab');
  });
});

describe('a move', () => {
  const order = [...'abcdef'];
  const done = (ids: readonly string[], ask: string, after: string) => {
    const rest = ids.filter((id) => id !== ask);
    rest.splice(after === '' ? 0 : rest.indexOf(after) + 1, 0, ask);
    return rest;
  };

  it('by a button goes past the next one shown, whatever a filter hides between', () => {
    fc.assert(
      fc.property(fc.subarray(order, { minLength: 1 }), (shown) => {
        stepsOf(shown, order).forEach(({ up, down }, at) => {
          const own = (after: string) => done(order, shown[at]!, after).filter((id) => shown.includes(id));
          const swapped = (with_: number) =>
            shown.map((id, n) => (n === at ? shown[with_] : n === with_ ? shown[at] : id));
          if (up === null) expect(at).toBe(0);
          else expect(own(up)).toEqual(swapped(at - 1));
          if (down === null) expect(at).toBe(shown.length - 1);
          else expect(own(down)).toEqual(swapped(at + 1));
        });
      }),
    );
  });

  it('by dragging stands before the row it was dropped on', () => {
    expect(done(order, 'e', placeOfDrop(0, order, order)).join('')).toBe('eabcdf');
    expect(done(order, 'a', placeOfDrop(3, order, order)).join('')).toBe('bcadef');
    expect(done(order, 'a', placeOfDrop(6, order, order)).join('')).toBe('bcdefa');
    expect(done(order, 'f', placeOfDrop(1, ['b', 'd', 'f'], order)).join('')).toBe('abcfde');
  });
});

describe('the difference of two sentences', () => {
  const words = fc.array(fc.constantFrom('a', 'b', 'c', 'ñ'), { maxLength: 14 }).map((all) => all.join(' '));

  it('holds all words of both, each in its order', () => {
    fc.assert(
      fc.property(words, words, (before, now) => {
        const stretches = wordDifference(before, now);
        const told = (kind: 'added' | 'removed') =>
          stretches
            .filter((one) => one.kind === 'same' || one.kind === kind)
            .map((one) => one.words)
            .join(' ');
        expect(told('removed')).toBe(before);
        expect(told('added')).toBe(now);
      }),
    );
  });

  it('is a few stretches, and does not count long texts word by word', () => {
    expect(wordDifference('en las primeras veinticuatro horas', 'en las primeras doce horas')).toEqual([
      { kind: 'same', words: 'en las primeras' },
      { kind: 'removed', words: 'veinticuatro' },
      { kind: 'added', words: 'doce' },
      { kind: 'same', words: 'horas' },
    ]);
    const long = 'palabra '.repeat(700);
    expect(wordDifference(long, long).map(({ kind }) => kind)).toEqual(['removed', 'added']);
  });
});
