import { useCallback, useSyncExternalStore } from 'react';
import type * as Y from 'yjs';
import { fragmentName } from '../../../domain/texts/schema.ts';
import { blockIn, plainOf } from './block-words.ts';

/** The plain words of a block as they are at this moment; null while the language has no such block. */
export function useBlockWords(doc: Y.Doc, language: string, block: string): string | null {
  const subscribe = useCallback(
    (tell: () => void) => {
      const fragment = doc.getXmlFragment(fragmentName(language));
      fragment.observeDeep(tell);
      return () => fragment.unobserveDeep(tell);
    },
    [doc, language],
  );
  return useSyncExternalStore(subscribe, () => {
    const found = blockIn(doc, language, block);
    return found ? plainOf(found) : null;
  });
}
