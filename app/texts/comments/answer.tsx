import { commentPageWords } from '../../../domain/words/comment-pages.ts';
import { Button } from '../../ui/button.tsx';
import { momentOf } from '../../ui/dates.ts';
import { Select, TextArea } from '../../ui/field.tsx';
import { FormError } from '../../ui/form-error.tsx';
import { Form } from '../../ui/form.tsx';
import { fieldOf, type Refusal } from '../../ui/refusal.ts';
import { useLanguage } from '../../ui/surroundings.ts';
import { SeatField, type SeatChoice } from '../seats.tsx';
import type { ThreadRow } from './queries.ts';

/** What those who draft answered: what, why, who and when. */
export function GivenAnswer({ answer, zone }: { answer: NonNullable<ThreadRow['answer']>; zone: string }) {
  const ours = useLanguage();
  const words = commentPageWords[ours].answers;
  return (
    <div className="given-answer">
      <p>
        <b>{words[answer.answer]}</b>
        {answer.note === null ? null : <>: {answer.note}</>}
      </p>
      <p className="small quiet">{words.by(answer.voice.person, momentOf(answer.at, zone, ours))}</p>
    </div>
  );
}

const CHOICES = ['accepted', 'inPart', 'declined'] as const;

/** The answer of those who draft: given, or given anew. */
export function AnswerForm({
  thread,
  seats,
  last,
}: {
  thread: Pick<ThreadRow, 'id' | 'answer'>;
  seats: SeatChoice[];
  last: Refusal | undefined;
}) {
  const words = commentPageWords[useLanguage()].answer;
  const { answer } = thread;
  const own = `answer-${thread.id.replace(/[^A-Za-z0-9]/g, '')}`;
  return (
    <details className="answer-form" open={last !== undefined || undefined}>
      <summary>{answer === null ? words.title : words.change}</summary>
      <Form method="post" className="stack tight" preventScrollReset>
        <FormError refusal={last} />
        <input type="hidden" name="step" value="comment.answer" />
        <input type="hidden" name="thread" value={thread.id} />
        <Select
          {...fieldOf(last, 'answer', answer?.answer ?? 'accepted')}
          id={own}
          label={words.legend}
          required
        >
          {CHOICES.map((one) => (
            <option key={one} value={one}>
              {words.choices[one]}
            </option>
          ))}
        </Select>
        <TextArea
          {...fieldOf(last, 'note', answer?.note ?? undefined)}
          id={`${own}-note`}
          label={words.note}
          help={words.noteHelp}
          rows={2}
        />
        <SeatField seats={seats} id={`${own}-seat`} />
        <Button size="small">{words.give}</Button>
      </Form>
    </details>
  );
}
