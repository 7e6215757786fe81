import type { Inline } from '../texts/schema.ts';
import { publicPositionPath } from '../words/addresses.ts';
import { positionsWords } from '../words/positions.ts';
import type { Position, PositionLanguage } from './reads.ts';

/**
 * The line under a quotation. A text may become public: so only a public position is named there, by its
 * organisation, title and day; of any other it says no more than that a member said it.
 */
export function attribution(
  position: Pick<Position, 'audience' | 'owner' | 'datedOn' | 'slug'>,
  { language, title }: Pick<PositionLanguage, 'language' | 'title'>,
  { coalition, origin }: { coalition: string; origin: string | null },
): Inline[] {
  const ours = /^es\b/.test(language) ? 'es' : 'en';
  const words = positionsWords[ours].attribution;
  const day = new Intl.DateTimeFormat(language, { dateStyle: 'long', timeZone: 'UTC' }).format(
    new Date(`${position.datedOn}T00:00:00Z`),
  );
  if (position.audience !== 'public') return [{ type: 'text', text: words.member(day) }];
  const page = { coalition, position: position.slug };
  return [
    { type: 'text', text: words.before(position.owner) },
    {
      type: 'text',
      text: words.title(title),
      ...(origin !== null && { link: origin + publicPositionPath(page, ours) }),
    },
    { type: 'text', text: words.after(day) },
  ];
}
