import { inflateSync } from 'node:zlib';
import { unzip } from '../../../domain/print/zip.ts';

/** What a reader of a PDF finds in it, taken from its bytes. */
export interface PdfReading {
  /** The words of each page, in the order drawn. */
  pages: string[];
  /** Every object and inflated stream: a byte not found here is nowhere in the file. */
  everything: string;
}

const utf16 = (hex: string) => Buffer.from(hex, 'hex').swap16().toString('utf16le');
const strings = (text: string) =>
  text.replace(/\(\u00fe\u00ff((?:\\[\s\S]|[^\\)])*)\)/g, (_, raw: string) =>
    utf16(Buffer.from(raw.replace(/\\(.)/gs, '$1'), 'latin1').toString('hex')),
  );

/** Reads the text layer by each font's own map from glyphs to characters. */
export function readPdf(bytes: Uint8Array): PdfReading {
  const raw = Buffer.from(bytes).toString('latin1');
  const objects = new Map<string, { head: string; stream: string }>();
  for (const [, id = '', body = ''] of raw.matchAll(/(\d+) 0 obj\n([\s\S]*?)\nendobj/g)) {
    const at = body.indexOf('\nstream\n');
    const data = at < 0 ? '' : body.slice(at + 8, body.lastIndexOf('\nendstream'));
    const head = at < 0 ? body : body.slice(0, at);
    objects.set(id, {
      head,
      stream: head.includes('/FlateDecode')
        ? inflateSync(Buffer.from(data, 'latin1')).toString('latin1')
        : data,
    });
  }
  const of = (id: string | undefined) => objects.get(id ?? '') ?? { head: '', stream: '' };
  const letters = new Map<string, string[]>();
  for (const [id, { head }] of objects) {
    const map = of(/\/ToUnicode (\d+) 0 R/.exec(head)?.[1]).stream;
    if (!map) continue;
    const codes: string[] = [];
    for (const [, first = '', list = ''] of map.matchAll(/<(\w+)> <\w+> \[(.*)\]/g)) {
      [...list.matchAll(/<([^>]*)>/g)].forEach(
        ([, code = ''], index) => (codes[parseInt(first, 16) + index] = utf16(code.replaceAll(' ', ''))),
      );
    }
    letters.set(id, codes);
  }
  const pages = [...objects.values()]
    .filter(({ head }) => /\/Type \/Page\n/.test(head))
    .map(({ head }) => {
      const fonts = new Map(
        [...of(/\/Resources (\d+) 0 R/.exec(head)?.[1]).head.matchAll(/\/(F\d+) (\d+) 0 R/g)].map(
          ([, name = '', id = '']) => [name, letters.get(id) ?? []],
        ),
      );
      let font: string[] = [];
      const words: string[] = [];
      for (const [operation, name, shown] of of(/\/Contents (\d+) 0 R/.exec(head)?.[1]).stream.matchAll(
        /\/(F\d+) [\d.]+ Tf|\[([^\]]*)\] TJ|\bBT\b/g,
      )) {
        if (operation === 'BT') words.push(' ');
        else if (name) font = fonts.get(name) ?? [];
        else
          for (const [, hex = ''] of (shown ?? '').matchAll(/<(\w+)>/g))
            words.push(
              (hex.match(/.{4}/g) ?? []).map((glyph) => font[parseInt(glyph, 16)] ?? '\ufffd').join(''),
            );
      }
      return words.join('').replace(/\s+/g, ' ').trim();
    });
  return {
    pages,
    everything: strings([...objects.values()].map(({ head, stream }) => `${head}\n${stream}`).join('\n')),
  };
}

/** The files of a Word document as text, by path. */
export function readDocx(bytes: Uint8Array): Map<string, string> {
  return new Map([...unzip(bytes)].map(([path, content]) => [path, Buffer.from(content).toString('utf8')]));
}

/** The words of one file of a Word document. */
export function docxWords(xml: string): string {
  return xml
    .replace(/<w:(?:tab|br)\/>|<\/w:p>/g, ' ')
    .replace(/<[^>]+>/g, '')
    .replaceAll('&amp;', '&')
    .replace(/\s+/g, ' ')
    .trim();
}
