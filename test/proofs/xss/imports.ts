import {
  Document,
  ExternalHyperlink,
  HeadingLevel,
  Packer,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
} from 'docx';
import { executeInProcess } from '../../../graphql/execute.ts';
import { nodeId } from '../../../graphql/ids.ts';
import { docxOf } from '../../domain/texts/import/support.ts';
import { askContext } from '../../graphql/ask.ts';
import { documentOf } from '../matrix/reads.ts';
import { viewerOf } from '../matrix/world.ts';
import type { Stage } from './stage.ts';
import type { Vector } from './vectors.ts';

const IMPORT = documentOf(`mutation ($input: ImportTextInput!) { done: importText(input: $input) { __typename
  ... on InvalidError { faults { field message } } } }`);

type Brought = { name: string; bytes: Uint8Array } | { html: string; text: string } | { text: string };

export interface Imports {
  taken: number;
  refused: number;
  crashes: string[];
}

/** Brings vectors as files and as pasted words into the texts of its body that are open, by turns in both languages. */
export async function bringFiles(stage: Stage, vectors: readonly Vector[]): Promise<Imports> {
  const imports: Imports = { taken: 0, refused: 0, crashes: [] };
  const { draft, comments } = stage.world.statements['own body'];
  const places = [draft, comments].flatMap(({ id }) => [
    [id, 'es'],
    [id, 'en'],
  ]);
  for (const [at, brought] of (await waysOf(vectors)).entries()) {
    const [statement = '', language = ''] = places[at % places.length]!;
    await bring(stage, statement, language, brought, imports);
  }
  return imports;
}

/** Markdown and markup a few at a time, so that none hides behind one before it; words and Word files in one. */
async function waysOf(vectors: readonly Vector[]): Promise<Brought[]> {
  const chunks = Array.from({ length: Math.ceil(vectors.length / 6) }, (_, at) =>
    vectors.slice(at * 6, at * 6 + 6),
  );
  const encoder = new TextEncoder();
  return [
    ...chunks.flatMap((some): Brought[] => [
      { name: `${some[0]!.text}.md`, bytes: encoder.encode(some.map(({ text }) => text).join('\n\n')) },
      { name: `${some[0]!.text}.html`, bytes: encoder.encode(page(some)) },
      {
        html: some.map(({ text }) => `<p>${text}</p>`).join('\n'),
        text: some.map(({ text }) => text).join('\n\n'),
      },
    ]),
    {
      name: 'a.txt',
      bytes: encoder.encode(vectors.map(({ text }) => text.replaceAll('\0', '')).join('\n\n')),
    },
    { name: 'b.docx', bytes: await byLibrary(vectors) },
    { name: 'c.docx', bytes: byHand(vectors) },
  ];
}

const page = (some: readonly Vector[]) =>
  `<!doctype html><title>x</title><body>${some.map(({ text }) => `<div>${text}</div>`).join('\n')}</body>`;

async function bring(
  stage: Stage,
  statement: string,
  language: string,
  brought: Brought,
  imports: Imports,
): Promise<void> {
  const { platform, world, importer } = stage;
  const viewer = await viewerOf(platform, world, 'coordinator');
  const upload = 'bytes' in brought ? { ...brought, type: 'application/octet-stream' } : null;
  const take = () => upload;
  const context = askContext(platform, viewer, {
    importer,
    uploads: { bring: () => '', take, look: take, leave: () => {}, drop: () => {} },
  });
  const input = {
    seat: nodeId('Seat', world.cast.coordinator.seatId),
    statement: nodeId('Statement', statement),
    language,
    replace: false,
    upload: upload ? 'file' : null,
    text: 'text' in brought ? brought.text : null,
    html: 'html' in brought ? brought.html : null,
  };
  const { data, errors } = await executeInProcess(IMPORT, { input }, context);
  const kind = (data as { done?: { __typename: string } } | null)?.done?.__typename ?? '';
  if (errors?.[0]) imports.crashes.push(String(errors[0].originalError ?? errors[0]));
  else if (kind.endsWith('Error')) imports.refused++;
  else imports.taken++;
}

/** What XML can hold of it. */
const inXml = (text: string) => text.replace(/(?![\t\n\r])\p{Cc}/gu, '');

/** A Word file as a library writes it: words, links, headings, tables and a header. */
async function byLibrary(vectors: readonly Vector[]): Promise<Uint8Array> {
  const words = (text: string) => new TextRun({ text: inXml(text), bold: text.length % 2 === 0 });
  const cell = (text: string) => new TableCell({ children: [new Paragraph({ children: [words(text)] })] });
  const document = new Document({
    title: inXml(vectors[0]!.text),
    sections: [
      {
        children: [
          ...vectors.map(
            ({ text, href, n }) =>
              new Paragraph({
                ...(n % 7 === 0 && { heading: HeadingLevel.HEADING_2 }),
                children: [
                  words(text),
                  ...(href === undefined
                    ? []
                    : [new ExternalHyperlink({ link: inXml(href), children: [words(`zx${n}z`)] })]),
                ],
              }),
          ),
          new Table({
            rows: vectors
              .slice(0, 20)
              .map(({ text }) => new TableRow({ children: [cell(text), cell(text)] })),
          }),
        ],
      },
    ],
  });
  return new Uint8Array(await Packer.toBuffer(document));
}

const escaped = (text: string) =>
  inXml(text).replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');

/** A Word file as nobody’s word processor writes it: every link a relationship or a field of its own. */
function byHand(vectors: readonly Vector[]): Uint8Array {
  const targets = vectors.map(({ href, text, n }) => ({ n, target: href ?? `javascript:${text}`, text }));
  const body = targets.map(({ n, target, text }) => {
    const run = (words: string) => `<w:r><w:t xml:space="preserve">${escaped(words)}</w:t></w:r>`;
    return `<w:p><w:bookmarkStart w:id="${n}" w:name="${escaped(text)}"/><w:hyperlink r:id="h${n}" w:tooltip="${escaped(text)}">${run(`zx${n}z`)}</w:hyperlink>
      <w:hyperlink w:anchor="${escaped(target)}">${run(`zx${n}z`)}</w:hyperlink>
      <w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> HYPERLINK "${escaped(target)}" </w:instrText></w:r>
      <w:r><w:fldChar w:fldCharType="separate"/></w:r>${run(text)}<w:r><w:fldChar w:fldCharType="end"/></w:r></w:p>`;
  });
  const relationships = targets.map(
    ({ n, target }) =>
      `<Relationship Id="h${n}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink" Target="${escaped(target)}" TargetMode="External"/>`,
  );
  const data = new TextEncoder().encode(
    `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${relationships.join('')}</Relationships>`,
  );
  return docxOf(body.join(''), [{ name: 'word/_rels/document.xml.rels', data }]);
}
