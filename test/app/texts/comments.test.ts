import { describe, expect, it } from 'vitest';
import { choiceOf, filterOf, withQuery } from '../../../app/texts/comments/choice.ts';
import { startedMention } from '../../../app/texts/comments/mentioning.ts';
import { tableChoiceOf } from '../../../app/texts/comments/table-choice.ts';

const people = [
  { seat: '1', person: 'Ana Lucía Morales', organisation: 'Red Ceiba' },
  { seat: '2', person: 'Luz Mejía', organisation: 'Foro Lenca Migrante' },
  { seat: '3', person: 'Tom Keller', organisation: 'Puente Norte' },
];
const offered = (typed: string) =>
  startedMention(typed, typed.length, people)?.people.map(({ person }) => person) ?? [];

describe('a mention that is being typed', () => {
  it('offers whose name has a word that begins so, first names first, without accents or capitals', () => {
    expect(offered('Gracias @lu')).toEqual(['Luz Mejía', 'Ana Lucía Morales']);
    expect(offered('@lucia m')).toEqual(['Ana Lucía Morales']);
    expect(offered('(@T')).toEqual(['Tom Keller']);
    expect(offered('@')).toHaveLength(3);
  });

  it('offers nothing in an address, for nobody, or once the name is written', () => {
    for (const typed of ['ana@lu', '@zzz', 'lu', '@Luz Mejía ', '@Luz Mejía, ¿qué dice?'])
      expect(offered(typed)).toEqual([]);
  });

  it('knows from which letter on the name takes the place of what was typed', () => {
    expect(startedMention('Sí, @to más', 7, people)?.from).toBe(4);
  });
});

describe('what an address asks for', () => {
  it('is one of what there is, and nothing else', () => {
    const asked = (query: string) => choiceOf(new URLSearchParams(query));
    expect(asked('')).toEqual({ shown: 'open', round: null, language: null, thread: null });
    const thread = '01m8216c2r62wwcca943d0rwzk';
    expect(asked(`show=red-lines&round=2&threads-in=en&thread=${thread}`)).toEqual({
      shown: 'red-lines',
      round: 2,
      language: 'en',
      thread,
    });
    expect(asked('show=all&round=-1&threads-in=<b>&thread=../x')).toEqual(asked(''));
    expect(filterOf(asked('show=mentions&round=2'))).toEqual({ mentionsMe: true, round: 2 });
    const table = (query: string) => tableChoiceOf(new URLSearchParams(query));
    expect(table('order=round&answer=none&round=1')).toMatchObject({
      order: 'round',
      answer: 'none',
      round: 1,
    });
    expect(table('order=x&answer=y&after=junk')).toEqual({
      order: 'text',
      answer: null,
      round: null,
      after: null,
    });
  });

  it('changes in one part and stays in the others', () => {
    expect(withQuery('?panel=comments&thread=a', { thread: null, show: 'mine' })).toBe(
      '?panel=comments&show=mine',
    );
  });
});
