import type { DefaultTreeAdapterTypes as Tree } from 'parse5';
import { defaultTreeAdapter, parse } from 'parse5';
import { safeLink } from '../schema.ts';
import type { Draft, Marks, Shape } from './block-writer.ts';
import { BlockWriter } from './block-writer.ts';
import type { Footnotes } from './footnotes.ts';
import { attribute, findFootnotes, isElement } from './footnotes.ts';
import { IMPORT_LIMITS, Refused } from './limits.ts';
import type { Notices } from './notices.ts';

const names = (list: string): Set<string> => new Set(list.split(' '));
const UNSEEN = names('head style template meta link base col colgroup datalist title param source track');
const ACTIVE = names('script input select textarea button');
const MEDIA = names('img image picture svg math video audio canvas object iframe frame embed map applet');
const LOOKS = names('u ins s strike del sup sub code kbd samp tt var mark ruby rt marquee');
const BLOCKS = names(
  'p div section article aside header footer main nav address figure figcaption dl dt dd form fieldset legend details summary center td th caption hgroup search pre',
);

interface Context {
  marks: Marks;
  /** What the blocks here become: lines of an item or a note, quotes, or blocks of their own. */
  within: 'body' | 'quote' | 'item' | 'note';
  lists: number;
  ordered: boolean;
  pre: boolean;
}

/** Reads HTML as blocks. Nothing in it is run, fetched or kept but words, their marks and safe links. */
export function readHtml(
  html: string,
  notices: Notices,
  random: (length: number) => Uint8Array,
): { title: string; drafts: Draft[] } {
  const document = parseShallow(html);
  const reader = new Reader(findFootnotes(document), notices, random);
  reader.read(document);
  return { title: titleOf(document), drafts: reader.writer.drafts };
}

/** Stops the parser at the depth no honest document has. */
function parseShallow(html: string): Tree.Document {
  let depth = 0;
  return parse(html, {
    scriptingEnabled: false,
    treeAdapter: {
      ...defaultTreeAdapter,
      onItemPush: () => {
        if (++depth > IMPORT_LIMITS.depth) throw new Refused('import-too-deep');
      },
      onItemPop: () => {
        depth--;
      },
    },
  });
}

function titleOf(node: Tree.ParentNode): string {
  for (const child of node.childNodes) {
    if (!isElement(child)) continue;
    if (child.tagName === 'title')
      return child.childNodes.map((text) => ('value' in text ? text.value : '')).join('');
    const found = child.tagName === 'html' || child.tagName === 'head' ? titleOf(child) : '';
    if (found) return found;
  }
  return '';
}

class Reader {
  readonly writer: BlockWriter;
  readonly #notices: Notices;
  readonly #footnotes: Footnotes;
  readonly #noteIds = new Map<Tree.Element, string>();

  constructor(footnotes: Footnotes, notices: Notices, random: (length: number) => Uint8Array) {
    this.writer = new BlockWriter(random);
    this.#notices = notices;
    this.#footnotes = footnotes;
    for (const holder of footnotes.places.values())
      if (!this.#noteIds.has(holder)) this.#noteIds.set(holder, this.writer.freshId());
  }

  read(document: Tree.Document): void {
    this.#children(document, {
      marks: { bold: false, italic: false, link: null },
      within: 'body',
      lists: 0,
      ordered: false,
      pre: false,
    });
    this.writer.end();
  }

  #children(node: Tree.ParentNode, context: Context): void {
    for (const child of node.childNodes) {
      if ('value' in child) this.#text(child.value, context);
      else if (isElement(child)) this.#element(child, context);
    }
  }

  #text(value: string, { marks, pre }: Context): void {
    if (!pre) return this.writer.text(value, marks);
    value.split('\n').forEach((line, index) => {
      if (index > 0) this.writer.lineBreak();
      this.writer.text(line, marks);
    });
  }

  #element(element: Tree.Element, outer: Context): void {
    const name = element.tagName;
    const style = attribute(element, 'style') ?? '';
    if (UNSEEN.has(name)) return;
    if (ACTIVE.has(name)) return this.#notices.add('active');
    if (MEDIA.has(name)) return this.#notices.add('pictures', attribute(element, 'alt'));
    if (
      attribute(element, 'hidden') !== undefined ||
      /display:\s*none|visibility:\s*hidden|mso-hide:\s*all/i.test(style)
    )
      return this.#hidden(element);
    const context = { ...outer, marks: marksOf(name, style, outer.marks) };
    const note = this.#noteIds.get(element);
    if (note)
      return this.#block(element, { ...context, within: 'note', lists: 0 }, { kind: 'note', id: note });
    if (name === 'a') return this.#link(element, context);
    if (name === 'br') return this.writer.lineBreak();
    if (/^h[1-6]$/.test(name)) return this.#heading(element, context);
    if (name === 'ul' || name === 'ol') return this.#list(element, context);
    if (name === 'li') return this.#item(element, context);
    if (name === 'blockquote')
      return this.#block(element, context.within === 'body' ? { ...context, within: 'quote' } : context);
    if (/mso-list:\s*Ignore/i.test(style)) return;
    const wordLevel = name === 'p' ? /mso-list:[^;]*level(\d)/i.exec(style)?.[1] : undefined;
    if (wordLevel && context.within !== 'note')
      return this.#wordItem(element, context, Number(wordLevel) - 1);
    if (BLOCKS.has(name)) return this.#block(element, { ...context, pre: context.pre || name === 'pre' });
    if (name === 'table') this.#notices.add('tables');
    if (name === 'tr') return this.#row(element, context);
    if (LOOKS.has(name) && !this.#holdsFootnote(element)) this.#notices.add('looks');
    if (name === 'hr') return this.#rule(element);
    this.#children(element, context);
  }

  #block(
    element: Tree.Element,
    context: Context,
    shape: Shape = { kind: context.within === 'quote' ? 'quote' : 'paragraph' },
  ): void {
    const alone = shape.kind === 'note' || context.within === 'body' || context.within === 'quote';
    if (alone) this.writer.begin(shape);
    else this.writer.ownLine();
    this.#children(element, context);
    if (alone) this.writer.begin(context.within === 'quote' ? { kind: 'quote' } : undefined);
    else this.writer.ownLine();
    if (alone && element.tagName === 'blockquote') this.writer.begin();
  }

  #heading(element: Tree.Element, context: Context): void {
    if (context.within === 'note') return this.#block(element, context);
    const title = / title /.test(` ${attribute(element, 'class') ?? ''} `);
    this.writer.begin({ kind: 'heading', level: Number(element.tagName[1]), ...(title && { title }) });
    this.#children(element, { ...context, within: 'item' });
    this.writer.begin();
  }

  /** A row of several cells is one block. One of a single cell is there for the look of a page: its blocks are the text's. */
  #row(element: Tree.Element, context: Context): void {
    const cells = element.childNodes.filter(isElement).filter(({ tagName }) => /^t[dh]$/.test(tagName));
    const flat = context.within === 'item' || context.within === 'note';
    if (flat || cells.filter((cell) => textOf(cell).trim() !== '').length < 2)
      return this.#children(element, context);
    const shape: Shape = { kind: context.within === 'quote' ? 'quote' : 'paragraph' };
    this.writer.begin(shape);
    for (const cell of cells) {
      this.writer.cell();
      this.#element(cell, { ...context, within: 'item' });
    }
    this.writer.begin(shape);
  }

  #list(element: Tree.Element, context: Context): void {
    if (context.within === 'note') return this.#block(element, context);
    const ordered = element.tagName === 'ol';
    if (
      ordered &&
      ((attribute(element, 'start') ?? '1') !== '1' || (attribute(element, 'type') ?? '1') !== '1')
    )
      this.#notices.add('numbers');
    this.writer.begin();
    this.#children(element, { ...context, lists: context.lists + 1, ordered });
    this.writer.begin();
  }

  #item(element: Tree.Element, context: Context): void {
    if (context.within === 'note') return this.#block(element, context);
    const level = Math.max(0, context.lists - 1);
    this.writer.begin({ kind: 'item', level, marker: context.ordered ? 'number' : 'bullet' });
    this.#children(element, { ...context, within: 'item' });
    this.writer.begin();
  }

  /** Word puts a list on the clipboard as paragraphs whose style names the level. */
  #wordItem(element: Tree.Element, context: Context, level: number): void {
    const marker = /^\s*[0-9a-z]{1,4}[.)]/i.test(ignoredText(element)) ? 'number' : 'bullet';
    this.writer.begin({ kind: 'item', level, marker });
    this.#children(element, { ...context, within: 'item' });
    this.writer.begin();
  }

  #link(element: Tree.Element, context: Context): void {
    const holder = this.#footnotes.places.get(element);
    const note = holder && this.#noteIds.get(holder);
    if (note) return this.writer.noteRef(note);
    if (this.#footnotes.backs.has(element)) return;
    const href = attribute(element, 'href');
    const link = href === undefined ? context.marks.link : safeLink(href);
    if (href && link === null) this.#notices.add('links', href);
    this.#children(element, { ...context, marks: { ...context.marks, link } });
  }

  #rule(element: Tree.Element): void {
    if (!/footnote/i.test(attribute(element, 'class') ?? '')) this.#notices.add('looks');
    this.writer.begin();
  }

  #hidden(element: Tree.Element): void {
    if (textOf(element).trim()) this.#notices.add('hidden');
  }

  #holdsFootnote(element: Tree.ParentNode): boolean {
    return element.childNodes.some(
      (child) =>
        isElement(child) &&
        (this.#footnotes.places.has(child) || this.#footnotes.backs.has(child) || this.#holdsFootnote(child)),
    );
  }
}

function marksOf(name: string, style: string, outer: Marks): Marks {
  const weight = /font-weight:\s*(\w+)/i.exec(style)?.[1]?.toLowerCase();
  const slant = /font-style:\s*(\w+)/i.exec(style)?.[1]?.toLowerCase();
  const bold = weight ? /^bold|^[6-9]00$/.test(weight) : outer.bold || name === 'b' || name === 'strong';
  const italic = slant
    ? /^(italic|oblique)$/.test(slant)
    : outer.italic || ['i', 'em', 'cite', 'dfn'].includes(name);
  return { bold, italic, link: outer.link };
}

/** The marker Word wrote before an item, in a span that says it is to be ignored. */
function ignoredText(element: Tree.Element): string {
  for (const child of element.childNodes) {
    if (!isElement(child)) continue;
    const found = /mso-list:\s*Ignore/i.test(attribute(child, 'style') ?? '')
      ? textOf(child)
      : ignoredText(child);
    if (found) return found;
  }
  return '';
}

function textOf(node: Tree.ParentNode): string {
  return node.childNodes
    .map((child) => ('value' in child ? child.value : isElement(child) ? textOf(child) : ''))
    .join('');
}
