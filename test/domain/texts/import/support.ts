import { deflateRawSync } from 'node:zlib';
import type { Imported } from '../../../../domain/texts/import/finish.ts';
import { importFile } from '../../../../domain/texts/import/import-file.ts';
import type { Block } from '../../../../domain/texts/schema.ts';
import { noteNumbers } from '../../../../domain/texts/schema.ts';

export const random = (length: number) => crypto.getRandomValues(new Uint8Array(length));
export const file = (name: string, content: string | Uint8Array): Promise<Imported> =>
  importFile(
    { name, bytes: typeof content === 'string' ? new TextEncoder().encode(content) : content },
    random,
  );

/** Blocks as short lines, so that an expectation can be read: "h1 Title", "2- item", "1. item", "> quote", "^1 note". */
export function sketch(blocks: readonly Block[]): string[] {
  const notes = noteNumbers(blocks);
  return blocks.map((block) => {
    const words = block.inlines
      .map((inline) => {
        if (inline.type === 'break') return ' / ';
        if (inline.type === 'noteRef') return `^${notes.get(inline.note)}`;
        const marked = `${inline.bold ? '*' : ''}${inline.italic ? '_' : ''}${inline.text}${inline.italic ? '_' : ''}${inline.bold ? '*' : ''}`;
        return inline.link ? `[${marked}](${inline.link})` : marked;
      })
      .join('');
    if (block.kind === 'heading') return `h${block.level} ${words}`;
    if (block.kind === 'item') return `${block.level}${block.marker === 'number' ? '.' : '-'} ${words}`;
    if (block.kind === 'quote') return `> ${words}`;
    return block.kind === 'note' ? `^${notes.get(block.id)} ${words}` : words;
  });
}

export const wordsOf = ({ notices }: Imported): string[] => notices.map((notice) => notice.word);

interface Part {
  name: string;
  data: Uint8Array;
  /** What the part claims to hold; its true size unless told. */
  claims?: number;
}

/** A zip file written by hand, so that it can lie. */
export function zip(parts: Part[]): Uint8Array {
  const local: Buffer[] = [];
  const central: Buffer[] = [];
  let at = 0;
  for (const { name, data, claims = data.length } of parts) {
    const packed = data.length > 0 ? deflateRawSync(data, { level: 9 }) : Buffer.from([3, 0]);
    const title = Buffer.from(name);
    const head = Buffer.alloc(30);
    head.writeUInt32LE(0x04034b50, 0);
    head.writeUInt16LE(8, 8);
    head.writeUInt32LE(packed.length, 18);
    head.writeUInt32LE(claims, 22);
    head.writeUInt16LE(title.length, 26);
    const entry = Buffer.alloc(46);
    entry.writeUInt32LE(0x02014b50, 0);
    entry.writeUInt16LE(8, 10);
    entry.writeUInt32LE(packed.length, 20);
    entry.writeUInt32LE(claims, 24);
    entry.writeUInt16LE(title.length, 28);
    entry.writeUInt32LE(at, 42);
    local.push(head, title, packed);
    central.push(entry, title);
    at += head.length + title.length + packed.length;
  }
  const list = Buffer.concat(central);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(Math.min(parts.length, 0xffff), 8);
  end.writeUInt16LE(Math.min(parts.length, 0xffff), 10);
  end.writeUInt32LE(list.length, 12);
  end.writeUInt32LE(at, 16);
  return Buffer.concat([...local, list, end]);
}

const utf8 = (text: string) => new TextEncoder().encode(text);
const MAIN = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument';

/** A Word file around a body, as small as Word accepts. */
export function docxOf(body: string, more: Part[] = []): Uint8Array {
  return zip([
    {
      name: '[Content_Types].xml',
      data: utf8(
        '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/></Types>',
      ),
    },
    {
      name: '_rels/.rels',
      data: utf8(
        `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="${MAIN}" Target="word/document.xml"/></Relationships>`,
      ),
    },
    {
      name: 'word/document.xml',
      data: utf8(
        `<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><w:body>${body}</w:body></w:document>`,
      ),
    },
    ...more,
  ]);
}

export const wordParagraph = (text: string): string => `<w:p><w:r><w:t>${text}</w:t></w:r></w:p>`;
