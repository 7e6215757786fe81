import { signOnFormWords } from '../../domain/words/sign-on-forms.ts';
import { lateWords } from '../../domain/words/late.ts';
import { Button } from '../ui/button.tsx';
import { Choices } from '../ui/choice.tsx';
import { TextArea } from '../ui/field.tsx';
import { FormError } from '../ui/form-error.tsx';
import { Form } from '../ui/form.tsx';
import { fieldOf } from '../ui/refusal.ts';
import { useLanguage } from '../ui/surroundings.ts';
import type { SentBack } from './answer.ts';
import { inSentence } from './in-sentence.ts';
import { AnotherCode, CodeFields } from './code-fields.tsx';

/** Saying no, with a reason. `summary`: what it is called here. */
export function DeclineForm({
  seat,
  signOn,
  last,
  summary,
  unasked = [],
}: {
  seat: string;
  signOn: string;
  last: SentBack | undefined;
  summary?: string;
  /** Who authorises signatures and is not asked about this answer. */
  unasked?: string[];
}) {
  const language = useLanguage();
  const words = signOnFormWords[language].decline;
  const mine = last?.move === 'decline' ? last : undefined;
  return (
    <details className="refuse" open={mine !== undefined}>
      <summary>{summary ?? words.open}</summary>
      <Form method="post" className="stack" preventScrollReset>
        <FormError refusal={mine?.refusal} />
        <input type="hidden" name="move" value="decline" />
        <input type="hidden" name="seat" value={seat} />
        <input type="hidden" name="signOn" value={signOn} />
        {unasked.length === 0 ? null : (
          <p className="small">{words.unasked(inSentence(unasked, language, 'or'))}</p>
        )}
        <TextArea
          {...fieldOf(mine?.refusal, 'reason')}
          label={words.reason}
          help={words.reasonHelp}
          required
          rows={3}
          maxLength={1000}
        />
        <Button>{summary ?? words.send}</Button>
      </Form>
    </details>
  );
}

/** Taking a signature or a proposal back, with a reason. */
export function WithdrawForm({
  seat,
  signature,
  proposal,
  published,
  last,
}: {
  seat: string;
  signature: string;
  proposal: boolean;
  /** Of a published signature: how it is told, where it had a name. */
  published?: { named: boolean } | undefined;
  last: SentBack | undefined;
}) {
  const language = useLanguage();
  const words = signOnFormWords[language].withdraw;
  const later = lateWords[language].withdrawal;
  const mine = last?.move === 'withdraw' ? last : undefined;
  const name = proposal ? words.proposal : words.signature;
  return (
    <details className="refuse" open={mine !== undefined}>
      <summary>{name}</summary>
      <Form method="post" className="stack" preventScrollReset>
        <FormError refusal={mine?.refusal} />
        <input type="hidden" name="move" value="withdraw" />
        <input type="hidden" name="seat" value={seat} />
        <input type="hidden" name="signature" value={signature} />
        <p className="small quiet">{published ? later.what : words.until}</p>
        {published?.named ? (
          <Choices
            legend={later.shown}
            name="shown"
            required
            defaultValue={mine?.refusal.values['shown'] ?? 'gone'}
            choices={[
              { value: 'gone', label: later.gone, help: later.goneHelp },
              { value: 'dated', label: later.dated, help: later.datedHelp },
            ]}
          />
        ) : null}
        <TextArea
          {...fieldOf(mine?.refusal, 'reason')}
          label={words.reason}
          help={words.reasonHelp}
          required={!published}
          rows={3}
          maxLength={1000}
        />
        <CodeFields last={mine} />
        <div className="form-actions">
          <Button>{name}</Button>
          <AnotherCode last={mine} />
        </div>
      </Form>
    </details>
  );
}
