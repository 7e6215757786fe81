import { RATIFY_DAYS } from '../../domain/editions/constants.ts';
import { correctionPageWords } from '../../domain/words/correction-pages.ts';
import { SeatField, type SeatChoice } from '../texts/seats.tsx';
import { Button } from '../ui/button.tsx';
import { Check, Choices } from '../ui/choice.tsx';
import { Field, TextArea } from '../ui/field.tsx';
import { FormError } from '../ui/form-error.tsx';
import { Form } from '../ui/form.tsx';
import { fieldOf, type Refusal } from '../ui/refusal.ts';
import { useLanguage } from '../ui/surroundings.ts';
import type { CorrectedStatement } from './queries.ts';

/** Closes the corrected text: what kind of correction it is, and what comes of it, before it is done. */
export function CloseCorrectionForm({
  of,
  statement: { mode, signOn },
  seats,
  last,
}: {
  of: string;
  statement: Pick<CorrectedStatement, 'mode' | 'signOn'>;
  seats: SeatChoice[];
  last: Refusal | undefined;
}) {
  const words = correctionPageWords[useLanguage()].close;
  const mine = last?.values['step'] === 'close' ? last : undefined;
  const effect = { signed: signOn?.tally.organizations ?? 0, rule: signOn?.reconfirmationRule ?? 'lapse' };
  const erratum = { value: 'erratum', label: words.erratum, help: words.erratumHelp(effect) };
  const substantive = { value: 'substantive', label: words.substantive, help: words.substantiveHelp(effect) };
  const asks = mode === 'optIn';
  return (
    <Form method="post" className="stack measure" preventScrollReset>
      <FormError refusal={mine} />
      <input type="hidden" name="step" value="close" />
      <input type="hidden" name="of" value={of} />
      {asks ? (
        <>
          <Choices
            {...fieldOf(mine, 'kind')}
            legend={words.kind}
            name="kind"
            required
            choices={[erratum, substantive]}
            {...(mine?.values['kind'] ? { defaultValue: mine.values['kind'] } : {})}
          />
          <Field
            {...fieldOf(mine, 'days', String(RATIFY_DAYS.offered))}
            label={words.days}
            help={words.daysHelp}
            type="number"
            min={RATIFY_DAYS.least}
            max={RATIFY_DAYS.most}
            required
          />
        </>
      ) : (
        <p>
          <b>{words.erratum}.</b> {words.institutional}
        </p>
      )}
      <TextArea
        {...fieldOf(mine, 'noteEs')}
        label={words.noteEs}
        help={words.noteHelp}
        lang="es"
        rows={2}
        required
      />
      <TextArea {...fieldOf(mine, 'noteEn')} label={words.noteEn} lang="en" rows={2} required />
      <Check
        name="itself"
        value="yes"
        label={words.itself}
        help={words.itselfHelp}
        defaultChecked={mine?.values['itself'] === 'yes'}
      />
      {fieldOf(mine, 'incomplete').problem === undefined ? null : (
        <Check
          card
          name="incomplete"
          value="yes"
          label={words.incomplete}
          problem={fieldOf(mine, 'incomplete').problem!}
        />
      )}
      <SeatField seats={seats} id="close-seat" />
      <div className="form-actions">
        <Button kind="primary" icon="lock">
          {words.submit}
        </Button>
      </div>
    </Form>
  );
}
