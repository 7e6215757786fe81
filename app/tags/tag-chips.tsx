import { Link } from '@remix-run/react';
import { tagsWords } from '../../domain/words/tags.ts';
import { Icon, type IconName } from '../ui/icon.tsx';
import { useLanguage } from '../ui/surroundings.ts';
import type { ShownTag } from './shown.ts';

/** The same in one line, which opens: themes, or else corridors, objectives, and how many places. */
export function FoldedTags({ base, tags }: { base: string; tags: readonly ShownTag[] }) {
  const language = useLanguage();
  const words = tagsWords[language];
  const count = (one: (tag: ShownTag) => boolean) => tags.filter(one).length;
  const objectives = tags.flatMap(({ objective }) => (objective === null ? [] : [String(objective)]));
  const places = count(({ place }) => place !== null);
  const named = tags.filter(({ theme }) => theme !== null);
  const said = [
    ...(named.length > 0 ? named : tags.filter(({ corridor }) => corridor !== null)).map(({ name }) => name),
    ...(objectives.length === 0
      ? []
      : [words.objectives(objectives.length, new Intl.ListFormat(language).format(objectives))]),
    ...(places === 0 ? [] : [words.places(places)]),
  ];
  if (said.length === 0) return null;
  return (
    <details className="folded-tags">
      <summary aria-label={`${words.tags}: ${said.join(' · ')}`}>
        <Icon name="tag" />
        {said.join(' · ')}
      </summary>
      <TagChips base={base} tags={tags} />
    </details>
  );
}

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
