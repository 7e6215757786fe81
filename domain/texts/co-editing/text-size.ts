import * as Y from 'yjs';
import { TEXT_LIMITS, fragmentLanguage } from '../schema.ts';

/** How much one language of a text holds. */
export interface TextSize {
  blocks: number;
  characters: number;
  /** What the blocks hold: texts, breaks and footnote places. */
  nodes: number;
}

/** How much a language's fragment holds; a break and a footnote's place count as a character. */
export function sizeOf(fragment: Y.XmlFragment): TextSize {
  let characters = 0;
  let nodes = 0;
  for (const element of fragment.toArray()) {
    if (!(element instanceof Y.XmlElement)) continue;
    nodes += element.length;
    for (const child of element.toArray()) characters += child instanceof Y.XmlText ? child.length : 1;
  }
  return { blocks: fragment.length, characters, nodes };
}

/** The sizes of the languages a document holds. */
export function sizesOf(doc: Y.Doc): Map<string, TextSize> {
  const languages = [...doc.share.keys()].filter((name) => fragmentLanguage(name) !== null);
  return new Map(languages.map((name) => [name, sizeOf(doc.getXmlFragment(name))]));
}

/**
 * Which limit a change goes beyond, or null. A language that is beyond it already may lose words, and keep as many
 * as it had, and gains none.
 */
export function grownBeyond(
  before: TextSize | undefined,
  after: TextSize,
  limits: TextSize = TEXT_LIMITS,
): keyof TextSize | null {
  for (const part of ['characters', 'blocks', 'nodes'] as const)
    if (after[part] > limits[part] && after[part] > (before?.[part] ?? 0)) return part;
  return null;
}

/** Whether any of these languages holds more than a limit. */
export function anyBeyond(sizes: Iterable<TextSize>, limits: TextSize = TEXT_LIMITS): boolean {
  return [...sizes].some((size) => grownBeyond(undefined, size, limits) !== null);
}
