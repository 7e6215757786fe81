import { useEffect, useState, type RefObject } from 'react';
import { termPageWords } from '../../../domain/words/term-pages.ts';
import { termsWords } from '../../../domain/words/terms.ts';
import { useLanguage } from '../../ui/surroundings.ts';
import type { Advised } from '../adviser.ts';

/** While advice is shown: Escape closes it, Alt and Enter lead from the words into it. */
export function useCardKeys(
  words: HTMLElement | null,
  { open, card, close }: { open: boolean; card: RefObject<HTMLElement>; close: () => void },
): void {
  useEffect(() => {
    if (words === null || !open) return;
    const keys = (event: KeyboardEvent) => {
      if (event.key === 'Escape') close();
      if (event.key !== 'Enter' || !event.altKey) return;
      event.preventDefault();
      event.stopPropagation();
      card.current?.querySelector<HTMLElement>('button, a')?.focus();
    };
    words.addEventListener('keydown', keys, true);
    return () => words.removeEventListener('keydown', keys, true);
  }, [words, open, card, close]);
}

/** What readers of the screen are told: once for each word one comes to, not again with every letter of it. */
export function useSaid(place: { from: number; advised: Advised } | null, focused: boolean): string {
  const ours = useLanguage();
  const [said, setSaid] = useState({ of: '', words: '' });
  const of = place === null ? '' : `${place.from} ${place.advised.advice.id}`;
  if (of !== said.of)
    setSaid({
      of,
      words:
        place === null || !focused
          ? ''
          : termPageWords[ours].card.marked(
              place.advised.words,
              termsWords[ours].advice[place.advised.advice.advice],
            ),
    });
  return said.words;
}
