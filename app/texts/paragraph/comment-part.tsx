import { Link } from '@remix-run/react';
import type { FormEvent } from 'react';
import { paragraphSheetWords } from '../../../domain/words/paragraph-sheet.ts';
import { topicId } from '../../live/topic-id.ts';
import { useAnew } from '../../live/use-anew.ts';
import { Badge } from '../../ui/badge.tsx';
import { Button } from '../../ui/button.tsx';
import { timeAgo } from '../../ui/dates.ts';
import { FormError } from '../../ui/form-error.tsx';
import { Form } from '../../ui/form.tsx';
import type { Refusal } from '../../ui/refusal.ts';
import { useLanguage, useRoot } from '../../ui/surroundings.ts';
import { MentionBox } from '../comments/mention-box.tsx';
import { SeatField } from '../seats.tsx';
import type { Paragraph } from './load.ts';
import { namedIn } from '../returns/said.ts';
import type { ParagraphThread } from './queries.ts';

interface CommentPartProps {
  paragraph: Paragraph;
  last: Refusal | undefined;
  action?: string;
  sending: boolean;
  onSend?: (form: HTMLFormElement) => void;
}

/** What was said of the paragraph, and a box to say more: comments, or red lines alone. */
export function CommentPart({ paragraph, last, action, sending, onSend }: CommentPartProps) {
  const words = paragraphSheetWords[useLanguage()];
  const { mayComment, threads } = paragraph;
  const redLine = !mayComment.comment && mayComment.redLine;
  const refused = last?.values['step'] === 'comment.begin' ? last : undefined;
  const { turn, typed, hears } = useAnew({ refused: refused !== undefined });
  const may = mayComment.comment || redLine;
  const submit = (event: FormEvent<HTMLFormElement>) => {
    if (sending || onSend) event.preventDefault();
    if (!sending) hears.onSubmit();
    if (!sending) onSend?.(event.currentTarget);
  };
  return (
    <div className="stack">
      {threads.length === 0 ? (
        <p className="small quiet">{words.noThreads}</p>
      ) : (
        <ul className="paragraph-threads" aria-label={words.threads}>
          {threads.map((thread) => (
            <ThreadSaid key={thread.id} thread={thread} to={paragraph.to} />
          ))}
        </ul>
      )}
      {may ? null : (
        <p className="small quiet">{paragraph.open ? words.mayNot.comment : words.mayNot.closed}</p>
      )}
      {may || typed ? (
        <Form
          key={turn}
          {...hears}
          method="post"
          action={action}
          className="stack"
          preventScrollReset
          onSubmit={submit}
        >
          <FormError refusal={refused} />
          <input type="hidden" name="step" value="comment.begin" />
          <input type="hidden" name="text" value={paragraph.text} />
          <input type="hidden" name="language" value={paragraph.language} />
          <input type="hidden" name="block" value={paragraph.block} />
          <input type="hidden" name="kind" value={redLine ? 'redLine' : 'comment'} />
          <MentionBox
            id="paragraph-body"
            label={redLine ? words.bodyRedLine : words.body}
            help={redLine ? words.bodyRedLineHelp : undefined}
            people={paragraph.people}
            last={refused}
          />
          <SeatField seats={paragraph.seats} id="seat-paragraph-comment" />
          <Button kind="primary" wide>
            {sending ? words.sending : redLine ? words.sendRedLine : words.sendComment}
          </Button>
          {paragraph.seats.length === 1 ? (
            <p className="small quiet">{words.saysComment(paragraph.seats[0]!.organization)}</p>
          ) : null}
        </Form>
      ) : null}
    </div>
  );
}

function ThreadSaid({ thread, to }: { thread: ParagraphThread; to: string }) {
  const language = useLanguage();
  const words = paragraphSheetWords[language];
  const now = useRoot()?.now ?? thread.at;
  const { voice, comments, kind, state } = thread;
  const [first, ...replies] = comments;
  return (
    <li>
      <p className="small">
        <b>{namedIn(language, voice, first?.said ?? null)}</b> ·{' '}
        {[voice.organisation, voice.country].filter(Boolean).join(' · ')}{' '}
        <span className="quiet">{timeAgo(thread.at, now, language)}</span>
      </p>
      {kind === 'redLine' ? (
        <Badge icon="stop" tone="objection">
          {words.redLine}
        </Badge>
      ) : null}
      {state === 'resolved' ? (
        <Badge icon="done" tone="done">
          {words.resolved}
        </Badge>
      ) : null}
      {first === undefined ? null : <Said comment={first} />}
      {replies.map((reply) => (
        <div key={reply.id} className="reply">
          <p className="small">
            <b>{namedIn(language, reply.voice, reply.said)}</b> · {reply.voice.organisation}
          </p>
          <Said comment={reply} />
        </div>
      ))}
      <p className="small">
        <Link to={`${to}?panel=comments&thread=${topicId(thread.id)}#panel`}>{words.answerThere}</Link>
      </p>
    </li>
  );
}

function Said({ comment }: { comment: ParagraphThread['comments'][number] }) {
  const words = paragraphSheetWords[useLanguage()];
  return comment.removed ? (
    <p className="small quiet">{words.removed}</p>
  ) : (
    <p className="said">{comment.body}</p>
  );
}
