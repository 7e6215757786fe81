import { Link } from '@remix-run/react';
import type { ComponentProps } from 'react';
import { agendaPageWords } from '../../domain/words/agenda-pages.ts';
import type { ShownTag } from '../tags/shown.ts';
import { TagChips } from '../tags/tag-chips.tsx';
import { Avatar } from '../ui/avatar.tsx';
import { classes } from '../ui/classes.ts';
import { ButtonLink } from '../ui/button.tsx';
import { Icon } from '../ui/icon.tsx';
import { useLanguage } from '../ui/surroundings.ts';
import { AskWordsIn } from './ask-words.tsx';
import { FactCell } from './fact-cell.tsx';
import type { Looking } from './looking.ts';
import { peopleAt, useLiveWords } from './live.ts';
import { momentWords } from './moments.ts';
import { MoveButtons, type Steps } from './move.tsx';
import { StatusBadge } from './status-badge.tsx';
import { officeOf, said, type AskRow } from './view.ts';

interface AskRowProps {
  ask: AskRow;
  /** What it is tagged with and its agenda is not. */
  tags: readonly ShownTag[];
  /** "/c/red-ceiba". */
  base: string;
  /** The ask's own page. */
  to: string;
  languages: readonly string[];
  /** Whether words are written in the table: not on a phone. */
  inPlace: boolean;
  /** The year that goes without saying. */
  year: string | null;
  looking: Looking;
  steps: Steps;
  /** Whether a tap on its arrows waits for its turn. */
  waits: boolean;
  /** Whether a tap on its arrows is kept for its turn instead of sent. */
  onTap: (way: 'up' | 'down') => boolean;
  handle: ComponentProps<'span'>;
  drop: 'before' | 'after' | 'held' | null;
}

/** An ask: a row on a desk, a card on a phone. */
export function AskRowOf({
  ask,
  tags,
  base,
  to,
  languages,
  inPlace,
  year,
  looking,
  steps,
  waits,
  onTap,
  handle,
  drop,
}: AskRowProps) {
  const language = useLanguage();
  const words = agendaPageWords[language];
  const people = peopleAt(useLiveWords(), [ask.headingBlock, ask.block]);
  const [first] = people;
  const venue = said(ask.venue, language);
  const moment = ask.moment === null ? null : momentWords(ask.moment, language, { year });
  return (
    <tr
      role="row"
      data-ask={ask.id}
      className={classes(drop !== null && `drop-${drop}`)}
      id={`ask-${ask.number}`}
    >
      <td role="cell" className="ask-order">
        {looking.mayEdit ? (
          <span className="ask-number draggable" title={words.drag} {...handle}>
            {ask.number}
          </span>
        ) : (
          <span className="ask-number">{ask.number}</span>
        )}
        {looking.mayEdit ? (
          <MoveButtons ask={ask} steps={steps} seat={looking.seat} waits={waits} onTap={onTap} />
        ) : null}
      </td>
      <th role="rowheader" scope="row" className="ask-what">
        <div className={classes('ask-frame', first && `written tone-${first.tone}`)}>
          {first === undefined ? null : (
            <p className="ask-writer">
              <span className="ask-writer-face">
                <Avatar id={first.id} name={first.person} tone={first.tone} small />
              </span>
              <span className="ask-writer-name">{people.map(({ name }) => name).join(', ')}</span>
              <span className="ask-writer-word"> {words.writesHere}</span>
            </p>
          )}
          <AskWordsIn ask={ask} languages={languages} inPlace={inPlace} to={to} />
          <p className="ask-links">
            <Link className="open-ask" to={to}>
              {words.open}
              <span className="hidden-words"> {words.thePriority(ask.number)}</span>
            </Link>
            {ask.evidence === 0 ? (
              <span>{words.noEvidence}</span>
            ) : (
              <Link to={`${to}#evidence`}>{words.evidenceCount(ask.evidence)}</Link>
            )}
            {ask.passages === 0 ? null : (
              <Link to={`${to}#passages`}>{words.passageCount(ask.passages)}</Link>
            )}
            {ask.after === null ? null : (
              <Link to={`${to}#fact-after`}>{words.comesAfter(ask.after.number)}</Link>
            )}
            {ask.drift === null ? null : (
              <Link className="drifted" to={`${to}#passages`}>
                <Icon name="behind" />
                {words.drift[ask.drift]}
              </Link>
            )}
          </p>
          <TagChips base={base} tags={tags.filter(({ corridor, theme }) => corridor ?? theme)} />
        </div>
      </th>
      <td role="cell" className="ask-target" data-label={words.onCard.target}>
        <div>
          <FactCell ask={ask} cell="target" looking={looking}>
            {ask.target === null ? null : officeOf(ask.target, language)}
          </FactCell>
        </div>
      </td>
      <td role="cell" className="ask-when" data-label={words.onCard.when}>
        <div>
          <FactCell ask={ask} cell="when" looking={looking}>
            {venue === null && moment === null ? null : (
              <>
                {venue === null ? null : <span lang={venue.lang}>{venue.text}</span>}
                {moment === null ? null : <span className="quiet nowrap second">{moment}</span>}
              </>
            )}
          </FactCell>
        </div>
      </td>
      <td role="cell" className="ask-lead" data-label={words.onCard.lead}>
        <div>
          <FactCell ask={ask} cell="lead" looking={looking}>
            {ask.lead === null ? null : (
              <>
                {ask.lead.name}
                {ask.supporters === 0 ? null : (
                  <span className="quiet second"> {words.andMore(ask.supporters)}</span>
                )}
              </>
            )}
          </FactCell>
        </div>
      </td>
      <td role="cell" className="ask-status">
        <FactCell ask={ask} cell="status" looking={looking}>
          <StatusBadge status={ask.status} />
        </FactCell>
      </td>
      <td
        role="cell"
        className={classes('ask-objectives quiet', ask.objectives.length === 0 && 'none')}
        data-label={words.onCard.objectives}
      >
        <div>{ask.objectives.length === 0 ? '—' : ask.objectives.join(', ')}</div>
      </td>
      <td role="cell" className="ask-edit">
        <ButtonLink to={to} size="small" icon={looking.mayEdit ? 'edit' : 'eye'}>
          {words.open}
          <span className="hidden-words"> {words.thePriority(ask.number)}</span>
        </ButtonLink>
      </td>
    </tr>
  );
}
