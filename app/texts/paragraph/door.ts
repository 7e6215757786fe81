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
}

/** What a paragraph hears when it is tapped: not on a link in it, nor where words are being chosen. */
export function tapping(
  door: ParagraphDoor | undefined,
  { id, language, number }: { id: string | undefined; language: string; number: number | null },
) {
  const tap = door?.onTap;
  if (!tap || id === undefined) return {};
  return {
    onClick: (event: MouseEvent<HTMLElement>) => {
      const onLink = event.target instanceof Element && event.target.closest('a') !== null;
      if (onLink || (window.getSelection()?.isCollapsed ?? true) === false) return;
      tap({ id, language, number });
    },
  };
}
