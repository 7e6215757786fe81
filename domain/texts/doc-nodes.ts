/** A text as the ProseMirror document its editor shows. Pure, as schema.ts is. */

import {
  blockAttributes,
  isBlockKind,
  joinInlines,
  textInline,
  tidyBlock,
  type Block,
  type Inline,
} from './schema.ts';

/** A node of ProseMirror's JSON, as far as this model uses it. */
export interface DocNode {
  type: string;
  attrs?: Record<string, unknown>;
  content?: DocNode[];
  text?: string;
  marks?: { type: string; attrs?: Record<string, unknown> }[];
}

/** Blocks as the ProseMirror document the editor shows. */
export function blocksToDoc(blocks: readonly Block[]): DocNode {
  return { type: 'doc', content: blocks.map(blockToNode) };
}

function blockToNode(block: Block): DocNode {
  const node: DocNode = { type: block.kind, attrs: blockAttributes(block) };
  const inlines = joinInlines(block.inlines);
  if (inlines.length > 0) node.content = inlines.map(inlineToNode);
  return node;
}

function inlineToNode(inline: Inline): DocNode {
  if (inline.type === 'break') return { type: 'hardBreak' };
  if (inline.type === 'noteRef') return { type: 'noteRef', attrs: { note: inline.note } };
  const marks: DocNode['marks'] = [];
  if (inline.bold) marks.push({ type: 'bold' });
  if (inline.italic) marks.push({ type: 'italic' });
  if (inline.link) marks.push({ type: 'link', attrs: { href: inline.link } });
  return marks.length > 0 ? { type: 'text', text: inline.text, marks } : { type: 'text', text: inline.text };
}

/** The blocks of a ProseMirror document; whatever the model does not know is left out. */
export function docToBlocks(doc: DocNode): Block[] {
  return (doc.content ?? []).flatMap((node) => {
    const kind = node.type;
    if (!isBlockKind(kind)) return [];
    const attrs = node.attrs ?? {};
    return [
      tidyBlock({
        id: typeof attrs['id'] === 'string' ? attrs['id'] : '',
        kind,
        level: Number(attrs['level']),
        marker: attrs['marker'] === 'number' ? 'number' : 'bullet',
        inlines: (node.content ?? []).flatMap(nodeToInline),
      }),
    ];
  });
}

function nodeToInline(node: DocNode): Inline[] {
  if (node.type === 'hardBreak') return [{ type: 'break' }];
  if (node.type === 'noteRef') return [{ type: 'noteRef', note: String(node.attrs?.['note'] ?? '') }];
  if (node.type !== 'text') return [];
  const has = (name: string) => node.marks?.find((mark) => mark.type === name);
  const href = has('link')?.attrs?.['href'];
  return [
    textInline(node.text ?? '', {
      bold: !!has('bold'),
      italic: !!has('italic'),
      link: typeof href === 'string' ? href : null,
    }),
  ];
}
