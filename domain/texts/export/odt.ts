import { zip } from '../../print/zip.ts';
import { noteNumbers } from '../schema.ts';
import { asRefused, type MarkedBlock } from '../suggestion-marks.ts';
import type { ExportModel } from './model.ts';
import { OdtPieces } from './odt-pieces.ts';
import { NAMESPACES, odtAutomaticStyles, odtStyles } from './odt-styles.ts';
import { paragraphKey, TITLE_KEY } from './paragraph-key.ts';
import { placed } from './placed.ts';
import { escaped } from './xml.ts';

const MIME = 'application/vnd.oasis.opendocument.text';
const XML = '<?xml version="1.0" encoding="UTF-8"?>\n';

/** Writes a text as an OpenDocument file: real styles, notes and lists, changes and comments as LibreOffice has them. */
export function exportOdt(model: ExportModel): Uint8Array {
  const { title, language, datedAt, textId } = model;
  const meta =
    `${XML}<office:document-meta ${NAMESPACES} office:version="1.3"><office:meta>` +
    `<dc:title>${escaped(title)}</dc:title><dc:language>${escaped(language)}</dc:language>` +
    `<dc:date>${datedAt.slice(0, 19)}</dc:date><meta:creation-date>${datedAt.slice(0, 19)}</meta:creation-date>` +
    `<meta:user-defined meta:name="acuerdo-text">${escaped(textId)}</meta:user-defined>` +
    `<meta:user-defined meta:name="acuerdo-language">${escaped(language)}</meta:user-defined>` +
    '</office:meta></office:document-meta>';
  const manifest =
    `${XML}<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0" manifest:version="1.3">` +
    `<manifest:file-entry manifest:full-path="/" manifest:version="1.3" manifest:media-type="${MIME}"/>` +
    ['content.xml', 'styles.xml', 'meta.xml']
      .map((path) => `<manifest:file-entry manifest:full-path="${path}" manifest:media-type="text/xml"/>`)
      .join('') +
    '</manifest:manifest>';
  const parts: [string, string][] = [
    ['mimetype', MIME],
    ['content.xml', contentOf(model)],
    ['styles.xml', odtStyles(language)],
    ['meta.xml', meta],
    ['META-INF/manifest.xml', manifest],
  ];
  return zip(new Map(parts.map(([path, text]) => [path, Buffer.from(text)])), ['mimetype']);
}

function contentOf(model: ExportModel): string {
  const { body, notes, loose, remarksAt } = placed(model.blocks, model.remarks);
  const numbers = noteNumbers(model.blocks.map(asRefused));
  const pieces = new OdtPieces(model, notes, numbers);
  const title = pieces.keyed(
    TITLE_KEY,
    { inlines: [{ type: 'text', text: model.title }] },
    remarksAt.get(null),
  );
  const words = (block: MarkedBlock) =>
    pieces.keyed(paragraphKey(asRefused(block)), block, remarksAt.get(block.id));
  const written = [
    `<text:p text:style-name="Title">${title}</text:p>`,
    ...listed(body, words),
    ...loose.map(
      (note) => `<text:p text:style-name="Footnote">${numbers.get(note.id)}. ${pieces.ofNote(note)}</text:p>`,
    ),
  ].join('');
  return (
    `${XML}<office:document-content ${NAMESPACES} office:version="1.3">${odtAutomaticStyles()}` +
    `<office:body><office:text>${pieces.regions()}${written}</office:text></office:body></office:document-content>`
  );
}

/** Items that follow one another are one list; what stands between lists ends them. */
function listed(body: readonly MarkedBlock[], words: (block: MarkedBlock) => string): string[] {
  return body.map((block, index) => {
    if (block.kind !== 'item') return paragraphOf(block, words(block));
    const before = body[index - 1];
    const goesOn = before?.kind === 'item' && before.marker === block.marker;
    const style = block.marker === 'number' ? 'Numbers' : 'Bullets';
    const paragraph = `<text:p text:style-name="List_20_Contents">${words(block)}</text:p>`;
    const open = Array.from({ length: block.level + 1 }, (_, level) => {
      const going = level === 0 && goesOn ? ' text:continue-numbering="true"' : '';
      return `<text:list${level === 0 ? ` text:style-name="${style}"${going}` : ''}><text:list-item>`;
    }).join('');
    return `${open}${paragraph}${'</text:list-item></text:list>'.repeat(block.level + 1)}`;
  });
}

function paragraphOf({ kind, level }: MarkedBlock, words: string): string {
  if (kind === 'heading')
    return `<text:h text:style-name="Heading_20_${level}" text:outline-level="${level}">${words}</text:h>`;
  return `<text:p text:style-name="${kind === 'quote' ? 'Quotations' : 'Text_20_body'}">${words}</text:p>`;
}
