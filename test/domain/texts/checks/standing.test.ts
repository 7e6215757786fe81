import { expect, it } from 'vitest';
import { alignedPairs, standing, sumsOf, type CheckFacts } from '../../../../domain/texts/checks/standing.ts';
import { wordingOf, wordingsOf } from '../../../../domain/texts/checks/wording.ts';
import type { Block, Inline } from '../../../../domain/texts/schema.ts';

const said = (...inlines: Inline[]) => wordingOf({ inlines })!;
const words = (text: string) => said({ type: 'text', text });
const check = (source: string, language: string, more: Partial<CheckFacts> = {}): CheckFacts => ({
  ...{ id: 'c', source: 'es', language: 'en', kind: 'checked', changed: null, role: 'reviewed' },
  ...{ seat_id: 's', at: '2027-01-01T00:00:00.000Z' },
  source_hash: words(source).hash,
  language_hash: words(language).hash,
  ...more,
});
const paragraph = (id: string, text: string): Block => ({
  id,
  kind: 'paragraph',
  level: 0,
  inlines: text ? [{ type: 'text', text }] : [],
});

it('takes words that read and link the same for the same, and marks for words', () => {
  expect(words('mañana').hash).toBe(words('man\u0303ana ').hash);
  expect(words('a b').hash).toBe(words('a \u00a0b').hash);
  expect(words('agua').hash).not.toBe(words('Agua').hash);
  const hashes = [
    said({ type: 'text', text: 'agua' }),
    said({ type: 'text', text: 'agua', bold: true }),
    said({ type: 'text', text: 'agua', italic: true }),
    said({ type: 'text', text: 'agua', link: 'https://example.org/' }),
    said({ type: 'text', text: 'agua' }, { type: 'noteRef', note: 'abcdefghij' }),
    said({ type: 'text', text: 'ag' }, { type: 'break' }, { type: 'text', text: 'ua' }),
  ].map(({ hash }) => hash);
  expect(new Set(hashes).size).toBe(6);
});

it('has no wording for a block without words; of two blocks with one id the first counts', () => {
  expect(wordingOf({ inlines: [] })).toBeNull();
  expect(wordingOf({ inlines: [{ type: 'text', text: ' \u200b' }] })).toBeNull();
  expect(wordingOf({ inlines: [{ type: 'noteRef', note: 'abcdefghij' }] })).toBeNull();
  const wordings = wordingsOf([paragraph('aaaaaaaaaa', 'uno'), paragraph('aaaaaaaaaa', 'dos')]);
  expect(wordings.get('aaaaaaaaaa')!.inlines).toEqual([{ type: 'text', text: 'uno' }]);
});

const sides = { source: 'es', language: 'en' };
const now = (source: string | null, translation: string | null, ...checks: CheckFacts[]) =>
  standing(
    sides,
    {
      source: source === null ? null : words(source),
      translation: translation === null ? null : words(translation),
    },
    checks,
  );

it('says which side was changed, in either direction, and beside which check that is to be seen', () => {
  const first = check('agua', 'water');
  expect(now('agua', 'water')).toMatchObject({ state: 'unreviewed', latest: null });
  expect(now('agua', 'water', first)).toMatchObject({ state: 'in-step', since: null });
  expect(now('agua limpia', 'water', first)).toMatchObject({
    state: 'behind',
    changed: 'source',
    since: first,
  });
  expect(now('agua', 'clean water', first)).toMatchObject({ state: 'behind', changed: 'translation' });
  expect(now('agua limpia', 'clean water', first)).toMatchObject({ state: 'both', changed: null });
  expect(now('agua', null, first)).toMatchObject({ state: 'absent', removed: true });
  expect(now('agua', null)).toMatchObject({ state: 'absent', removed: false });
});

it('reads a check of the other direction the other way round', () => {
  const turned = check('water', 'agua', { source: 'en', language: 'es' });
  expect(now('agua', 'water', turned)).toMatchObject({ state: 'in-step' });
  expect(now('agua limpia', 'water', turned)).toMatchObject({ state: 'behind', changed: 'source' });
});

it('waits for a review of what was only translated, and shows a typo until somebody looked', () => {
  const translated = check('agua', 'water', { role: 'translated' });
  expect(now('agua', 'water', translated)).toMatchObject({ state: 'unreviewed', latest: translated });
  const first = check('aguas', 'water');
  const typo = check('agua', 'water', { kind: 'typo', changed: 'source' });
  expect(now('agua', 'water', first, typo)).toMatchObject({ state: 'in-step', typo: true, since: first });
  expect(now('agua', 'water', first, typo, check('agua', 'water'))).toMatchObject({
    state: 'in-step',
    typo: false,
  });
});

it('pairs each block with its own source: what its latest check says, else the first language that has it', () => {
  const wordings = new Map([
    ['es', wordingsOf([paragraph('aaaaaaaaaa', 'uno'), paragraph('bbbbbbbbbb', 'dos')])],
    ['en', wordingsOf([paragraph('bbbbbbbbbb', 'two'), paragraph('cccccccccc', 'three')])],
    ['ht', wordingsOf([paragraph('bbbbbbbbbb', 'de')])],
  ]);
  const turned = check('two', 'dos', { source: 'en', language: 'es' });
  const pairs = alignedPairs(['es', 'en', 'ht'], wordings, new Map([['bbbbbbbbbb', [turned]]]));
  expect(pairs.map(({ block, source, language, state }) => [block[0], source, language, state])).toEqual([
    ['a', 'es', 'en', 'absent'],
    ['a', 'es', 'ht', 'absent'],
    ['b', 'en', 'es', 'in-step'],
    ['b', 'en', 'ht', 'unreviewed'],
    ['c', 'en', 'es', 'absent'],
    ['c', 'en', 'ht', 'absent'],
  ]);
  expect(sumsOf('es', pairs)).toMatchObject({ all: 2, inStep: 1, absent: 1, behind: 0, unreviewed: 0 });
  expect(sumsOf('ht', pairs)).toMatchObject({ all: 3, absent: 2, unreviewed: 1 });
});

it('falls back to a language that has words where those of the source are gone', () => {
  const wordings = new Map([
    ['es', wordingsOf([paragraph('bbbbbbbbbb', '')])],
    ['en', wordingsOf([paragraph('bbbbbbbbbb', 'two')])],
  ]);
  const pairs = alignedPairs(['es', 'en'], wordings, new Map([['bbbbbbbbbb', [check('dos', 'two')]]]));
  expect(pairs).toMatchObject([{ source: 'en', language: 'es', state: 'absent', removed: true }]);
});
