import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** What a reader of PDFs that is not ours finds in one. */
export interface ReadPdf {
  pages: number;
  /** The language the file says it is in. */
  language: string | null;
  tagged: boolean;
  /** Everything the file says of itself. */
  about: string;
  /** The tags in the order in which they are read, e.g. "Sect", "H1". */
  roles: string[];
  /** What a screen reader reads, in its order, by the language it is told. */
  spoken: Map<string, string>;
  /** What is selected and searched, in the order in which it was drawn. */
  text: string;
  /** Words outside all tags that are no artifact: nothing should be. */
  untagged: string;
}

interface Node {
  role?: string;
  lang?: string;
  type?: string;
  id?: string;
  children?: Node[];
}

/** Reads a PDF as Firefox does. */
export async function readWithPdfjs(bytes: Uint8Array): Promise<ReadPdf> {
  const document = await getDocument({ data: bytes.slice(), verbosity: 0 }).promise;
  const { info, metadata } = await document.getMetadata();
  const marks = (await document.getMarkInfo()) as ReadonlyMap<string, boolean> | null;
  const found: ReadPdf = {
    pages: document.numPages,
    language: ((info as { Language?: string }).Language ?? null) || null,
    tagged: marks?.get('Marked') === true,
    about: JSON.stringify([info, metadata?.getRaw() ?? null]),
    roles: [],
    spoken: new Map(),
    text: '',
    untagged: '',
  };
  for (let number = 1; number <= document.numPages; number += 1) {
    const page = await document.getPage(number);
    const { items } = await page.getTextContent({ includeMarkedContent: true });
    const said = new Map<string, string>();
    const open: (string | null)[] = [];
    for (const item of items) {
      if ('str' in item) {
        const id = open.findLast((one) => one !== null) ?? null;
        found.text += item.str + (item.hasEOL ? '\n' : '');
        if (id === null) found.untagged += item.str;
        else said.set(id, (said.get(id) ?? '') + item.str);
      } else if (item.type === 'endMarkedContent') open.pop();
      else open.push((item as { tag?: string }).tag === 'Artifact' ? 'artifact' : (item.id ?? null));
    }
    walk((await page.getStructTree()) as Node | null, found.language ?? '', said, found);
  }
  await document.loadingTask.destroy();
  return found;
}

function walk(node: Node | null, language: string, said: ReadonlyMap<string, string>, found: ReadPdf): void {
  if (!node) return;
  const spoken = node.lang ?? language;
  if (node.role && node.role !== 'Root') found.roles.push(node.role);
  if (node.type === 'content' && node.id !== undefined)
    found.spoken.set(spoken, `${found.spoken.get(spoken) ?? ''}${said.get(node.id) ?? ''} `);
  for (const child of node.children ?? []) walk(child, spoken, said, found);
}
