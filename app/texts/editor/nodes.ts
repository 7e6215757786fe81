import { Mark, Node, type Extensions } from '@tiptap/core';
import { suggestionMarks } from './suggestion-marks.ts';
import { HEADING_LEVELS, ITEM_LEVELS, MARKS, isLink } from '../../../domain/texts/schema.ts';

/** Every block tells its id in the page, so that copying within a text keeps notes and their places together. */
const id = {
  id: {
    default: null,
    renderHTML: ({ id: value }: Record<string, unknown>) => (value === null ? {} : { 'data-id': value }),
    parseHTML: () => null,
  },
};

const level = ({ min, max }: { min: number; max: number }) => ({
  level: {
    default: min,
    renderHTML: ({ level: value }: Record<string, unknown>) => ({ 'data-level': value }),
    parseHTML: (element: HTMLElement) =>
      Math.min(max, Math.max(min, Math.trunc(Number(element.dataset['level'])) || min)),
  },
});

const block = { group: 'block', content: 'inline*', defining: true };

const Document = Node.create({ name: 'doc', topNode: true, content: 'block+' });
const Text = Node.create({ name: 'text', group: 'inline' });

const Paragraph = Node.create({
  name: 'paragraph',
  priority: 1000,
  ...block,
  addAttributes: () => id,
  parseHTML: () => [{ tag: 'p' }],
  renderHTML: ({ HTMLAttributes }) => ['p', HTMLAttributes, 0],
});

/** The page's own title is the first heading; those of the text come below it. */
const Heading = Node.create({
  name: 'heading',
  ...block,
  addAttributes: () => ({ ...id, ...level(HEADING_LEVELS) }),
  parseHTML: () => [2, 3, 4].map((n) => ({ tag: `h${n}`, attrs: { level: n - 1 } })),
  renderHTML: ({ node, HTMLAttributes }) => [`h${Number(node.attrs['level']) + 1}`, HTMLAttributes, 0],
});

const Item = Node.create({
  name: 'item',
  ...block,
  addAttributes: () => ({
    ...id,
    ...level(ITEM_LEVELS),
    marker: {
      default: 'bullet',
      renderHTML: ({ marker }: Record<string, unknown>) => ({ 'data-marker': marker }),
      parseHTML: ({ dataset }: HTMLElement) => (dataset['marker'] === 'number' ? 'number' : 'bullet'),
    },
  }),
  parseHTML: () => [{ tag: 'p.item', priority: 60 }],
  renderHTML: ({ HTMLAttributes }) => ['p', { ...HTMLAttributes, class: 'item' }, 0],
});

const Quote = Node.create({
  name: 'quote',
  ...block,
  addAttributes: () => id,
  parseHTML: () => [{ tag: 'blockquote' }],
  renderHTML: ({ HTMLAttributes }) => ['blockquote', HTMLAttributes, 0],
});

const Note = Node.create({
  name: 'note',
  ...block,
  addAttributes: () => id,
  parseHTML: () => [{ tag: 'p.note', priority: 60 }],
  renderHTML: ({ HTMLAttributes }) => ['p', { ...HTMLAttributes, class: 'note' }, 0],
});

const NoteRef = Node.create({
  name: 'noteRef',
  group: 'inline',
  inline: true,
  atom: true,
  addAttributes: () => ({
    note: {
      default: null,
      renderHTML: ({ note }: Record<string, unknown>) => ({ 'data-note': note }),
      parseHTML: ({ dataset }: HTMLElement) => dataset['note'] ?? null,
    },
  }),
  parseHTML: () => [{ tag: 'sup[data-note]' }],
  renderHTML: ({ HTMLAttributes }) => ['sup', { ...HTMLAttributes, class: 'note-ref' }],
  renderText: () => '',
});

const HardBreak = Node.create({
  name: 'hardBreak',
  group: 'inline',
  inline: true,
  selectable: false,
  linebreakReplacement: true,
  parseHTML: () => [{ tag: 'br' }],
  renderHTML: () => ['br'],
  renderText: () => '\n',
});

const [bold, italic, link] = MARKS;

const Bold = Mark.create({
  name: bold,
  parseHTML: () => [{ tag: 'strong' }, { tag: 'b' }],
  renderHTML: () => ['strong', 0],
});
const Italic = Mark.create({
  name: italic,
  parseHTML: () => [{ tag: 'em' }, { tag: 'i' }],
  renderHTML: () => ['em', 0],
});

/** Links are words here: they are followed from the page that reads, never by a click while writing. */
const Link = Mark.create({
  name: link,
  inclusive: false,
  addAttributes: () => ({ href: { default: null, validate: isLinkOrThrow } }),
  renderHTML: ({ HTMLAttributes }) => [
    'a',
    { ...HTMLAttributes, rel: 'noopener noreferrer nofollow', target: '_blank' },
    0,
  ],
});

function isLinkOrThrow(href: unknown): void {
  if (!isLink(href)) throw new RangeError('A link must be in its one safe form.');
}

/** The model of domain/texts/schema.ts as the editor's nodes and marks, name by name. */
export const modelNodes: Extensions = [
  Document,
  Text,
  Paragraph,
  Heading,
  Item,
  Quote,
  Note,
  NoteRef,
  HardBreak,
  ...suggestionMarks,
  Bold,
  Italic,
  Link,
];
