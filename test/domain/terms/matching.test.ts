import fc from 'fast-check';
import { expect, it } from 'vitest';
import { folded, termFinder } from '../../../domain/terms/matching.ts';

const found = (language: string, forms: string[], words: string): string[] =>
  termFinder(language, [{ id: 'one', forms }])(words).map(({ from, to }) => words.slice(from, to));

it('finds whole words, whatever their capitals and accents', () => {
  const forms = ['retorno', 'ilegal*', 'expulsión'];
  expect(found('es', forms, 'El RETORNÓ y los retornos; la Expulsion, ¿ilegales? «ilegal»')).toEqual([
    'RETORNÓ',
    'Expulsion',
    'ilegales',
    'ilegal',
  ]);
  expect(found('en', ['illegal'], "The illegal's illegally il-legal paralegal illegal.")).toEqual([
    'illegal',
    'illegal',
  ]);
});

it('keeps the letters that are letters: ñ, ʼ, and an apostrophe within a Mayan word', () => {
  expect(found('es', ['año'], 'un ano, un año, un ' + 'AÑO'.normalize('NFD'))).toEqual([
    'año',
    'AÑO'.normalize('NFD'),
  ]);
  expect(found('quc', ['kaxlan'], 'kaxlan kaxlanʼ kaxlan’ib')).toEqual(['kaxlan']);
  expect(found('quc', ["q'ij"], 'qʼij q’ij q\u2018ij qij')).toEqual(['qʼij', 'q’ij', 'q\u2018ij']);
  expect(found('ht', ['kreyòl'], 'Kreyol kreyòl kreyòlman')).toEqual(['Kreyol', 'kreyòl']);
});

it('reads blanks, line breaks, dashes and soft hyphens as people do', () => {
  const words = 'flujos\u00a0migratorios, flujos\n migratorios; no\u2011devolución ile\u00adgal';
  expect(found('es', ['flujos migratorios', 'no-devolución', 'ilegal'], words)).toEqual([
    'flujos\u00a0migratorios',
    'flujos\n migratorios',
    'no\u2011devolución',
    'ile\u00adgal',
  ]);
});

it('takes the longest of those that begin together, the one written out before a stem, and none within another', () => {
  const find = termFinder('es', [
    { id: 'stem', forms: ['retorn*'] },
    { id: 'pair', forms: ['retorno y reintegración'] },
    { id: 'word', forms: ['retorno'] },
    { id: 'inner', forms: ['reintegración', 'migrante* ilegal*'] },
  ]);
  const terms = (words: string) => find(words).map(({ term }) => term);
  expect(terms('retorno y reintegración')).toEqual(['pair']);
  expect(terms('retorno y reintegraciones')).toEqual(['word']);
  expect(terms('retornados, reintegración, retorno')).toEqual(['stem', 'inner', 'word']);
  expect(terms('migrantes ilegalmente')).toEqual(['inner']);
  expect(terms('')).toEqual([]);
});

const word = fc.constantFrom('casa', 'casas', 'CASÁ', 'ca', 'niño', 'nino', 'qʼij', 'ä', 'x1');
const form = fc
  .array(fc.tuple(word, fc.boolean()), { minLength: 1, maxLength: 3 })
  .map((words) => words.map(([one, stem]) => (stem ? `${one}*` : one)).join(' '));
const between = fc.constantFrom(' ', ', ', '\n', ' — ', '\u00a0');

it('finds what comparing word by word finds', () => {
  fc.assert(
    fc.property(
      fc.array(form, { minLength: 1, maxLength: 5 }),
      fc.array(fc.tuple(word, between), { maxLength: 8 }),
      (forms, pieces) => {
        const words = pieces.flat().join('');
        const places = termFinder('es', [{ id: 'one', forms }])(words);
        expect(places.map(({ from, to }) => words.slice(from, to))).toEqual(byWords(forms, words));
      },
    ),
  );
});

/** The same, slowly: one regular expression for each form, tried at each word. */
function byWords(forms: string[], words: string): string[] {
  const letter = String.raw`[\p{L}\p{N}\p{M}]`;
  const found: string[] = [];
  for (let at = 0; at < words.length;) {
    const rest = words.slice(at);
    const begins = !new RegExp(`${letter}$`, 'u').test(words.slice(0, at));
    const ends = forms
      .map((one) => patternOf(one, letter).exec(plain(rest))?.[0].length ?? 0)
      .filter((length) => begins && length > 0);
    const length = Math.max(0, ...ends);
    if (length > 0) found.push(rest.slice(0, length));
    at += length || 1;
  }
  return found;
}

const plain = (words: string) => folded(words.replaceAll('\n', ' '), 'es');
const patternOf = (one: string, letter: string) =>
  new RegExp(`^${plain(one).replaceAll('*', `${letter}*`)}(?!${letter})`, 'u');

it('finds the same in words composed or not, small or large', () => {
  fc.assert(
    fc.property(fc.array(form, { minLength: 1 }), fc.array(fc.tuple(word, between)), (forms, pieces) => {
      const find = termFinder('es', [{ id: 'one', forms }]);
      const words = pieces.flat().join('');
      const n = find(words).length;
      for (const other of [words.normalize('NFD'), words.toUpperCase(), words.toLowerCase()])
        expect(find(other)).toHaveLength(n);
    }),
  );
});

it('stays within the words it was given, in order, for any words at all', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'grapheme' }), (one, words) => {
      let last = 0;
      for (const { from, to } of termFinder('es', [{ id: 'one', forms: [one] }])(words)) {
        expect(from).toBeGreaterThanOrEqual(last);
        expect(to).toBeGreaterThan(from);
        last = to;
      }
      expect(last).toBeLessThanOrEqual(words.length);
    }),
  );
});

it('looks for thousands of terms in a thousand paragraphs at one go', () => {
  const terms = Array.from({ length: 3000 }, (_, n) => ({
    id: `t${n}`,
    forms: [`palabra${n}`, `raíz${n} de*`],
  }));
  const find = termFinder('es', terms);
  const paragraph = `${'Las organizaciones de la región piden vías regulares. '.repeat(10)}palabra2999`;
  const begun = performance.now();
  for (let n = 0; n < 1000; n += 1) expect(find(paragraph)).toHaveLength(1);
  expect(performance.now() - begun).toBeLessThan(10_000);
});
