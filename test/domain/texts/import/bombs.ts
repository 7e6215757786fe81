import type { ImportRequest } from '../../../../domain/texts/import/importer.ts';
import { TEXT_LIMITS } from '../../../../domain/texts/schema.ts';
import { docxOf, wordParagraph, zip } from './support.ts';

export const asked = (name: string, content: string | Uint8Array): ImportRequest => ({
  kind: 'file',
  name,
  bytes: typeof content === 'string' ? new TextEncoder().encode(content) : content,
});

/** What takes a parser many times the deadline. */
export const SLOW = '<p><a href=x>'.repeat(600_000);

const zeros = (megabytes: number) => new Uint8Array(megabytes * 1024 * 1024);
const LAUGHS = `<!DOCTYPE lolz [<!ENTITY a "ja">${Array.from({ length: 20 }, (_, i) => `<!ENTITY a${i + 1} "${`&a${i || ''};`.repeat(10)}">`).join('')}]>`;
const outside = (target: string) => `<!DOCTYPE x [<!ENTITY e SYSTEM "${target}">]>`;

/** Files that ask for too much or lie: what each is, the word it is refused with, and how it is made. */
export const BOMBS: [string, string, () => ImportRequest][] = [
  [
    'a part that inflates to 200 MB',
    'import-inflates',
    () => asked('a.docx', docxOf('', [{ name: 'word/styles.xml', data: zeros(200) }])),
  ],
  [
    'a part that inflates to 200 MB and claims ten bytes',
    'import-inflates',
    () => asked('a.docx', docxOf('', [{ name: 'word/media/x.png', data: zeros(200), claims: 10 }])),
  ],
  [
    'many parts that inflate to 200 MB together',
    'import-inflates',
    () =>
      asked(
        'a.docx',
        docxOf(
          '',
          Array.from({ length: 20 }, (_, i) => ({ name: `x${i}`, data: zeros(10) })),
        ),
      ),
  ],
  [
    'as many parts as a zip file can count',
    'import-too-many-parts',
    () =>
      asked(
        'a.docx',
        zip(Array.from({ length: 65_535 }, (_, i) => ({ name: `${i}`, data: new Uint8Array() }))),
      ),
  ],
  [
    'a zip in a zip',
    'import-not-word',
    () => asked('a.docx', zip([{ name: 'b.docx', data: zip([{ name: 'c', data: zeros(5) }]) }])),
  ],
  [
    'entities that multiply',
    'import-unsafe',
    () =>
      asked(
        'a.docx',
        docxOf('', [{ name: 'word/styles.xml', data: new TextEncoder().encode(`${LAUGHS}<x>&a20;</x>`) }]),
      ),
  ],
  [
    'an entity from a file',
    'import-unsafe',
    () =>
      asked(
        'a.docx',
        docxOf('', [
          { name: 'word/footnotes.xml', data: new TextEncoder().encode(outside('file:///etc/passwd')) },
        ]),
      ),
  ],
  [
    'tables 5,000 deep',
    'import-too-deep',
    () =>
      asked(
        'a.docx',
        docxOf(
          '<w:tbl><w:tr><w:tc>'.repeat(5000) + wordParagraph('x') + '</w:tc></w:tr></w:tbl>'.repeat(5000),
        ),
      ),
  ],
  [
    'a cut-off file',
    'import-not-readable',
    () => asked('a.docx', docxOf(wordParagraph('x')).subarray(0, 300)),
  ],
  ['50,000 nested divisions', 'import-too-deep', () => asked('a.html', '<div>'.repeat(50_000) + 'x')],
  ['50,000 nested lists', 'import-too-deep', () => asked('a.html', '<ul><li>'.repeat(50_000) + 'x')],
  ['50,000 nested tables', 'import-too-deep', () => asked('a.html', '<table><td>'.repeat(50_000) + 'x')],
  ['50,000 nested bold', 'import-too-deep', () => asked('a.html', '<b>'.repeat(50_000) + 'x')],
  [
    '50,000 nested in a paste',
    'import-too-deep',
    () => ({ kind: 'paste', html: '<i><section>'.repeat(50_000) + 'x', text: '' }),
  ],
  ['9 MB of Markdown in one line', 'import-too-long', () => asked('a.md', 'a '.repeat(4_500_000))],
  ['a million links never closed', 'import-too-slow', () => asked('a.html', SLOW)],
  [
    'too many words',
    'import-too-long',
    () => asked('a.txt', `${'palabra '.repeat(10)}\n\n`.repeat(TEXT_LIMITS.characters / 70)),
  ],
  ['too many blocks', 'import-too-long', () => asked('a.html', '<p>x</p>'.repeat(TEXT_LIMITS.blocks + 1))],
  ['11 MB', 'import-too-large', () => asked('a.txt', zeros(11))],
  ['no words', 'import-empty', () => asked('a.html', '<p> <img src=x></p>')],
  [
    'bytes that are no words',
    'import-not-text',
    () => asked('a.txt', new Uint8Array([1, 0, 0, 0, 7, 0, 200, 0, 0])),
  ],
  ['a PDF', 'import-pdf', () => asked('a.txt', '%PDF-1.7')],
  [
    'an old Word file',
    'import-old-word',
    () => asked('a.docx', new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1])),
  ],
  ['another kind', 'import-kind', () => asked('a.xlsx', docxOf(''))],
  ['a zip named .txt', 'import-not-word', () => asked('a.txt', docxOf(''))],
];
