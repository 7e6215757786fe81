import { paragraphSheetWords } from '../../../domain/words/paragraph-sheet.ts';
import { suggestionCardWords } from '../../../domain/words/suggestion-cards.ts';
import { ButtonLink } from '../../ui/button.tsx';
import { useLanguage } from '../../ui/surroundings.ts';
import { VoiceLine } from '../comments/voice-line.tsx';
import { ChangeLines } from '../suggestions/change-line.tsx';
import type { Paragraph } from './load.ts';

/** What is proposed in a paragraph already: rather to be backed than proposed again. */
export function Pending({ paragraph: { pending, block, language, to } }: { paragraph: Paragraph }) {
  const ours = useLanguage();
  const words = paragraphSheetWords[ours];
  if (pending.length === 0) return null;
  return (
    <details className="pending">
      <summary className="small">{words.pending(pending.length)}</summary>
      {pending.map(({ id, mark, voice, said, places, reason, permissions }) => (
        <article className="remark" key={id}>
          <VoiceLine voice={voice} said={said} />
          <ChangeLines
            places={places.filter((place) => place.block === block && place.language === language)}
          />
          {reason === null ? null : (
            <p className="small suggestion-reason">{suggestionCardWords[ours].card.said(reason)}</p>
          )}
          <ButtonLink
            size="small"
            to={`${to}?${new URLSearchParams({ language, panel: 'suggestions' }).toString()}#suggestion-${mark}`}
          >
            {permissions.back ? words.seeAndBack : words.see}
          </ButtonLink>
        </article>
      ))}
    </details>
  );
}
