import type { MouseEvent } from 'react';

/** A paragraph in one language, as it stands beside its number. */
export interface ParagraphPlace {
  id: string;
  language: string;
  number: number | null;
}

/** How a reader comes to one paragraph: by its address, and on a phone by tapping it. */
export interface ParagraphDoor {
  to: (id: string, language: string) => string;
  /** Null where the address alone leads there. */
  onTap: ((place: ParagraphPlace) => void) | null;
  /** Opens it over the words where its page cannot be brought, and says whether it did. Null where nothing is kept. */
  here: ((place: ParagraphPlace) => boolean) | null;
}

/** What a paragraph hears when it is tapped. */
export function tapping(
  door: ParagraphDoor | undefined,
  { id, language, number }: { id: string | undefined; language: string; number: number | null },
) {
  const tap = door?.onTap;
  if (!tap || id === undefined) return {};
  return {
    onClick: (event: MouseEvent<HTMLElement>) => {
      if (isTap(event)) tap({ id, language, number });
    },
  };
}

/** Whether words were tapped: not a link in them, nor where they are being chosen. */
export function isTap({ target }: MouseEvent<HTMLElement>): boolean {
  const onLink = target instanceof Element && target.closest('a') !== null;
  return !onLink && (window.getSelection()?.isCollapsed ?? true);
}

/** The same for all paragraphs of an editor in which nobody writes: each says in the page which it is. */
export function tappingOn(
  door: ParagraphDoor | null,
  {
    places,
    numbers,
  }: {
    places: readonly ({ id: string; language: string } | null)[];
    numbers: readonly (number | null)[];
  },
) {
  const tap = door?.onTap;
  if (!tap) return {};
  return {
    onClick: (event: MouseEvent<HTMLElement>) => {
      const block = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-id]') : null;
      const at = places.findIndex((place) => place?.id === block?.dataset['id']);
      const place = places[at];
      if (place && isTap(event)) tap({ ...place, number: numbers[at] ?? null });
    },
  };
}
