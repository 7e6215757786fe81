import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createPress, type Press } from '../../../../domain/print/press.ts';
import { letterModel } from '../../../../domain/sign-ons/letter-model.ts';
import { pairUp } from '../../../../domain/sign-ons/letters/facing.ts';
import { printLetter } from '../../../../domain/sign-ons/print-letter.ts';
import { readWithPdfjs } from '../../../support/pdf-reader.ts';
import { blocks, letterFacts } from '../letter-facts.ts';
import { docxWords, readDocx } from '../letter-reading.ts';

let press: Press;
beforeAll(() => {
  press = createPress();
});
afterAll(() => press.close());

const keyed = (keys: string) => [...keys].map((key) => ({ key }));
const paired = (left: string, right: string) =>
  pairUp(keyed(left), keyed(right)).map((row) => row.map((one) => one?.key ?? '-').join(''));

describe('two columns', () => {
  it.each([
    ['abc', 'abc', ['aa', 'bb', 'cc']],
    ['abc', 'ac', ['aa', 'b-', 'cc']],
    ['ac', 'abc', ['aa', '-b', 'cc']],
    ['ab', 'abxy', ['aa', 'bb', '-x', '-y']],
    ['abc', 'cab', ['-c', 'aa', 'bb', 'c-']],
    ['', 'ab', ['-a', '-b']],
  ])('put %s beside %s', (left, right, rows) => {
    expect(paired(left, right)).toEqual(rows);
    const pairs = pairUp(keyed(left), keyed(right));
    expect(pairs.map(([one]) => one?.key ?? '').join('')).toBe(left);
    expect(pairs.map(([, other]) => other?.key ?? '').join('')).toBe(right);
  });
});

const facts = letterFacts();
const facing = letterModel(facts, ['es', 'en'], true);
const solid = (text: string | undefined) => (text ?? '').normalize('NFC').replace(/\s+/g, '');
/** Every paragraph of a language as it is hashed, with the numbers of signatories and notes in their places. */
const wordsOf = (language: 'es' | 'en') =>
  blocks(language)
    .filter(({ kind }) => kind !== 'note')
    .map(({ inlines }) =>
      solid(
        inlines
          .map((one) => (one.type === 'text' ? one.text : one.type === 'noteRef' ? '1' : ' '))
          .join('')
          .replace('{n}', '14'),
      ),
    );

function inOrder(text: string, pieces: readonly string[]): boolean {
  let at = 0;
  return pieces.every((piece) => {
    const next = text.indexOf(piece.normalize('NFC'), at);
    at = next + piece.length;
    return next >= 0;
  });
}

describe('a letter in two columns', () => {
  it.each(['letter', 'a4'] as const)(
    'is read aloud one language after the other, as each was hashed, on %s',
    async (paper) => {
      const read = await readWithPdfjs(await printLetter(press, facing, { format: 'pdf', paper }));
      expect(read).toMatchObject({ tagged: true, language: 'es', untagged: '' });
      for (const language of ['es', 'en'] as const) {
        expect(inOrder(solid(read.spoken.get(language)), wordsOf(language))).toBe(true);
      }
      expect(solid(read.spoken.get('es'))).toContain(solid('1. Declaración de progreso, párrafo 12.'));
      expect(solid(read.spoken.get('en'))).toContain(solid('Guatemala City, January 16, 2027'));
      expect(read.roles.filter((role) => role === 'H1')).toHaveLength(2);
      for (const role of ['H2', 'H3', 'L', 'LI', 'Lbl', 'LBody', 'BlockQuote', 'Note'])
        expect(read.roles).toContain(role);
      expect(read.text).toContain('español e inglés; texto de referencia en español');
    },
  );

  it('stands paragraph by paragraph in Word, with marks of language and a footnote in each', async () => {
    const files = readDocx(await printLetter(press, facing, { format: 'docx', paper: 'a4' }));
    const body = files.get('word/document.xml') ?? '';
    const rows = [...body.matchAll(/<w:tr>(.*?)<\/w:tr>/gs)].map(([, row = '']) =>
      [...row.matchAll(/<w:tc>(.*?)<\/w:tc>/gs)].map(([, cell = '']) => docxWords(cell)),
    );
    expect(rows[0]).toEqual(['Ciudad de Guatemala, 16 de enero de 2027', 'Guatemala City, January 16, 2027']);
    expect(rows.every((row) => row.length === 2)).toBe(true);
    const heading = rows.find(([left]) => left === 'Lo que pedimos');
    expect(heading?.[1]).toBe('What we ask');
    expect(body.match(/<w:footnoteReference w:id="\d"\/>/g)).toHaveLength(2);
    for (const language of ['es', 'en']) expect(body).toContain(`<w:lang w:val="${language}"/>`);
  });

  it('is the same to the byte for the same model', async () => {
    for (const format of ['pdf', 'docx'] as const) {
      const [one, two] = await Promise.all([
        printLetter(press, facing, { format, paper: 'a4' }),
        printLetter(press, structuredClone(facing), { format, paper: 'a4' }),
      ]);
      expect(Buffer.compare(one, two)).toBe(0);
    }
  });

  it('goes over pages without leaving a line alone or losing a paragraph of either side', async () => {
    const many = (language: 'es' | 'en') =>
      Array.from({ length: 60 }, (_, index) => ({
        id: `p${index}`.padEnd(10, '0'),
        kind: 'paragraph' as const,
        level: 0,
        inlines: [
          {
            type: 'text' as const,
            text: `${language}${index} ${'palabra '.repeat((index * (language === 'es' ? 7 : 5)) % 60)}fin${index}.`,
          },
        ],
      }));
    const long = letterModel(
      letterFacts({
        texts: (['es', 'en'] as const).map((language) => ({
          language,
          title: language,
          blocks: many(language),
        })),
      }),
      ['en', 'es'],
      true,
    );
    const read = await readWithPdfjs(await printLetter(press, long, { format: 'pdf', paper: 'letter' }));
    expect(read.pages).toBeGreaterThan(3);
    for (const language of ['es', 'en'] as const)
      expect(
        inOrder(
          solid(read.spoken.get(language)),
          many(language).map(({ inlines }) => solid(inlines[0]!.text)),
        ),
      ).toBe(true);
  });
});
