import { Link, useLocation } from '@remix-run/react';
import { suggestionCardWords } from '../../../domain/words/suggestion-cards.ts';
import { Badge } from '../../ui/badge.tsx';
import { Button } from '../../ui/button.tsx';
import { momentOf } from '../../ui/dates.ts';
import { FormError } from '../../ui/form-error.tsx';
import { useLanguage } from '../../ui/surroundings.ts';
import { fromWhere, VoiceLine } from '../comments/voice-line.tsx';
import { withQuery } from '../comments/choice.ts';
import type { PanelFrame } from '../rail/panel-frame.ts';
import { PlaceLink } from './card.tsx';
import { Step } from './card-forms.tsx';
import { ChangeLines } from './change-line.tsx';
import type { SuggestionsData } from './load.ts';
import { namedIn } from '../returns/said.ts';
import { isAbout, type SuggestionRow } from './queries.ts';

/** Those that were decided, withdrawn or gone, the newest first: who did it, when, with what note; and how to undo it. */
export function PastSuggestions({
  data: { past, counts, shown, older },
  frame,
}: {
  data: SuggestionsData;
  frame: PanelFrame;
}) {
  const words = suggestionCardWords[useLanguage()].panel;
  const { search } = useLocation();
  const refused = past.some((one) => isAbout(frame.last, one));
  if (past.length === 0) return null;
  return (
    <details className="remark-more past" open={shown === 'decided' || refused || undefined}>
      <summary>{words.decided(counts.past)}</summary>
      {past.map((suggestion) => (
        <PastCard key={suggestion.id} suggestion={suggestion} frame={frame} />
      ))}
      {shown === 'decided' || past.length >= counts.past ? null : (
        <p className="small">
          <Link to={withQuery(search, { suggestions: 'decided' })} preventScrollReset>
            {words.showAll}
          </Link>
        </p>
      )}
      {older === 0 ? null : <p className="small quiet">{words.past(older)}</p>}
    </details>
  );
}

const LOOKS = {
  accepted: { tone: 'done', icon: 'done' },
  declined: { tone: 'neutral', icon: 'close' },
  withdrawn: { tone: 'bare', icon: 'undo' },
  gone: { tone: 'bare', icon: 'close' },
} as const;

function PastCard({ suggestion, frame }: { suggestion: SuggestionRow; frame: PanelFrame }) {
  const ours = useLanguage();
  const words = suggestionCardWords[ours].card;
  const { voice, places, state, decision, gone, reason, permissions } = suggestion;
  const refused = isAbout(frame.last, suggestion) ? frame.last : undefined;
  if (state === 'open') return null;
  return (
    <article className="remark" aria-label={words.by(namedIn(ours, voice, suggestion.said))}>
      <VoiceLine voice={voice} said={suggestion.said}>
        <PlaceLink block={places[0]?.block} frame={frame} />
      </VoiceLine>
      <ChangeLines places={places} />
      {reason === null ? null : <p className="small suggestion-reason">{words.said(reason)}</p>}
      <p>
        <Badge {...LOOKS[state]}>{words[state]}</Badge>
      </p>
      {gone === null ? null : (
        <p className="small quiet">
          {words.goneBy(
            gone.voice && `${gone.voice.person}, ${fromWhere(gone.voice)}`,
            momentOf(gone.at, frame.zone, ours),
          )}
        </p>
      )}
      {decision === null ? null : (
        <>
          <p className="small quiet">
            {words.decidedBy(
              `${decision.voice.person}, ${fromWhere(decision.voice)}`,
              momentOf(decision.at, frame.zone, ours),
            )}
          </p>
          {decision.note === null ? null : <p className="small">{words.said(decision.note)}</p>}
        </>
      )}
      <FormError refusal={refused} />
      {permissions.undo ? (
        <Step name="undo" frame={frame} suggestion={suggestion}>
          <div className="remark-actions">
            <Button size="small">{words.undo}</Button>
          </div>
        </Step>
      ) : null}
    </article>
  );
}
