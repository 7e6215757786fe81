import { DOMParser, Fragment, Slice, type Node, type ParseOptions, type Schema } from '@tiptap/pm/model';
import { Plugin } from '@tiptap/pm/state';
import type { EditorView } from '@tiptap/pm/view';
import { blocksToDoc } from '../../../domain/texts/doc-nodes.ts';
import { TEXT_LIMITS, newBlockId } from '../../../domain/texts/schema.ts';
import {
  blocksOfMarkup,
  blocksOfPlainText,
  rebindNotes,
  setStylesAside,
  type Markup,
  type PastedBlock,
} from './clipboard.ts';

/** What may be pasted at once; more is brought as a file. */
export const PASTE_LIMITS = { characters: 120_000, blocks: 1200, markup: 4_000_000 } as const;

export type PasteRefusal = 'tooLarge' | 'full';

export interface PasteOptions {
  random(length: number): Uint8Array;
  refused(why: PasteRefusal): void;
}

/** Whatever is pasted becomes blocks of the model; too much at once is refused before any of it is read. */
export function paste(schema: Schema, { random, refused }: PasteOptions): Plugin {
  const toSlice = (blocks: readonly PastedBlock[], view: EditorView | null, open: number): Slice => {
    const rebound = rebindNotes(
      blocks,
      (note) => view !== null && hasNote(view.state.doc, note),
      () => newBlockId(random),
    );
    return new Slice(Fragment.from(nodesOf(schema, rebound)), open, open);
  };
  let open: EditorView | null = null;
  return new Plugin({
    view: (view) => {
      open = view;
      return { destroy: () => (open = null) };
    },
    props: {
      transformPastedHTML: setStylesAside,
      clipboardParser: new ClipboardParser(schema, (dom) => {
        const exact = dom.querySelector('[data-pm-slice]') !== null;
        return toSlice(blocksOfMarkup(markupOf(dom), exact), open, 0);
      }),
      clipboardTextParser: (text, _context, _plain, view) => {
        const blocks = blocksOfPlainText(text);
        return toSlice(blocks, view, blocks.length > 0 ? 1 : 0);
      },
      handleDOMEvents: {
        paste: (_view, event) => {
          const words = event.clipboardData?.getData('text/plain').length ?? 0;
          const markup = event.clipboardData?.getData('text/html').length ?? 0;
          if (words <= PASTE_LIMITS.characters && markup <= PASTE_LIMITS.markup) return false;
          event.preventDefault();
          refused('tooLarge');
          return true;
        },
      },
      handlePaste: (view, _event, slice) => {
        const why = refusalOf(view.state.doc, slice);
        if (why !== null) refused(why);
        return why !== null;
      },
      handleDrop: (view, _event, slice, moved) => {
        const why = moved ? null : refusalOf(view.state.doc, slice);
        if (why !== null) refused(why);
        return why !== null;
      },
    },
  });
}

/** Why a slice may not be pasted into a document, or null. */
export function refusalOf(doc: Node, { content }: Slice): PasteRefusal | null {
  if (content.size > PASTE_LIMITS.characters || content.childCount > PASTE_LIMITS.blocks) return 'tooLarge';
  const full =
    doc.childCount + content.childCount > TEXT_LIMITS.blocks ||
    doc.content.size + content.size > TEXT_LIMITS.characters;
  return full ? 'full' : null;
}

/** Blocks as nodes of the editor; those without an id get theirs when they come into the text. */
export function nodesOf(schema: Schema, blocks: readonly PastedBlock[]): Node[] {
  const doc = blocksToDoc(blocks.map((block) => ({ ...block, id: block.id ?? '' })));
  return (doc.content ?? []).map((node) =>
    schema.nodeFromJSON(node.attrs?.['id'] === '' ? { ...node, attrs: { ...node.attrs, id: null } } : node),
  );
}

function hasNote(doc: Node, note: string): boolean {
  let found = false;
  doc.forEach((node) => {
    found ||= node.type.name === 'note' && node.attrs['id'] === note;
  });
  return found;
}

function markupOf(node: globalThis.Node): Markup {
  const element = node instanceof Element ? node : null;
  return {
    tag: node.nodeType === node.TEXT_NODE ? '' : node.nodeName.toLowerCase(),
    words: node.nodeType === node.TEXT_NODE ? (node.nodeValue ?? '') : '',
    attribute: (name) => element?.getAttribute(name) ?? null,
    children: node.nodeType === node.COMMENT_NODE ? [] : [...node.childNodes].map(markupOf),
  };
}

/** The view asks a DOMParser to read the clipboard; this one reads it by our own rules. */
class ClipboardParser extends DOMParser {
  readonly #read: (dom: HTMLElement | DocumentFragment) => Slice;

  constructor(schema: Schema, read: (dom: HTMLElement | DocumentFragment) => Slice) {
    super(schema, []);
    this.#read = read;
  }

  override parseSlice(dom: globalThis.Node, _options?: ParseOptions): Slice {
    return this.#read(dom as HTMLElement);
  }
}
