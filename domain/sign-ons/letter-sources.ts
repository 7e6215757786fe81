import { textInline, type Inline } from '../texts/schema.ts';
import type { VersionSource } from '../texts/sources/reads.ts';
import { sourcePageWords } from '../words/source-pages.ts';
import type { Language } from '../words/words.ts';

/** What a letter needs of a source: as it was known at closing. */
export type LetterSource = Pick<VersionSource, 'address' | 'state' | 'title' | 'readAt' | 'archived'>;

/** Each source in one line of print: its title, its address, when it was read, and what became of it. */
export function sourceLines(sources: readonly LetterSource[], frame: Language, timeZone: string): Inline[][] {
  const say = sourcePageWords[frame].published;
  const day = new Intl.DateTimeFormat(frame, { dateStyle: 'long', timeZone });
  const words = (text: string) => textInline(text, {});
  return sources.map(({ address, state, title, readAt, archived }) => [
    ...(title === null ? [] : [words(`${title}. `)]),
    textInline(address, { link: address }),
    ...(readAt === null ? [] : [words(` (${say.read(day.format(new Date(readAt)))})`)]),
    words('.'),
    ...(state === 'dead' ? [words(` ${say.dead}.`)] : []),
    ...(archived === null ? [] : [words(` ${say.copy}: `), textInline(archived, { link: archived })]),
  ]);
}
