import { IMPORT_LIMITS } from '../../../../domain/texts/import/limits.ts';
import { docxOf, wordParagraph, zip } from '../import/support.ts';

const utf8 = (text: string) => new TextEncoder().encode(text);
const zeros = (megabytes: number) => new Uint8Array(megabytes * 1024 * 1024);
const part = (name: string, data: string | Uint8Array, claims?: number) => ({
  name,
  data: typeof data === 'string' ? utf8(data) : data,
  ...(claims !== undefined && { claims }),
});
type Part = ReturnType<typeof part>;

const OFFICE = 'urn:oasis:names:tc:opendocument:xmlns:office:1.0';
const TEXT = 'urn:oasis:names:tc:opendocument:xmlns:text:1.0';

/** An OpenDocument text around a body. */
export function odtOf(body: string, more: Part[] = [], before = ''): Uint8Array {
  return zip([
    part('mimetype', 'application/vnd.oasis.opendocument.text'),
    part(
      'content.xml',
      `${before}<office:document-content xmlns:office="${OFFICE}" xmlns:text="${TEXT}"><office:body><office:text>${body}</office:text></office:body></office:document-content>`,
    ),
    ...more,
  ]);
}
const odtParagraph = (words: string) => `<text:p>${words}</text:p>`;

const LAUGHS = `<!DOCTYPE lolz [<!ENTITY a "ja">${Array.from({ length: 20 }, (_, i) => `<!ENTITY a${i + 1} "${`&a${i || ''};`.repeat(10)}">`).join('')}]>`;
const outside = (target: string) => `<!DOCTYPE x [<!ENTITY e SYSTEM "${target}">]><x>&e;</x>`;
const parameter = '<!DOCTYPE x [<!ENTITY % p SYSTEM "http://169.254.169.254/"> %p;]><x/>';
const external = (type: string, target: string) =>
  `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r9" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/${type}" Target="${target}" TargetMode="External"/></Relationships>`;

/** Two entries of the list that point at the same bytes, as bombs without nesting do. */
function overlapping(file: Uint8Array): Uint8Array {
  const bytes = Buffer.from(file);
  const first = bytes.indexOf(Buffer.from([0x50, 0x4b, 1, 2]));
  const second = bytes.indexOf(Buffer.from([0x50, 0x4b, 1, 2]), first + 4);
  bytes.copy(bytes, second + 42, first + 42, first + 46);
  return bytes;
}

/** The first entry of the list with some of its facts changed. */
function lying(file: Uint8Array, at: number, value: number, wide = true): Uint8Array {
  const bytes = Buffer.from(file);
  const entry = bytes.indexOf(Buffer.from([0x50, 0x4b, 1, 2]));
  if (wide) bytes.writeUInt32LE(value, entry + at);
  else bytes.writeUInt16LE(value, entry + at);
  return bytes;
}

/** The end of the list with some of its facts changed. */
function lyingEnd(file: Uint8Array, at: number, value: number, wide = true): Uint8Array {
  const bytes = Buffer.from(file);
  const end = bytes.lastIndexOf(Buffer.from([0x50, 0x4b, 5, 6]));
  if (wide) bytes.writeUInt32LE(value, end + at);
  else bytes.writeUInt16LE(value, end + at);
  return bytes;
}

const twice = (name: string, data: string) => [part(name, data), part(name, data)];
const many = (n: number, data: Uint8Array) => Array.from({ length: n }, (_, i) => part(`x${i}`, data));
const MILLION = 1_000_000;
const broken = Uint8Array.from([
  ...utf8('<office:document-content>'),
  0xc3,
  0x28,
  0xff,
  ...utf8('</office:document-content>'),
]);

/** Files from word processors that ask for too much or lie, as they come in again: what each is, and what is said. */
export const RETURN_BOMBS: [string, string, () => Uint8Array][] = (
  [
    ['docx', 'word/document.xml', docxOf, wordParagraph],
    ['odt', 'content.xml', odtOf, odtParagraph],
  ] as const
).flatMap(([kind, main, of, paragraph]): [string, string, () => Uint8Array][] => [
  [
    `${kind}: a part that inflates to 200 MB`,
    'import-inflates',
    () => of('', [part('styles.xml', zeros(200))]),
  ],
  [
    `${kind}: one that claims ten bytes`,
    'import-inflates',
    () => of('', [part('media/x.png', zeros(200), 10)]),
  ],
  [`${kind}: many parts of 10 MB`, 'import-inflates', () => of('', many(20, zeros(10)))],
  [
    `${kind}: more parts than a document has`,
    'import-too-many-parts',
    () => of('', many(IMPORT_LIMITS.parts, utf8('x'))),
  ],
  [
    `${kind}: a zip in a zip`,
    'return-kind',
    () => zip([part('b.zip', of(paragraph('x'), [part('y', zeros(5))]))]),
  ],
  [
    `${kind}: a zip in a zip that inflates`,
    'import-inflates',
    () => of('', [part('b.zip', zip([part('c', zeros(60))])), part('d', zeros(33))]),
  ],
  [
    `${kind}: parts that share bytes`,
    'import-not-readable',
    () => overlapping(of(paragraph('x'), [part('a', 'b')])),
  ],
  [
    `${kind}: two parts of one name`,
    'import-not-readable',
    () => of(paragraph('x'), twice('styles.xml', '<x/>')),
  ],
  [
    `${kind}: a part longer than the file`,
    'import-not-readable',
    () => lying(of(paragraph('x')), 20, 0x7fffffff),
  ],
  [
    `${kind}: a part packed in an odd way`,
    'import-not-readable',
    () => lying(of(paragraph('x')), 10, 99, false),
  ],
  [`${kind}: a locked part`, 'import-locked', () => lying(of(paragraph('x')), 8, 1, false)],
  [`${kind}: a part that is nowhere`, 'import-not-readable', () => lying(of(paragraph('x')), 42, 0x7ffffff0)],
  [
    `${kind}: a list that is nowhere`,
    'import-not-readable',
    () => lyingEnd(of(paragraph('x')), 16, 0x7ffffff0),
  ],
  [
    `${kind}: a list of more than there is`,
    'import-not-readable',
    () => lyingEnd(of(paragraph('x')), 10, 900, false),
  ],
  [`${kind}: cut off`, 'import-not-readable', () => of(paragraph('x')).subarray(0, 200)],
  [
    `${kind}: entities that multiply`,
    'import-unsafe',
    () => of('', [part('word/comments.xml', `${LAUGHS}<x>&a20;</x>`)]),
  ],
  [
    `${kind}: an entity from a file`,
    'import-unsafe',
    () => of('', [part('meta.xml', outside('file:///etc/passwd'))]),
  ],
  [
    `${kind}: an entity from a network`,
    'import-unsafe',
    () => of('', [part('styles.xml', outside('http://169.254.169.254/latest'))]),
  ],
  [`${kind}: an entity of entities`, 'import-unsafe', () => of('', [part('word/numbering.xml', parameter)])],
  [
    `${kind}: a document type in other letters`,
    'import-unsafe',
    () => of('', [part('docProps/custom.xml', '<!doctype x><x/>')]),
  ],
  [`${kind}: ${MILLION} paragraphs`, 'import-too-long', () => of(paragraph('').repeat(MILLION))],
  [
    `${kind}: ${MILLION} paragraphs in one style`,
    'import-too-long',
    () => of(paragraph('x').repeat(MILLION / 2)),
  ],
  [
    `${kind}: elements without end`,
    'import-too-long',
    () =>
      of(
        paragraph(
          '<w:r/>'.replaceAll('w:', kind === 'docx' ? 'w:' : 'text:').repeat(IMPORT_LIMITS.elements + 1),
        ),
      ),
  ],
  [
    `${kind}: nested 50,000 deep`,
    'import-too-deep',
    () => of('<w:sdt>'.replaceAll('w:', kind === 'docx' ? 'w:' : 'text:').repeat(50_000)),
  ],
  [
    `${kind}: never closed`,
    'import-not-readable',
    () => of('', [part(kind === 'docx' ? 'word/styles.xml' : 'styles.xml', '<a><b>')]),
  ],
  [
    `${kind}: words that are no UTF-8`,
    'import-not-readable',
    () => zip([...(kind === 'docx' ? [part('word/document.xml', broken)] : [part('content.xml', broken)])]),
  ],
  [
    `${kind}: programs`,
    'import-unsafe',
    () =>
      of(paragraph('x'), [part(kind === 'docx' ? 'word/vbaProject.bin' : 'Basic/Standard/Module1.xml', 'x')]),
  ],
  [`${kind}: a document that is none`, 'import-not-word', () => zip([part(main, '<x/>')])],
  [`${kind}: 11 MB`, 'import-too-large', () => zeros(11)],
]);

RETURN_BOMBS.push(
  [
    'docx: a document to be brought in',
    'import-unsafe',
    () =>
      docxOf(wordParagraph('x'), [
        part('word/_rels/document.xml.rels', external('oleObject', 'file:///etc/passwd')),
      ]),
  ],
  [
    'docx: a frame from a network',
    'import-unsafe',
    () =>
      docxOf(wordParagraph('x'), [
        part('word/_rels/document.xml.rels', external('frame', 'http://169.254.169.254/')),
      ]),
  ],
  [
    'odt: locked with a password',
    'import-locked',
    () =>
      odtOf(odtParagraph('x'), [
        part(
          'META-INF/manifest.xml',
          '<manifest:manifest xmlns:manifest="m"><manifest:file-entry><manifest:encryption-data/></manifest:file-entry></manifest:manifest>',
        ),
      ]),
  ],
  ['an old Word file', 'import-old-word', () => new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1])],
  ['a spreadsheet', 'return-kind', () => zip([part('xl/workbook.xml', '<x/>')])],
  [
    'docx: more changes than people make',
    'return-too-many',
    () =>
      docxOf(
        Array.from(
          { length: 1100 },
          (_, i) =>
            `<w:p><w:ins w:author="a" w:date="2026-01-01T00:00:00Z"><w:r><w:t>${i}</w:t></w:r></w:ins></w:p>`,
        ).join(''),
      ),
  ],
);
