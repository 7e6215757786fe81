import mammoth from 'mammoth';
import type { Draft } from './block-writer.ts';
import { readHtml } from './from-html.ts';
import { Refused } from './limits.ts';
import type { Notices } from './notices.ts';
import { refuseUnsafe } from './unsafe.ts';
import { openZip } from './zip.ts';

const STYLES = [
  "p[style-name='Title'] => h1.title:fresh",
  "p[style-name='Título'] => h1.title:fresh",
  'p.Title => h1.title:fresh',
  'p.Quote => blockquote > p:fresh',
  'p.IntenseQuote => blockquote > p:fresh',
  "p[style-name='Quotations'] => blockquote > p:fresh",
  "p[style-name='Quote'] => blockquote > p:fresh",
  "p[style-name='Intense Quote'] => blockquote > p:fresh",
  "p[style-name='Block Text'] => blockquote > p:fresh",
  'u => u',
  'comment-reference => ',
];

const text = (part: Uint8Array | undefined): string => (part ? new TextDecoder().decode(part) : '');

/** Reads a Word document's words through HTML. Parts are inflated here, so nothing inflates unseen. */
export async function readDocx(
  bytes: Uint8Array,
  notices: Notices,
  random: (length: number) => Uint8Array,
): Promise<{ title: string; drafts: Draft[] }> {
  const parts = openZip(bytes);
  refuseUnsafe(parts);
  if (!parts.has('[Content_Types].xml') || !parts.has('_rels/.rels')) throw new Refused('import-not-word');
  tellOfLosses(parts, notices);
  const { value } = await mammoth.convertToHtml(partsAsInput(parts), {
    styleMap: STYLES,
    includeEmbeddedStyleMap: false,
    externalFileAccess: false,
    // The picture's bytes are never read: an empty mark is counted and left out.
    convertImage: mammoth.images.imgElement(() => Promise.resolve({ src: '' })),
  });
  return { title: '', drafts: readHtml(value, notices, random).drafts };
}

function tellOfLosses(parts: Map<string, Uint8Array>, notices: Notices): void {
  const body = text(parts.get('word/document.xml'));
  if (/<w:comment\b/.test(text(parts.get('word/comments.xml')))) notices.add('comments');
  if (/<w:(del|moveFrom)\b/.test(body)) notices.add('tracked');
  const margins = [...parts].filter(
    ([name, part]) => /^word\/(header|footer)\d*\.xml$/.test(name) && /<w:t[ >]/.test(text(part)),
  );
  if (margins.length > 0) notices.add('margins');
  if (/<w:(start|startOverride) w:val="(?![01]")\d+"/.test(text(parts.get('word/numbering.xml'))))
    notices.add('numbers');
}

/** The converter's own notion of an opened file, so that it reads the parts we inflated and nothing else. */
function partsAsInput(parts: Map<string, Uint8Array>): { buffer: Buffer } {
  const file = {
    exists: (name: string) => parts.has(name),
    read: (name: string, encoding?: string) => {
      const part = parts.get(name) ?? new Uint8Array();
      return Promise.resolve(
        encoding === 'base64'
          ? Buffer.from(part).toString('base64')
          : encoding
            ? new TextDecoder(encoding).decode(part)
            : part,
      );
    },
  };
  return { file } as unknown as { buffer: Buffer };
}
