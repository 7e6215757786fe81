import { noteNumbers, orderedNotes, type Block, type Inline } from '../schema.ts';
import { escaped } from './xml.ts';

/** Writes accepted words as a page of its own: no script, nothing from elsewhere. */
export function exportHtml(model: { language: string; title: string }, blocks: readonly Block[]): string {
  const numbers = noteNumbers(blocks);
  const pointed = new Set<string>();
  const words = (block: Block) =>
    block.inlines.map((inline) => inlineHtml(inline, numbers, pointed)).join('');
  const body = blocks.filter(({ kind }) => kind !== 'note');
  const lists = new Lists();
  const written = body.map((block) => {
    const at = `id="b_${block.id}"`;
    if (block.kind === 'item') return `${lists.to(block)}<li ${at}>${words(block)}`;
    return lists.to(null) + standing(block, at, words(block));
  });
  const notes = orderedNotes(blocks).map((note) => {
    const number = numbers.get(note.id)!;
    const said = words(note);
    const back = pointed.has(note.id) ? ` <a href="#r${number}" role="doc-backlink">↩</a>` : '';
    return `<li id="n${number}"><p>${said}${back}</p></li>`;
  });
  const title = escaped(model.title);
  return `<!doctype html>
<html lang="${escaped(model.language)}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
<style>body { font: 1.1rem/1.55 Georgia, serif; max-width: 42rem; margin: 2rem auto; padding: 0 1rem }</style>
</head>
<body>
<h1>${title}</h1>
${written.join('\n')}${lists.to(null)}
${notes.length === 0 ? '' : `<section role="doc-endnotes"><hr><ol>${notes.join('\n')}</ol></section>\n`}</body>
</html>
`;
}

function standing({ kind, level }: Block, at: string, words: string): string {
  if (kind === 'heading') return `<h${level + 1} ${at}>${words}</h${level + 1}>`;
  return kind === 'quote' ? `<blockquote ${at}><p>${words}</p></blockquote>` : `<p ${at}>${words}</p>`;
}

/** Opens and closes the lists an item is in; one of a lower level stands in the item before it. */
class Lists {
  readonly #open: string[] = [];

  /** What ends before, and opens for, an item of this level; without one, all ends. */
  to(block: Pick<Block, 'level' | 'marker'> | null): string {
    const depth = block ? block.level + 1 : 0;
    const tag = block?.marker === 'number' ? 'ol' : 'ul';
    let written = '';
    while (this.#open.length > depth) written += `</li></${this.#open.pop()}>`;
    if (depth > 0 && this.#open.length === depth)
      written += this.#open.at(-1) === tag ? '</li>' : `</li></${this.#open.pop()}>`;
    while (this.#open.length < depth) {
      this.#open.push(tag);
      written += `<${tag}>${this.#open.length < depth ? '<li>' : ''}`;
    }
    return written;
  }
}

function inlineHtml(inline: Inline, numbers: ReadonlyMap<string, number>, pointed: Set<string>): string {
  if (inline.type === 'break') return '<br>';
  if (inline.type === 'noteRef') {
    const number = numbers.get(inline.note);
    if (number === undefined) return '';
    const at = pointed.has(inline.note) ? '' : ` id="r${number}"`;
    pointed.add(inline.note);
    return `<sup><a href="#n${number}"${at} role="doc-noteref">${number}</a></sup>`;
  }
  let words = escaped(inline.text);
  if (inline.italic) words = `<em>${words}</em>`;
  if (inline.bold) words = `<strong>${words}</strong>`;
  return inline.link === undefined ? words : `<a href="${escaped(inline.link)}">${words}</a>`;
}
