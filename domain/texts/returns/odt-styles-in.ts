import type { FileShape } from './file-model.ts';
import { child, deep, type XmlElement } from './xml-tree.ts';

/** Which looks a style of words gives; null where it says nothing of one. */
export interface StyleLook {
  bold: boolean | null;
  italic: boolean | null;
}

/** The looks of the styles of words, those they stand on counted in. */
export function looksIn(parts: readonly XmlElement[]): (name: string) => StyleLook {
  const styles = stylesIn(parts, 'text');
  const found = (name: string, left: number): StyleLook => {
    const style = left > 0 ? styles.get(name) : undefined;
    if (!style) return { bold: null, italic: null };
    const { attributes } = child(style, 'style:text-properties') ?? {
      attributes: {} as Record<string, string>,
    };
    const below = found(style.attributes['style:parent-style-name'] ?? '', left - 1);
    const is = (value: string | undefined, off: string) => (value === undefined ? null : value !== off);
    return {
      bold: is(attributes['fo:font-weight'], 'normal') ?? below.bold,
      italic: is(attributes['fo:font-style'], 'normal') ?? below.italic,
    };
  };
  return (name) => found(name, 10);
}

/** What the styles of paragraphs and lists say a paragraph is. */
export function shapesIn(parts: readonly XmlElement[]) {
  const styles = stylesIn(parts, 'paragraph');
  const counts = new Set(
    parts
      .flatMap((part) => deep(part, 'text:list-style'))
      .filter((style) =>
        style.children.some((one) => typeof one !== 'string' && one.name === 'text:list-level-style-number'),
      )
      .map(({ attributes }) => attributes['style:name'] ?? ''),
  );
  const named = (name: string, left = 10): string => {
    const style = left > 0 ? styles.get(name) : undefined;
    const own = /^(?:title|quotations|title_20_)$/i.test(name);
    if (!style || own) return name;
    return named(
      style.attributes['style:parent-style-name'] ?? name,
      style.attributes['style:parent-style-name'] ? left - 1 : 0,
    );
  };
  return {
    isTitle: (style: string) => /^title$/i.test(named(style)),
    kindOf: (style: string): FileShape['kind'] =>
      /^quotations$/i.test(named(style)) ? 'quote' : 'paragraph',
    counts: (list: string) => counts.has(list),
  };
}

function stylesIn(parts: readonly XmlElement[], family: string): Map<string, XmlElement> {
  return new Map(
    parts
      .flatMap((part) => deep(part, 'style:style'))
      .filter(({ attributes }) => attributes['style:family'] === family)
      .map((style) => [style.attributes['style:name'] ?? '', style]),
  );
}
