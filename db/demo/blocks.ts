import type { DemoBlock, DemoLanguage } from './types.ts';

/** One block in both languages: what the helpers below make and `sideBySide` parts. */
type Pair = [es: DemoBlock, en: DemoBlock];

const pair = (block: Omit<DemoBlock, 'inlines'>, es: string, en: string): Pair => [
  { ...block, inlines: es },
  { ...block, inlines: en },
];

export const heading = (key: string, es: string, en: string) =>
  pair({ key, kind: 'heading', level: 1 }, es, en);

export const paragraph = (key: string, es: string, en: string) =>
  pair({ key, kind: 'paragraph', level: 0 }, es, en);

/** A numbered ask. */
export const ask = (key: string, es: string, en: string) =>
  pair({ key, kind: 'item', level: 0, marker: 'number' }, es, en);

export const bullet = (key: string, es: string, en: string) =>
  pair({ key, kind: 'item', level: 0, marker: 'bullet' }, es, en);

export const quote = (key: string, es: string, en: string) => pair({ key, kind: 'quote', level: 0 }, es, en);

export const note = (key: string, es: string, en: string) => pair({ key, kind: 'note', level: 0 }, es, en);

/** Parts a text written side by side into one sequence of blocks per language. */
export function sideBySide(...pairs: Pair[]): Record<DemoLanguage, DemoBlock[]> {
  return { es: pairs.map(([es]) => es), en: pairs.map(([, en]) => en) };
}
