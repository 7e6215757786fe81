import type { ReactNode } from 'react';
import type { MarkedText } from '../../../domain/texts/suggestion-marks.ts';
import { suggestionCardWords } from '../../../domain/words/suggestion-cards.ts';
import { useLanguage } from '../../ui/surroundings.ts';

/** Words with what is proposed about them, as the editor draws them too; said to readers of the screen, never copied. */
export function Proposed({
  inline: { insertion, deletions = [], reformats = [] },
  children,
}: {
  inline: MarkedText;
  children: ReactNode;
}) {
  const say = suggestionCardWords[useLanguage()].marks;
  let drawn = children;
  for (const { id, mark, on } of reformats)
    drawn = (
      <span
        className={`proposed look ${on ? '' : 'no-'}${mark}`}
        data-suggestion={id}
        data-said={say.reformatted}
      >
        {drawn}
      </span>
    );
  if (deletions.length > 0)
    drawn = (
      <del className="proposed" data-suggestion={deletions[0]} data-said={say.removed}>
        {drawn}
      </del>
    );
  if (insertion === undefined) return drawn;
  return (
    <ins className="proposed" data-suggestion={insertion} data-said={say.added}>
      {drawn}
    </ins>
  );
}
