import { Link } from '@remix-run/react';
import { tagsWords } from '../../domain/words/tags.ts';
import { Icon, type IconName } from '../ui/icon.tsx';
import { useLanguage } from '../ui/surroundings.ts';
import type { ShownTag } from './shown.ts';

/** What a piece of work is tagged with; corridors and themes lead to their pages. */
export function TagChips({ base, tags }: { base: string; tags: readonly ShownTag[] }) {
  const words = tagsWords[useLanguage()];
  if (tags.length === 0) return null;
  return (
    <ul className="tags" aria-label={words.tags}>
      {tags.map((tag) => {
        const to = addressOf(base, tag);
        return (
          <li key={keyOf(tag)}>
            <Icon name={iconOf(tag)} />
            {to === null ? tag.name : <Link to={to}>{tag.name}</Link>}
          </li>
        );
      })}
    </ul>
  );
}

/** How forms call a tag: "theme:ID", "place:MX-CHP". */
export function keyOf({ corridor, theme, objective, place }: ShownTag): string {
  if (corridor) return `corridor:${corridor.id}`;
  if (theme) return `theme:${theme.id}`;
  return objective === null ? `place:${place}` : `objective:${objective}`;
}

function addressOf(base: string, { corridor, theme }: ShownTag): string | null {
  if (corridor) return `${base}/corridors/${corridor.slug}`;
  return theme ? `${base}/themes/${theme.slug}` : null;
}

function iconOf({ corridor, theme, objective }: ShownTag): IconName {
  if (corridor) return 'corridor';
  if (theme) return 'tag';
  return objective === null ? 'place' : 'decision';
}
