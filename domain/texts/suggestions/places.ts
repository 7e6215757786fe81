import type { Place } from './place.ts';
import type { MarkedBlock, MarkedInline, MarkedText } from '../suggestion-marks.ts';

/** How much of the words around a change is told with it. */
const AROUND = 60;

/** Where each suggestion of a text is at work, by its id, in the order of the document. */
export function placesOf(blocks: Readonly<Record<string, readonly MarkedBlock[]>>): Map<string, Place[]> {
  const found: { id: string; order: number; place: Place }[] = [];
  const [reference = []] = Object.values(blocks);
  const orderIn = new Map(reference.map(({ id }, index) => [id, index]));
  for (const [language, list] of Object.entries(blocks))
    list.forEach((block, index) => {
      const order = orderIn.get(block.id) ?? index;
      for (const one of placesIn(language, block)) found.push({ ...one, order });
    });
  const places = new Map<string, Place[]>();
  for (const { id, place } of found.sort((a, b) => a.order - b.order))
    places.set(id, [...(places.get(id) ?? []), place]);
  return places;
}

/** The ids of the suggestions that stand in the words. */
export function standingIn(blocks: Readonly<Record<string, readonly MarkedBlock[]>>): Set<string> {
  const ids = new Set<string>();
  for (const list of Object.values(blocks))
    for (const { inlines } of list) for (const inline of inlines) for (const id of idsOn(inline)) ids.add(id);
  return ids;
}

/** Neighbouring words under one suggestion are one place; what others put in between does not part them. */
export function placesIn(
  language: string,
  { id: blockId, inlines }: Pick<MarkedBlock, 'id' | 'inlines'>,
): { id: string; place: Place }[] {
  const runs: { id: string; from: number; to: number }[] = [];
  const open = new Map<string, { id: string; from: number; to: number }>();
  inlines.forEach((inline, at) => {
    const ids = idsOn(inline);
    if (inline.type === 'noteRef') return;
    for (const [id, run] of open)
      if (ids.has(id)) run.to = at;
      else if (inline.type === 'break' || inline.insertion === undefined) open.delete(id);
    for (const id of ids) {
      if (open.has(id)) continue;
      const run = { id, from: at, to: at };
      open.set(id, run);
      runs.push(run);
    }
  });
  return runs.map(({ id, from, to }) => ({
    id,
    place: {
      language,
      blockId,
      ...changeOf(id, inlines.slice(from, to + 1)),
      before: lastOf(acceptedWords(inlines.slice(0, from))),
      after: firstOf(acceptedWords(inlines.slice(to + 1))),
    },
  }));
}

function changeOf(id: string, run: readonly MarkedInline[]): Pick<Place, 'struck' | 'put' | 'reformats'> {
  const texts = run.filter((inline): inline is MarkedText => inline.type === 'text');
  const words = (of: (inline: MarkedText) => boolean) =>
    texts
      .filter(of)
      .map(({ text }) => text)
      .join('');
  const reformats: Place['reformats'] = [];
  for (const { text, reformats: all = [] } of texts)
    for (const { id: whose, mark, on, href = null } of all) {
      if (whose !== id) continue;
      const last = reformats.at(-1);
      if (last?.mark === mark && last.on === on && last.href === href) last.words += text;
      else reformats.push({ words: text, mark, on, href });
    }
  return {
    struck: words(({ deletions }) => deletions?.includes(id) ?? false),
    put: words(({ insertion }) => insertion === id),
    reformats,
  };
}

function idsOn(inline: MarkedInline): Set<string> {
  if (inline.type !== 'text') return new Set();
  const { insertion, deletions = [], reformats = [] } = inline;
  return new Set([
    ...(insertion === undefined ? [] : [insertion]),
    ...deletions,
    ...reformats.map(({ id }) => id),
  ]);
}

function acceptedWords(inlines: readonly MarkedInline[]): string {
  return inlines
    .map((inline) => {
      if (inline.type === 'break') return '\n';
      return inline.type === 'text' && inline.insertion === undefined ? inline.text : '';
    })
    .join('');
}

function lastOf(text: string): string {
  if (text.length <= AROUND) return text;
  return `…${text
    .slice(-AROUND)
    .replace(/^\S*\s/, '')
    .toWellFormed()}`;
}

function firstOf(text: string): string {
  if (text.length <= AROUND) return text;
  return `${text
    .slice(0, AROUND)
    .replace(/\s\S*$/, '')
    .toWellFormed()}…`;
}
