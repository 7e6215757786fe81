import { Link, useLocation } from '@remix-run/react';
import { amendmentPageWords } from '../../../domain/words/amendment-pages.ts';
import { Badge, Badges } from '../../ui/badge.tsx';
import { ButtonLink } from '../../ui/button.tsx';
import { classes } from '../../ui/classes.ts';
import { momentOf, timeAgo } from '../../ui/dates.ts';
import { useLanguage } from '../../ui/surroundings.ts';
import { blockAnchor } from '../alignment.ts';
import { withQuery } from '../comments/choice.ts';
import { VoiceLine } from '../comments/voice-line.tsx';
import { DoneNote } from '../rail/done-note.tsx';
import type { PanelFrame } from '../rail/panel-frame.ts';
import { Change } from './change.tsx';
import { amendmentAnchor } from './choice.ts';
import { DecideForm, PublishForm, ReplyForm, TreatForm, WithdrawForm } from './forms.tsx';
import type { AmendmentOne, AmendmentRow } from './queries.ts';

interface CardProps {
  amendment: AmendmentRow;
  frame: PanelFrame;
  now: string;
}

/** One amendment: who proposes what and why, what is to become of it, and those to it below. */
export function AmendmentCard({ amendment, frame, now }: CardProps) {
  const words = amendmentPageWords[useLanguage()];
  const { children } = amendment;
  return (
    <article
      className={classes('remark', 'amendment')}
      id={amendmentAnchor(amendment.label)}
      aria-label={words.name(amendment.label)}
    >
      <One amendment={amendment} frame={frame} now={now} />
      {children.length === 0 ? null : (
        <section className="amendment-children" aria-label={words.children(children.length)}>
          <p className="small quiet">{words.children(children.length)}</p>
          {children.map((child) => (
            <article
              key={child.id}
              className="amendment-child"
              id={amendmentAnchor(child.label)}
              aria-label={words.name(child.label)}
            >
              <One amendment={child} frame={frame} now={now} child />
            </article>
          ))}
        </section>
      )}
    </article>
  );
}

interface OneProps {
  amendment: AmendmentOne;
  frame: PanelFrame;
  now: string;
  child?: boolean;
}

function One({ amendment, frame, now, child = false }: OneProps) {
  const ours = useLanguage();
  const words = amendmentPageWords[ours];
  const { search } = useLocation();
  const { permissions: may, label, kind, block, voice } = amendment;
  const title = child && kind in words.ofAmendment ? words.ofAmendment[kind as 'move'] : words.kinds[kind];
  const props = { amendment, frame };
  return (
    <>
      <VoiceLine voice={voice} said={amendment.said}>
        <PlaceLine {...props} />
      </VoiceLine>
      <p>
        <b>{words.name(label)}</b> · {title}
      </p>
      <StateBadges amendment={amendment} />
      <Change amendment={amendment} numbers={frame.numbers} />
      <p className="small amendment-reason">{amendment.reason}</p>
      <p className="small quiet">
        <time dateTime={amendment.at}>{timeAgo(amendment.at, now, ours)}</time>
        {block === null || frame.numbers[block] === undefined || child ? null : (
          <>
            {' · '}
            <Link to={`${withQuery(search, {})}#${blockAnchor(block)}`} preventScrollReset>
              {words.show}
            </Link>
          </>
        )}
      </p>
      <Treatment {...props} />
      <Decision {...props} />
      {may.publish ? <PublishForm {...props} /> : null}
      {may.reply ? <ReplyForm {...props} /> : null}
      {may.treat ? <TreatForm {...props} /> : null}
      {may.decide ? <DecideForm {...props} child={child} /> : null}
      {may.amend ? <AmendLinks amendment={amendment} search={search} /> : null}
      {may.withdraw ? <WithdrawForm {...props} /> : null}
      <DoneNote done={frame.done?.about === amendment.id ? frame.done : null} />
    </>
  );
}

function PlaceLine({ amendment, frame }: Pick<OneProps, 'amendment' | 'frame'>) {
  const words = amendmentPageWords[useLanguage()].place;
  const { block, paragraph } = amendment;
  if (block === null || paragraph === null) return null;
  const now = frame.numbers[block];
  return (
    <span className="remark-place small quiet">
      {now === undefined ? (
        <>
          {words.paragraph(paragraph)} · {words.gone}
        </>
      ) : (
        <>
          <span className="hidden-words">{words.inParagraph(now)}</span>
          <span aria-hidden="true">{words.paragraph(now)}</span>
          {now === paragraph ? null : <> ({words.was(paragraph)})</>}
        </>
      )}
    </span>
  );
}

const LOOKS = {
  open: { tone: 'slow', icon: 'clock' },
  accepted: { tone: 'done', icon: 'done' },
  declined: { tone: 'neutral', icon: 'close' },
  withdrawn: { tone: 'neutral', icon: 'undo' },
  lapsed: { tone: 'neutral', icon: 'close' },
} as const;

/** How an amendment stands, unless it is simply undecided; and that what is proposed of it is not published. */
function StateBadges({ amendment: { state, treatment } }: Pick<OneProps, 'amendment'>) {
  const words = amendmentPageWords[useLanguage()];
  const hidden = treatment !== null && !treatment.published;
  if (state === 'open' && !hidden) return null;
  return (
    <Badges>
      {state === 'open' ? null : <Badge {...LOOKS[state]}>{words.states[state]}</Badge>}
      {hidden ? (
        <Badge icon="withheld" tone="waiting">
          {words.treatment.hidden}
        </Badge>
      ) : null}
    </Badges>
  );
}

/** What is proposed to become of it, and what its proposer answered. */
export function Treatment({ amendment: { treatment, reply } }: Pick<OneProps, 'amendment'>) {
  const words = amendmentPageWords[useLanguage()];
  if (treatment === null) return null;
  return (
    <div className="given-answer stack tight">
      <p>
        <span className="small quiet">{words.treatment.title}:</span>{' '}
        <b>{words.treatment.kinds[treatment.kind]}</b>
        {treatment.note === null ? null : <>. {treatment.note}</>}
      </p>
      {reply === null ? null : (
        <p>
          <b>{words.reply.said[reply.reply]}</b>
          {reply.note === null ? null : <>: {reply.note}</>}
        </p>
      )}
    </div>
  );
}

function Decision({ amendment: { decision }, frame }: Pick<OneProps, 'amendment' | 'frame'>) {
  const ours = useLanguage();
  const words = amendmentPageWords[ours];
  if (decision === null) return null;
  return (
    <div className="given-answer">
      <p>
        <b>{words.states[decision.verdict]}</b>
        {decision.note === null ? null : <>: {decision.note}</>}
      </p>
      <p className="small quiet">
        {words.decide.by(decision.voice.person, momentOf(decision.at, frame.zone, ours))}
      </p>
    </div>
  );
}

/** One link for each way in which this one can be amended. */
function AmendLinks({ amendment, search }: { amendment: AmendmentOne; search: string }) {
  const words = amendmentPageWords[useLanguage()];
  return (
    <details className="answer-form">
      <summary>{words.amend}</summary>
      <div className="row">
        {amendment.amendableBy.map((kind) => (
          <ButtonLink
            key={kind}
            to={`${withQuery(search, { to: amendment.id, new: kind })}#new-amendment`}
            size="small"
            preventScrollReset
          >
            {words.ofAmendment[kind as 'move']}
          </ButtonLink>
        ))}
      </div>
    </details>
  );
}
