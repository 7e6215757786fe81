import type { DefaultTreeAdapterTypes as Tree } from 'parse5';

/** The footnotes of an HTML tree: which links are their places, which elements their words. */
export interface Footnotes {
  /** Link → the element that holds its footnote's words. */
  places: Map<Tree.Element, Tree.Element>;
  /** Links from a footnote back to its place; they are not words. */
  backs: Set<Tree.Element>;
}

export const isElement = (node: Tree.Node): node is Tree.Element => 'tagName' in node;
export const attribute = (element: Tree.Element, name: string): string | undefined =>
  element.attrs.find((one) => one.name === name)?.value;

const HOLDERS = new Set(['li', 'p', 'dd', 'div', 'aside']);

/**
 * Finds footnotes by what all programs that write them share: a link and its target point at each other. The
 * first of the two in the document is the place, the other lies in the footnote.
 */
export function findFootnotes(root: Tree.ParentNode): Footnotes {
  const byId = new Map<string, Tree.Element>();
  const anchors: Tree.Element[] = [];
  collect(root, byId, anchors);
  const places: Footnotes['places'] = new Map();
  const backs: Footnotes['backs'] = new Set();
  for (const anchor of anchors) {
    if (backs.has(anchor)) continue;
    const target = byId.get(fragmentOf(anchor));
    const holder = target && holderOf(target);
    if (!holder || inside(anchor, holder)) continue;
    const names = namesOf(anchor);
    const back = linksIn(holder).filter((link) => names.has(fragmentOf(link)));
    if (back.length === 0) continue;
    places.set(anchor, holder);
    for (const link of back) backs.add(link);
  }
  return { places, backs };
}

function collect(node: Tree.ParentNode, byId: Map<string, Tree.Element>, anchors: Tree.Element[]): void {
  for (const child of node.childNodes) {
    if (!isElement(child)) continue;
    for (const name of [attribute(child, 'id'), attribute(child, 'name')])
      if (name && !byId.has(name)) byId.set(name, child);
    if (child.tagName === 'a' && fragmentOf(child)) anchors.push(child);
    collect(child, byId, anchors);
  }
}

function fragmentOf(anchor: Tree.Element): string {
  const href = attribute(anchor, 'href') ?? '';
  return href.startsWith('#') ? href.slice(1) : '';
}

/** The names by which a footnote may point back at its place: the link's, or those of what closely wraps it. */
function namesOf(anchor: Tree.Element): Set<string> {
  const names = new Set<string>();
  let element: Tree.Node | null = anchor;
  for (let up = 0; up < 3 && element && isElement(element) && !HOLDERS.has(element.tagName); up++) {
    for (const name of [attribute(element, 'id'), attribute(element, 'name')]) if (name) names.add(name);
    element = element.parentNode;
  }
  return names;
}

function holderOf(target: Tree.Element): Tree.Element | null {
  for (let node: Tree.Node | null = target; node && isElement(node); node = node.parentNode)
    if (HOLDERS.has(node.tagName)) return node;
  return null;
}

function inside(node: Tree.Element, holder: Tree.Element): boolean {
  for (let up: Tree.Node | null = node; up && isElement(up); up = up.parentNode)
    if (up === holder) return true;
  return false;
}

function linksIn(node: Tree.ParentNode): Tree.Element[] {
  return node.childNodes.flatMap((child) =>
    isElement(child) ? [...(child.tagName === 'a' ? [child] : []), ...linksIn(child)] : [],
  );
}
