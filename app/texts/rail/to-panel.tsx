import { Link } from '@remix-run/react';
import { textRailWords } from '../../../domain/words/text-rail.ts';
import { useLanguage } from '../../ui/surroundings.ts';
import { withQuery } from '../comments/choice.ts';
import { STEPS_ANCHOR } from '../next-steps.tsx';
import { PANEL_ANCHOR } from './panels.ts';

/** From the head of a text to what stands below its words on a phone: how much is suggested, and one's own. */
export function ToPanel({
  search,
  open,
  suggestions,
  mine,
  steps,
}: {
  search: string;
  /** Whether the text is open. */
  open: boolean;
  suggestions: number;
  mine: number;
  /** Whether there are steps to take, which stand at the end of the page on a phone. */
  steps: boolean;
}) {
  const words = textRailWords[useLanguage()];
  const to = (changed: Record<string, string | null>) => `${withQuery(search, changed)}#${PANEL_ANCHOR}`;
  const all = { panel: 'suggestions', suggestions: null };
  return (
    <p className="to-panel small">
      {suggestions === 0 ? (
        <Link to={to({})}>{open ? words.toPanel : words.toVersions}</Link>
      ) : (
        <Link to={to(all)}>{words.toSuggestions(suggestions)}</Link>
      )}
      {mine === 0 ? null : <Link to={to({ ...all, suggestions: 'mine' })}>{words.toMine(mine)}</Link>}
      {steps ? (
        <a href={`#${STEPS_ANCHOR}`} className="to-steps">
          {words.toSteps}
        </a>
      ) : null}
    </p>
  );
}
