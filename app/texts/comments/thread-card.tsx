import { useLocation } from '@remix-run/react';
import { commentPageWords } from '../../../domain/words/comment-pages.ts';
import { topicId } from '../../live/topic-id.ts';
import { Badge, Badges } from '../../ui/badge.tsx';
import { ButtonLink } from '../../ui/button.tsx';
import { classes } from '../../ui/classes.ts';
import { timeAgo } from '../../ui/dates.ts';
import { Icon } from '../../ui/icon.tsx';
import { useLanguage } from '../../ui/surroundings.ts';
import { blockAnchor } from '../alignment.ts';
import { threadAnchor, withQuery } from './choice.ts';
import type { Mentionable } from './mentioning.ts';
import type { CommentsData, ThreadInPanel } from './load.ts';
import { DoneNote } from '../rail/done-note.tsx';
import type { PanelFrame } from '../rail/panel-frame.ts';
import { OpenThread, Said } from './open-thread.tsx';
import type { ThreadRow } from './queries.ts';
import { namedIn } from '../returns/said.ts';
import { VoiceLine } from './voice-line.tsx';

interface ThreadCardProps {
  thread: ThreadInPanel;
  open: boolean;
  frame: PanelFrame;
  people: readonly Mentionable[];
  now: CommentsData['now'];
}

/** One thread: where it is, who began it and with what; when it is open, all that followed and what can be done. */
export function ThreadCard({ thread, open, frame, people, now }: ThreadCardProps) {
  const ours = useLanguage();
  const words = commentPageWords[ours].card;
  const { search } = useLocation();
  const [first] = thread.comments;
  const person = namedIn(ours, thread.voice, first?.said ?? null);
  return (
    <article className={classes('remark', open && 'active')} id={threadAnchor(thread.id)} aria-label={person}>
      <VoiceLine voice={thread.voice} said={first?.said ?? null}>
        <ThreadPlaceLine thread={thread} number={frame.numbers[thread.block ?? ''] ?? null} />
      </VoiceLine>
      <ThreadBadges thread={thread} />
      {thread.gone ? <p className="small quiet">{words.gone}</p> : null}
      {thread.quote === null ? null : (
        <blockquote className="remark-quote" lang={thread.language}>
          {thread.quote}
        </blockquote>
      )}
      {first === undefined ? null : (
        <Said comment={first} thread={thread.id} seats={open ? frame.seats : []} />
      )}
      <p className="small quiet">
        {thread.replies > 0 && !open ? <>{words.replies(thread.replies)} · </> : null}
        <time dateTime={thread.at}>{timeAgo(thread.at, now, ours)}</time>
      </p>
      {open ? <OpenThread thread={thread} frame={frame} people={people} now={now} /> : null}
      <DoneNote done={frame.done?.about === thread.id ? frame.done : null} />
      <div className="remark-actions">
        <ButtonLink
          to={`${withQuery(search, { thread: open ? null : topicId(thread.id) })}#${threadAnchor(thread.id)}`}
          size="small"
          kind="quiet"
          preventScrollReset
          aria-label={open ? undefined : words.openOf(person)}
        >
          {open ? words.close : words.open}
        </ButtonLink>
        {thread.block === null || thread.gone ? null : (
          <ButtonLink
            to={`${withQuery(search, { thread: topicId(thread.id) })}#${blockAnchor(thread.block)}`}
            size="small"
            kind="quiet"
            preventScrollReset
          >
            {words.show}
          </ButtonLink>
        )}
      </div>
    </article>
  );
}

function ThreadPlaceLine({ thread, number }: { thread: ThreadRow; number: number | null }) {
  const words = commentPageWords[useLanguage()].card;
  return (
    <span className="remark-place small quiet">
      <Icon name="comment" />
      {number === null ? (
        thread.block === null ? (
          words.whole
        ) : null
      ) : (
        <>
          <span className="hidden-words">{words.inParagraph(number)}</span>
          <span aria-hidden="true">{words.paragraph(number)}</span>
        </>
      )}
    </span>
  );
}

/** What a thread is and what became of it. */
export function ThreadBadges({
  thread,
}: {
  thread: Pick<ThreadRow, 'kind' | 'mentionsMe' | 'state' | 'answer'>;
}) {
  const { card, answers } = commentPageWords[useLanguage()];
  const { answer } = thread;
  if (thread.kind === 'comment' && !thread.mentionsMe && thread.state === 'open' && answer === null)
    return null;
  const look = {
    accepted: { tone: 'done', icon: 'done' },
    inPart: { tone: 'slow', icon: 'half' },
    declined: { tone: 'neutral', icon: 'close' },
  } as const;
  return (
    <Badges>
      {thread.kind === 'redLine' ? (
        <Badge icon="stop" tone="objection">
          {card.redLine}
        </Badge>
      ) : null}
      {thread.mentionsMe ? (
        <Badge icon="message" tone="waiting">
          {card.mentionsYou}
        </Badge>
      ) : null}
      {answer === null ? null : <Badge {...look[answer.answer]}>{answers[answer.answer]}</Badge>}
      {thread.state === 'resolved' ? (
        <Badge icon="done" tone="bare">
          {card.resolved}
        </Badge>
      ) : null}
    </Badges>
  );
}
