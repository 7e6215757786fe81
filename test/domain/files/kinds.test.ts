import { expect, it } from 'vitest';
import { kindOf } from '../../../domain/files/kinds.ts';
import { answeredAs } from '../../../domain/files/rules.ts';
import { zip } from '../../../domain/print/zip.ts';

const latin = (text: string) => Buffer.from(text, 'latin1');
const archive = (...parts: string[]) =>
  Buffer.from(zip(new Map(parts.map((part) => [part, new Uint8Array([60])]))));

/** An OpenDocument file begins with a part that says what it is, stored as it is. */
function openDocument(said: string): Buffer {
  const head = Buffer.alloc(30);
  head.write('PK\x03\x04', 'latin1');
  head.writeUInt32LE(said.length, 18);
  head.writeUInt32LE(said.length, 22);
  head.writeUInt16LE(8, 26);
  const entry = Buffer.alloc(46);
  entry.writeUInt32LE(0x02014b50, 0);
  entry.writeUInt16LE(8, 28);
  const end = Buffer.alloc(22);
  end.write('PK\x05\x06', 'latin1');
  end.writeUInt32LE(30 + 8 + said.length, 16);
  return Buffer.concat([head, latin(`mimetype${said}`), entry, latin('mimetype'), end]);
}

const OLE = latin('\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1');

it.each([
  ['a PDF', latin('%PDF-1.7\n'), 'pdf'],
  ['a Word file', archive('[Content_Types].xml', '_rels/.rels', 'word/document.xml'), 'docx'],
  ['a Word file of another office', archive('word/document2.xml', '[Content_Types].xml'), 'docx'],
  ['a spreadsheet', archive('[Content_Types].xml', 'xl/workbook.xml'), 'xlsx'],
  ['an OpenDocument text', openDocument('application/vnd.oasis.opendocument.text'), 'odt'],
  ['an OpenDocument sheet', openDocument('application/vnd.oasis.opendocument.spreadsheet'), 'ods'],
  ['an old Word file', Buffer.concat([OLE, Buffer.from('WordDocument', 'utf16le')]), 'doc'],
  ['rich text', latin('{\\rtf1 a}'), 'rtf'],
  ['a PNG', latin('\x89PNG\r\n\x1A\n\0'), 'png'],
  ['a photograph', latin('\xFF\xD8\xFF\xE0'), 'jpg'],
  ['a WebP', latin('RIFF\0\0\0\0WEBPVP8 '), 'webp'],
  ['words', Buffer.from('Sí, el 10 de marzo.\r\nY más.\n'), 'txt'],
  ['words of another alphabet', latin('Se\xF1ora'), 'txt'],
  ['a page, which stays words', latin('<html><script>'), 'txt'],
  ['a table', Buffer.from('país,año\nHonduras,2026\n'), 'csv'],
  ['a table of a Spanish spreadsheet', latin('pa\xEDs;a\xF1o\r\n"Uno; y\r\notro";2026\r\n'), 'csv'],
  ['a table of one line, which is words', latin('uno, dos\n'), 'txt'],
  ['lines with a comma here and there', latin('Uno, dos\nTres\n'), 'txt'],
])('tells %s by its bytes', (_what, bytes, ending) => {
  expect(answeredAs(kindOf(bytes)).ending).toBe(ending);
});

it.each([
  ['nothing', Buffer.alloc(0)],
  ['something else', latin('\0\x01\x02')],
  ['an archive of anything', archive('a.txt')],
  ['an archive that lies about itself', archive('mimetype', 'word/document.xml')],
  ['an OpenDocument drawing', openDocument('application/vnd.oasis.opendocument.graphics')],
  ['a beginning without its rest', latin('PK\x03\x04')],
  ['an end that points outside', latin('PK\x03\x04PK\x05\x06' + '\xFF'.repeat(18))],
  ['an old sheet', OLE],
  ['half a sign', latin('%PD\0')],
])('takes %s for bytes', (_what, bytes) => {
  expect(kindOf(bytes)).toBe('application/octet-stream');
});
