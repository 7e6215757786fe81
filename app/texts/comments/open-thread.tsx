import { commentPageWords } from '../../../domain/words/comment-pages.ts';
import { machineWords } from '../../../domain/words/machine.ts';
import { useAnew } from '../../live/use-anew.ts';
import { Button } from '../../ui/button.tsx';
import { timeAgo } from '../../ui/dates.ts';
import { FormError } from '../../ui/form-error.tsx';
import { Form } from '../../ui/form.tsx';
import type { Refusal } from '../../ui/refusal.ts';
import { useLanguage } from '../../ui/surroundings.ts';
import type { PanelFrame } from '../rail/panel-frame.ts';
import { SeatField, type SeatChoice } from '../seats.tsx';
import { AnswerForm, GivenAnswer } from './answer.tsx';
import { MentionBox } from './mention-box.tsx';
import type { Mentionable } from './mentioning.ts';
import type { CommentRow, ThreadRow } from './queries.ts';
import { VoiceLine } from './voice-line.tsx';

interface OpenThreadProps {
  thread: ThreadRow;
  frame: PanelFrame;
  people: readonly Mentionable[];
  now: string;
}

/** What followed in a thread, the answer of those who draft, and what this person may do about it. */
export function OpenThread({ thread, frame, people, now }: OpenThreadProps) {
  const ours = useLanguage();
  const words = commentPageWords[ours];
  const { permissions: may, answer, resolvedBy } = thread;
  const { seats } = frame;
  const refused = lastOf(frame.last, thread.id);
  const of = (step: string) => (refused?.values['step'] === step ? refused : undefined);
  const { turn, typed, hears } = useAnew({ refused: of('comment.reply') !== undefined });
  return (
    <div className="stack tight thread-rest">
      {thread.comments.slice(1).map((comment) => (
        <div key={comment.id} className="thread-reply">
          <VoiceLine voice={comment.voice} said={comment.said}>
            <time className="small quiet" dateTime={comment.at}>
              {timeAgo(comment.at, now, ours)}
            </time>
          </VoiceLine>
          <Said comment={comment} thread={thread.id} seats={seats} />
        </div>
      ))}
      {answer === null ? null : <GivenAnswer answer={answer} zone={frame.zone} />}
      {resolvedBy === null ? null : <p className="small quiet">{words.card.resolvedBy(resolvedBy.person)}</p>}
      {may.reply || typed ? (
        <Form key={turn} {...hears} method="post" className="stack tight" preventScrollReset>
          <FormError refusal={of('comment.reply')} />
          <input type="hidden" name="step" value="comment.reply" />
          <input type="hidden" name="thread" value={thread.id} />
          <MentionBox id="reply-body" label={words.reply.label} people={people} last={of('comment.reply')} />
          <SeatField seats={seats} id="seat-reply" />
          <Button size="small">{words.reply.send}</Button>
        </Form>
      ) : null}
      {thread.mayReadByMachine &&
      thread.comments.some(({ voice, removed, reading }) => !voice.mine && !removed && reading === null) ? (
        <Form method="post" className="row" preventScrollReset>
          <input type="hidden" name="step" value="comment.read" />
          <input type="hidden" name="thread" value={thread.id} />
          <input type="hidden" name="language" value={ours} />
          <SeatField seats={seats} id="seat-read" />
          <Button size="small" kind="quiet" icon="globe">
            {machineWords[ours].readIn}
          </Button>
        </Form>
      ) : null}
      <FormError refusal={of('comment.read')} />
      {may.answer ? <AnswerForm thread={thread} seats={seats} last={of('comment.answer')} /> : null}
      {may.resolve ? (
        <Settle step="comment.resolve" {...{ thread, seats }} word={words.steps.resolve} />
      ) : null}
      {may.reopen ? <Settle step="comment.reopen" {...{ thread, seats }} word={words.steps.reopen} /> : null}
      <FormError refusal={of('comment.resolve') ?? of('comment.reopen')} />
    </div>
  );
}

/** One comment: its words, whom it mentions, and its author's way to take it back. */
export function Said({
  comment,
  thread,
  seats,
}: {
  comment: CommentRow;
  thread: string;
  seats: readonly SeatChoice[];
}) {
  const ours = useLanguage();
  const { card, steps } = commentPageWords[ours];
  if (comment.removed) return <p className="small quiet">{card.removed}</p>;
  const names = comment.mentions.map(({ person }) => person);
  return (
    <>
      <p className="comment-body">{comment.body}</p>
      {comment.reading === null || comment.reading === comment.body ? null : (
        <blockquote className="machine-reading">
          <p className="min quiet">{machineWords[ours].reading}</p>
          <p className="comment-body">{comment.reading}</p>
        </blockquote>
      )}
      {names.length === 0 ? null : (
        <p className="small quiet">{card.mentions(new Intl.ListFormat(ours).format(names))}</p>
      )}
      {comment.mayRemove && seats.length > 0 ? (
        <details className="comment-remove">
          <summary className="small">{steps.remove}</summary>
          <Form method="post" preventScrollReset>
            <input type="hidden" name="step" value="comment.remove" />
            <input type="hidden" name="comment" value={comment.id} />
            <input type="hidden" name="thread" value={thread} />
            <input type="hidden" name="seat" value={seats[0]!.id} />
            <p className="small quiet">{steps.removeHelp}</p>
            <Button size="small">{steps.removeNow}</Button>
          </Form>
        </details>
      ) : null}
    </>
  );
}

function Settle({
  step,
  thread,
  seats,
  word,
}: {
  step: string;
  thread: ThreadRow;
  seats: SeatChoice[];
  word: string;
}) {
  return (
    <Form method="post" className="row" preventScrollReset>
      <input type="hidden" name="step" value={step} />
      <input type="hidden" name="thread" value={thread.id} />
      <SeatField seats={seats} id="seat-settle" />
      <Button size="small">{word}</Button>
    </Form>
  );
}

/** What was refused last, if it was about this thread. */
function lastOf(last: Refusal | undefined, thread: string): Refusal | undefined {
  return last?.values['thread'] === thread ? last : undefined;
}
