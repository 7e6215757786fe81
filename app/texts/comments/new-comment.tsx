import { useEffect, useRef, useState } from 'react';
import { commentPageWords } from '../../../domain/words/comment-pages.ts';
import { useAnew } from '../../live/use-anew.ts';
import { Button } from '../../ui/button.tsx';
import { Select } from '../../ui/field.tsx';
import { FormError } from '../../ui/form-error.tsx';
import { Form } from '../../ui/form.tsx';
import { fieldOf, type Refusal } from '../../ui/refusal.ts';
import { useLanguage } from '../../ui/surroundings.ts';
import type { PanelFrame } from '../rail/panel-frame.ts';
import { SeatField } from '../seats.tsx';
import type { CommentsData } from './load.ts';
import { MentionBox } from './mention-box.tsx';
import { pickedWords, usePicked } from './places.ts';

interface NewCommentProps {
  frame: PanelFrame;
  may: CommentsData['may'];
  people: CommentsData['people'];
  language: string;
}

/** A box for a new thread: on the whole text, on a paragraph, or on the words that were chosen on the sheet. */
export function NewComment(props: NewCommentProps) {
  const { frame } = props;
  const last = frame.last?.values['step'] === 'comment.begin' ? frame.last : undefined;
  const { turn, hears } = useAnew({ refused: last !== undefined });
  return (
    <div {...hears}>
      <Beginning key={turn} {...props} last={last} />
    </div>
  );
}

function Beginning({ frame, may, people, language, last }: NewCommentProps & { last: Refusal | undefined }) {
  const words = commentPageWords[useLanguage()].begin;
  const picked = usePicked();
  const box = useRef<HTMLDetailsElement>(null);
  const [redLine, setRedLine] = useState(!may.comment);
  useEffect(() => () => pickedWords.set(null), []);
  useEffect(() => {
    if (picked === null || !box.current) return;
    box.current.open = true;
    box.current.querySelector('textarea')?.focus();
  }, [picked]);
  return (
    <details className="new-comment" ref={box} open={last !== undefined || undefined}>
      <summary>{words.title}</summary>
      <Form method="post" className="stack tight" preventScrollReset>
        <FormError refusal={last} />
        <input type="hidden" name="step" value="comment.begin" />
        <input type="hidden" name="text" value={frame.text} />
        <input type="hidden" name="language" value={picked?.language ?? language} />
        <KindField may={may} start={last?.values['kind']} onRedLine={setRedLine} />
        {picked === null ? (
          <Select {...fieldOf(last, 'block', '')} id="comment-block" label={words.about} required>
            <option value="">{words.wholeText}</option>
            {Object.entries(frame.numbers)
              .sort(([, one], [, other]) => one - other)
              .map(([block, number]) => (
                <option key={block} value={block}>
                  {words.paragraph(number)}
                </option>
              ))}
          </Select>
        ) : (
          <div className="picked">
            <p className="small quiet">
              {picked.quote === null ? words.paragraph(frame.numbers[picked.block] ?? 0) : words.quoting}
            </p>
            {picked.quote === null ? null : (
              <blockquote className="remark-quote" lang={picked.language}>
                {picked.quote}
              </blockquote>
            )}
            <input type="hidden" name="block" value={picked.block} />
            <input type="hidden" name="quote" value={picked.anchor === null ? '' : (picked.quote ?? '')} />
            <input type="hidden" name="anchorFrom" value={picked.anchor?.from ?? ''} />
            <input type="hidden" name="anchorTo" value={picked.anchor?.to ?? ''} />
            <Button type="button" kind="quiet" size="small" onClick={() => pickedWords.set(null)}>
              {words.forget}
            </Button>
          </div>
        )}
        <MentionBox
          id="comment-body"
          label={redLine ? words.redLabel : words.label}
          people={people}
          last={last}
        />
        <SeatField seats={frame.seats} id="seat-comment" />
        <Button size="small" kind="primary">
          {words.send}
        </Button>
        {frame.seats.length === 1 ? (
          <p className="small quiet">{words.signs(frame.seats[0]!.organization)}</p>
        ) : null}
      </Form>
    </details>
  );
}

function KindField({
  may,
  start,
  onRedLine,
}: {
  may: CommentsData['may'];
  start: string | undefined;
  onRedLine: (is: boolean) => void;
}) {
  const words = commentPageWords[useLanguage()].begin;
  if (!may.comment)
    return (
      <>
        <input type="hidden" name="kind" value="redLine" />
        <p className="small quiet">{words.onlyRedLines}</p>
      </>
    );
  return (
    <Select
      name="kind"
      id="comment-kind"
      label={words.kind}
      required
      defaultValue={start ?? 'comment'}
      onChange={({ currentTarget }) => onRedLine(currentTarget.value === 'redLine')}
    >
      <option value="comment">{words.kinds.comment}</option>
      <option value="redLine">{words.kinds.redLine}</option>
    </Select>
  );
}
