import fc from 'fast-check';
import * as Y from 'yjs';
import { elementOf } from '../../domain/texts/blocks-in-ydoc.ts';
import { keepFormats } from '../../domain/texts/exact-words.ts';
import { fragmentName, textInline, type Block } from '../../domain/texts/schema.ts';
import { markKey, markOf, reformatMark } from '../../domain/texts/suggestion-keys.ts';
import type { MarkedBlock, MarkedInline, Reformat } from '../../domain/texts/suggestion-marks.ts';

export const SUGGESTIONS = ['aaaaaaaaa1', 'bbbbbbbbb2', 'ccccccccc3', 'ddddddddd4'];

/** Words in a few looks with anything proposed about them by any of the four. */
const anyMarkedInline: fc.Arbitrary<MarkedInline> = fc.oneof(
  {
    weight: 8,
    arbitrary: fc
      .record({
        text: fc.constantFrom('nadie', ' ', 'será detenido', 'ñandú ', '😀', 'por migrar'),
        look: fc.record({
          bold: fc.boolean(),
          italic: fc.boolean(),
          link: fc.constantFrom(null, 'https://ejemplo.org/'),
        }),
        insertion: fc.option(fc.constantFrom(...SUGGESTIONS), { nil: undefined, freq: 3 }),
        deletions: fc.uniqueArray(fc.constantFrom(...SUGGESTIONS), { maxLength: 2 }),
        reformats: fc.uniqueArray(anyReformat(), { maxLength: 2, selector: (one) => JSON.stringify(one) }),
      })
      .map(({ text, look, insertion, deletions, reformats }): MarkedInline => ({
        ...textInline(text, look),
        ...(insertion !== undefined && { insertion }),
        ...(deletions.length > 0 && { deletions }),
        ...(reformats.length > 0 && { reformats }),
      })),
  },
  { weight: 1, arbitrary: fc.constant<MarkedInline>({ type: 'break' }) },
  { weight: 1, arbitrary: fc.constant<MarkedInline>({ type: 'noteRef', note: 'note000001' }) },
);

function anyReformat(): fc.Arbitrary<Reformat> {
  return fc
    .record({
      id: fc.constantFrom(...SUGGESTIONS),
      mark: fc.constantFrom('bold' as const, 'italic' as const, 'link' as const),
      on: fc.boolean(),
    })
    .map((one) => (one.mark === 'link' && one.on ? { ...one, href: 'https://otro.org/' } : one));
}

/** Paragraphs in which anything is proposed. */
export const anyMarkedBlocks: fc.Arbitrary<MarkedBlock[]> = fc
  .array(fc.array(anyMarkedInline, { maxLength: 8 }), { minLength: 1, maxLength: 4 })
  .map((all) =>
    all.map((inlines, i): MarkedBlock => ({ id: `block0000${i}`, kind: 'paragraph', level: 0, inlines })),
  );

/** A document with one language of such blocks. */
export function docOfMarked(blocks: readonly MarkedBlock[], language = 'es'): Y.Doc {
  const doc = keepFormats(new Y.Doc());
  doc.getXmlFragment(fragmentName(language)).insert(0, blocks.map(elementOfMarked));
  return doc;
}

function elementOfMarked({ inlines, ...shape }: MarkedBlock): Y.XmlElement {
  const element = elementOf({ ...shape, inlines: [] } satisfies Block);
  const children: (Y.XmlText | Y.XmlElement)[] = [];
  let words: { insert: string; attributes: object }[] = [];
  const endWords = () => {
    if (words.length === 0) return;
    const text = new Y.XmlText();
    text.applyDelta(words);
    children.push(text);
    words = [];
  };
  for (const inline of inlines) {
    if (inline.type === 'text') {
      words.push({ insert: inline.text, attributes: attributesOf(inline) });
      continue;
    }
    endWords();
    const atom = new Y.XmlElement(inline.type === 'break' ? 'hardBreak' : 'noteRef');
    if (inline.type === 'noteRef') atom.setAttribute('note', inline.note);
    children.push(atom);
  }
  endWords();
  element.insert(0, children);
  return element;
}

function attributesOf(inline: Extract<MarkedInline, { type: 'text' }>): Record<string, object> {
  const { bold, italic, link, insertion, deletions = [], reformats = [] } = inline;
  return {
    ...(bold && { bold: {} }),
    ...(italic && { italic: {} }),
    ...(link && { link: { href: link } }),
    ...(insertion !== undefined && { insertion: markOf(insertion) }),
    ...Object.fromEntries(deletions.map((id) => [markKey('deletion', markOf(id)), markOf(id)] as const)),
    ...Object.fromEntries(
      reformats.map((one) => [markKey('reformat', reformatMark(one)), reformatMark(one)] as const),
    ),
  };
}
