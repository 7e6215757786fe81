import * as Y from 'yjs';
import { markedInlinesOf, type Delta } from '../blocks-in-ydoc.ts';
import { joinMarked, type MarkedInline } from '../suggestion-marks.ts';
import type { Gone } from '../suggestions/gone.ts';
import { placesIn } from '../suggestions/places.ts';
import type { Touched } from './touched.ts';
import { after, idsIn, viewOf, type Moment } from './views.ts';

/**
 * Where suggestions were at work that stand no more, as it was when a transaction began: to be asked before Yjs lets go
 * of what it deleted. One that still stands in another block is not among them.
 */
export function goneIn(
  touched: Touched,
  ended: readonly string[],
  fragments: readonly { language: string; fragment: Y.XmlFragment }[],
): Gone[] {
  if (ended.length === 0) return [];
  const lost = new Set(ended);
  for (const { fragment } of fragments)
    for (const block of fragment.toArray() as Y.AbstractType<unknown>[])
      if (lost.size > 0 && !touched.after.includes(block))
        for (const id of idsIn([viewOf(block, after)])) lost.delete(id);
  const gone = new Map<string, Gone>([...lost].map((id) => [id, { id, places: [] }]));
  for (const block of touched.before) {
    const { language } = fragments.find(({ fragment }) => fragment === block._item?.parent) ?? {};
    if (language === undefined) continue;
    const inlines = inlinesAt(block, touched.stoodBefore);
    const stood = { id: idOf(block, touched.stoodBefore), inlines };
    for (const { id, place } of placesIn(language, stood)) gone.get(id)?.places.push(place);
  }
  return [...gone.values()];
}

function idOf(block: Y.AbstractType<unknown>, stood: Moment): string {
  let item = block._map.get('id');
  while (item && !stood(item)) item = item.left ?? undefined;
  const [id] = item?.content.getContent() ?? [];
  return typeof id === 'string' ? id : '';
}

/** What a block held at a moment, with what was proposed in it. */
function inlinesAt(block: Y.AbstractType<unknown>, stood: Moment): MarkedInline[] {
  const inlines: MarkedInline[] = [];
  for (let item = block._start; item; item = item.right) {
    if (!stood(item) || !(item.content instanceof Y.ContentType)) continue;
    const child = item.content.type;
    if (child instanceof Y.XmlText) inlines.push(...markedInlinesOf(deltaAt(child, stood)));
    else if (child instanceof Y.XmlElement && child.nodeName === 'hardBreak') inlines.push({ type: 'break' });
  }
  return joinMarked(inlines);
}

function deltaAt(words: Y.XmlText, stood: Moment): Delta[] {
  const delta: Delta[] = [];
  let attributes: Record<string, unknown> = {};
  for (let item = words._start; item; item = item.right) {
    if (!stood(item)) continue;
    if (item.content instanceof Y.ContentString) delta.push({ insert: item.content.str, attributes });
    if (!(item.content instanceof Y.ContentFormat)) continue;
    const { key, value } = item.content as { key: string; value: unknown };
    attributes = { ...attributes, [key]: value };
    if (value === null) delete attributes[key];
  }
  return delta;
}
