import { SaxesParser } from 'saxes';
import { IMPORT_LIMITS, Refused } from '../import/limits.ts';

/** An element of an XML file: names with the prefix they have in the file. */
export interface XmlElement {
  name: string;
  attributes: Record<string, string>;
  children: (XmlElement | string)[];
}

const NO_ELEMENT: XmlElement = { name: '', attributes: {}, children: [] };

/**
 * Reads XML into a tree. Document types and with them entities are refused before anything is read; what is too deep
 * or too much stops the reading; words that are no UTF-8 are refused.
 */
export function readXml(part: Uint8Array | undefined): XmlElement {
  if (!part) return NO_ELEMENT;
  const text = decoded(part);
  if (/<!DOCTYPE|<!ENTITY/i.test(text)) throw new Refused('import-unsafe');
  const root: XmlElement = { ...NO_ELEMENT, children: [] };
  const open = [root];
  let nodes = 0;
  const parser = new SaxesParser({});
  parser.on('error', () => {
    throw new Refused('import-not-readable');
  });
  parser.on('opentag', ({ name, attributes, isSelfClosing }) => {
    if ((nodes += 1) > IMPORT_LIMITS.elements) throw new Refused('import-too-long');
    if (open.length > IMPORT_LIMITS.depth) throw new Refused('import-too-deep');
    const element: XmlElement = { name, attributes: attributes as Record<string, string>, children: [] };
    open.at(-1)!.children.push(element);
    if (!isSelfClosing) open.push(element);
  });
  parser.on('closetag', ({ isSelfClosing }) => {
    if (!isSelfClosing) open.pop();
  });
  parser.on('text', (words) => open.at(-1)!.children.push(words));
  parser.on('cdata', (words) => open.at(-1)!.children.push(words));
  parser.write(text).close();
  return elementsOf(root)[0] ?? NO_ELEMENT;
}

function decoded(part: Uint8Array): string {
  const wide =
    part[0] === 0xff && part[1] === 0xfe
      ? 'utf-16le'
      : part[0] === 0xfe && part[1] === 0xff
        ? 'utf-16be'
        : 'utf-8';
  try {
    return new TextDecoder(wide, { fatal: true }).decode(part);
  } catch {
    throw new Refused('import-not-readable');
  }
}

export const isElement = (node: XmlElement | string): node is XmlElement => typeof node !== 'string';
export const elementsOf = ({ children }: XmlElement): XmlElement[] => children.filter(isElement);
export const child = (element: XmlElement | undefined, name: string): XmlElement | undefined =>
  element && elementsOf(element).find((one) => one.name === name);

/** All elements of that name, however deep. */
export function deep(element: XmlElement, name: string): XmlElement[] {
  return elementsOf(element).flatMap((one) => (one.name === name ? [one] : deep(one, name)));
}

/** All words in an element. */
export function wordsOf({ children }: XmlElement): string {
  return children.map((one) => (typeof one === 'string' ? one : wordsOf(one))).join('');
}
