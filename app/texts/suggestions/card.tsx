import { Link, useLocation } from '@remix-run/react';
import { useEffect, useRef } from 'react';
import { suggestionCardWords } from '../../../domain/words/suggestion-cards.ts';
import { classes } from '../../ui/classes.ts';
import { timeAgo } from '../../ui/dates.ts';
import { FormError } from '../../ui/form-error.tsx';
import { useLanguage } from '../../ui/surroundings.ts';
import { blockAnchor } from '../alignment.ts';
import { VoiceLine } from '../comments/voice-line.tsx';
import { withQuery } from '../comments/choice.ts';
import { DoneNote } from '../rail/done-note.tsx';
import type { PanelFrame } from '../rail/panel-frame.ts';
import { namedIn } from '../returns/said.ts';
import { ChangeLines, gistOf } from './change-line.tsx';
import { CardForms, stepId } from './card-forms.tsx';
import { useAsItStands } from './live-places.ts';
import { Choose } from './several.tsx';
import { pointer, usePointer } from './pointer.ts';
import { isAbout, type SuggestionRow } from './queries.ts';

interface SuggestionCardProps {
  suggestion: SuggestionRow;
  frame: PanelFrame;
  now: string;
  /** Whether several can be decided at once, and this one among them. */
  several: boolean;
}

/** One open suggestion: who, where, what, why, who backs it; and what this person may do about it. */
export function SuggestionCard({ suggestion: asRead, frame, now, several }: SuggestionCardProps) {
  const suggestion = useAsItStands(asRead);
  const ours = useLanguage();
  const words = suggestionCardWords[ours].card;
  const { chosen, under } = usePointer();
  const { mark, voice, places, reason, backings } = suggestion;
  const current = mark === (chosen ?? under);
  const card = useRef<HTMLElement>(null);
  useEffect(() => {
    if (current && chosen === null) card.current?.scrollIntoView({ block: 'nearest' });
  }, [current, chosen]);
  const refused = isAbout(frame.last, suggestion) ? frame.last : undefined;
  const organisations = backings.map(({ organisation }) => organisation);
  return (
    <article
      ref={card}
      className={classes('remark', current && 'active')}
      id={`suggestion-${mark}`}
      aria-label={words.of(namedIn(ours, voice, suggestion.said), gistOf(suggestion))}
      aria-current={current || undefined}
      onClick={() => pointer.point({ chosen: mark })}
    >
      <VoiceLine voice={voice} said={suggestion.said}>
        <PlaceLink block={places[0]?.block} frame={frame} onGo={() => pointer.point({ chosen: mark })} />
      </VoiceLine>
      {several ? <Choose suggestion={suggestion} last={frame.last} /> : null}
      <ChangeLines places={places} />
      {reason === null ? null : <p className="small suggestion-reason">{words.said(reason)}</p>}
      {organisations.length === 0 ? null : (
        <p className="small">
          {words.backed(organisations.length)}{' '}
          <span className="quiet">{new Intl.ListFormat(ours).format(organisations)}</span>
        </p>
      )}
      <p className="small quiet">
        <time dateTime={suggestion.at}>{timeAgo(suggestion.at, now, ours)}</time>
      </p>
      <FormError refusal={refused} />
      <CardForms suggestion={suggestion} frame={frame} last={refused} />
      {frame.done?.about === suggestion.id ? (
        <DoneNote done={frame.done} goesTo={placeAfter(frame.done.deed, mark)} />
      ) : null}
    </article>
  );
}

/** What took the place of the button that did it. */
function placeAfter(deed: string, mark: string): string | undefined {
  if (deed === 'suggestion.back') return stepId('unback', mark);
  if (deed === 'suggestion.unback') return stepId('back', mark);
  return deed === 'suggestion.explain' ? stepId('explain', mark) : undefined;
}

/** The number of its paragraph, which leads there. */
export function PlaceLink({
  block,
  frame: { numbers },
  onGo,
}: {
  block: string | undefined;
  frame: PanelFrame;
  onGo?: () => void;
}) {
  const words = suggestionCardWords[useLanguage()].card;
  const { search } = useLocation();
  if (block === undefined) return null;
  const number = numbers[block];
  return (
    <Link
      className="remark-place small"
      to={`${withQuery(search, {})}#${blockAnchor(block)}`}
      preventScrollReset
      onClick={onGo}
      aria-label={number === undefined ? words.whereNote : words.where(number)}
    >
      {number === undefined ? words.note : words.paragraph(number)}
    </Link>
  );
}
