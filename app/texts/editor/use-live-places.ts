import { useEffect } from 'react';
import type * as Y from 'yjs';
import { markedBlocksFromYXml } from '../../../domain/texts/blocks-in-ydoc.ts';
import { fragmentName } from '../../../domain/texts/schema.ts';
import { placesOf } from '../../../domain/texts/suggestions/places.ts';
import { livePlaces } from '../suggestions/live-places.ts';

const SOON_MS = 200;

/** Tells the cards beside the sheets where the suggestions stand, whoever goes on writing in them. */
export function useLivePlaces(doc: Y.Doc, languages: readonly string[]): void {
  const key = languages.join(' ');
  useEffect(() => {
    const look = () => {
      const blocks = key
        .split(' ')
        .map((tag) => [tag, markedBlocksFromYXml(doc.getXmlFragment(fragmentName(tag)))] as const);
      const found = [...placesOf(Object.fromEntries(blocks))];
      livePlaces.tell(
        new Map(
          found.map(([mark, all]) => [
            mark,
            all.map(({ blockId, ...place }) => ({ ...place, block: blockId })),
          ]),
        ),
      );
    };
    let timer: ReturnType<typeof setTimeout> | null = null;
    const soon = () => {
      timer ??= setTimeout(() => {
        timer = null;
        look();
      }, SOON_MS);
    };
    look();
    doc.on('update', soon);
    return () => {
      doc.off('update', soon);
      if (timer) clearTimeout(timer);
      livePlaces.tell(null);
    };
  }, [doc, key]);
}
