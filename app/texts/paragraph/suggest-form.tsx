import { lazy, Suspense, useEffect, useState, type FormEvent } from 'react';
import { paragraphSheetWords } from '../../../domain/words/paragraph-sheet.ts';
import { AdviceList } from '../../terms/advice-list.tsx';
import { Button } from '../../ui/button.tsx';
import { TextArea } from '../../ui/field.tsx';
import { FormError } from '../../ui/form-error.tsx';
import { Form } from '../../ui/form.tsx';
import { Icon } from '../../ui/icon.tsx';
import { fieldOf, type Refusal } from '../../ui/refusal.ts';
import { useLanguage } from '../../ui/surroundings.ts';
import { useNarrow } from '../editor/use-narrow.ts';
import { SeatField } from '../seats.tsx';
import type { Paragraph } from './load.ts';
import { useKept } from './use-kept.ts';

const Preview = lazy(() => import('./preview.tsx'));

interface SuggestFormProps {
  paragraph: Paragraph;
  last: Refusal | undefined;
  /** Where it is posted; this page, unless told. */
  action?: string;
  sending: boolean;
  /** Takes the sending over; else the browser sends it. */
  onSend?: (form: HTMLFormElement) => void;
}

/** The paragraph in a plain box, to be written as it should say. What is typed is kept in this browser until it is sent. */
export function SuggestForm({ paragraph, last, action, sending, onSend }: SuggestFormProps) {
  const words = paragraphSheetWords[useLanguage()];
  const { kept, stored, keep } = useKept(paragraph);
  const refused = last?.values['step'] === 'paragraph.suggest' ? last : undefined;
  const typed = kept ?? (refused && fromRefusal(refused));
  const narrow = useNarrow();
  const [live, setLive] = useState(false);
  useEffect(() => setLive(true), []);
  const wording = typed?.wording ?? paragraph.words;
  const behind = typed !== undefined && typed !== null && typed.seen !== paragraph.words;
  const write = (change: { wording?: string; reason?: string }) =>
    keep({ seen: typed?.seen ?? paragraph.words, wording, reason: typed?.reason ?? '', ...change });
  const submit = (event: FormEvent<HTMLFormElement>) => {
    if (sending || onSend) event.preventDefault();
    if (!sending) onSend?.(event.currentTarget);
  };
  return (
    <Form method="post" action={action} className="stack" preventScrollReset onSubmit={submit}>
      <FormError refusal={refused} />
      <input type="hidden" name="step" value="paragraph.suggest" />
      <input type="hidden" name="text" value={paragraph.text} />
      <input type="hidden" name="language" value={paragraph.language} />
      <input type="hidden" name="block" value={paragraph.block} />
      <input type="hidden" name="seen" value={paragraph.words} />
      {behind ? (
        <div className="wording-changed" role="status">
          <p className="small">
            <Icon name="behind" /> {words.changed}
          </p>
          <p className="small">
            {words.nowSays} <span lang={paragraph.language}>{paragraph.words}</span>
          </p>
          {live ? (
            <Button type="button" size="small" kind="quiet" onClick={() => keep(null)}>
              {words.again}
            </Button>
          ) : null}
        </div>
      ) : null}
      <TextArea
        {...fieldOf(refused, 'wording')}
        {...(live ? { value: wording, defaultValue: undefined } : { defaultValue: wording })}
        onChange={(event) => write({ wording: event.currentTarget.value })}
        label={words.wording}
        look="serif"
        lang={paragraph.language}
        rows={5}
        required
      />
      {live ? (
        <Suspense fallback={null}>
          <Preview seen={paragraph.words} wording={wording} lang={paragraph.language} />
        </Suspense>
      ) : null}
      <AdviceList
        words={wording}
        language={paragraph.language}
        advice={paragraph.advice}
        glossary={paragraph.glossary}
      />
      <TextArea
        {...fieldOf(refused, 'reason')}
        id="wording-reason"
        {...(live ? { value: typed?.reason ?? '', defaultValue: undefined } : {})}
        onChange={(event) => write({ reason: event.currentTarget.value })}
        label={words.reason}
        rows={1}
        maxLength={500}
      />
      <SeatField seats={paragraph.seats} id="seat-paragraph-suggest" />
      <Button kind="primary" wide>
        {sending ? words.sending : words.send}
      </Button>
      <p className="small quiet">
        {kept === null || !stored ? null : (
          <>
            <Icon name="done" /> {narrow ? words.kept : words.keptHere}{' '}
          </>
        )}
        {paragraph.seats.length === 1 ? words.signs(paragraph.seats[0]!.organization) : null}
      </p>
    </Form>
  );
}

const fromRefusal = ({ values }: Refusal) => ({
  seen: (values['seen'] ?? '').replace(/\r\n?/g, '\n'),
  wording: (values['wording'] ?? '').replace(/\r\n?/g, '\n'),
  reason: values['reason'] ?? '',
});
