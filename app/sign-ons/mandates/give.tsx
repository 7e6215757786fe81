import { LONGEST_MANDATE, WINDOW_HOURS } from '../../../domain/sign-ons/constants.ts';
import { mandatePageWords } from '../../../domain/words/mandate-pages.ts';
import { lastOf } from '../../campaigns/folded-form.tsx';
import { SeatField, type SeatChoice } from '../../texts/seats.tsx';
import { Button } from '../../ui/button.tsx';
import { Check, Choices } from '../../ui/choice.tsx';
import { Field, FieldProblem } from '../../ui/field.tsx';
import { FormError } from '../../ui/form-error.tsx';
import { Form } from '../../ui/form.tsx';
import { fieldOf } from '../../ui/refusal.ts';
import { useLanguage } from '../../ui/surroundings.ts';
import { AnotherCode, CodeFields } from '../code-fields.tsx';
import type { MandateSentBack } from './take-step.ts';

interface GiveProps {
  themes: readonly { id: string; name: string }[];
  seats: SeatChoice[];
  /** Today by the coalition's calendar, and the last day that can be chosen. */
  today: string;
  latest: string;
  last: MandateSentBack | undefined;
}

/** Says beforehand what the organisation signs. */
export function GiveMandateForm({ themes, seats, today, latest, last }: GiveProps) {
  const words = mandatePageWords[useLanguage()];
  const typed = lastOf(last?.refusal, 'give');
  const problem = typed?.problems.find(({ field }) => field === 'themes')?.message;
  return (
    <Form method="post" className="stack form-card" preventScrollReset>
      <FormError refusal={typed} />
      <p className="small quiet">{words.giveLead}</p>
      <input type="hidden" name="do" value="give" />
      <fieldset
        id="themes"
        tabIndex={-1}
        aria-describedby={problem === undefined ? undefined : 'themes-problem'}
      >
        <legend>{words.themes}</legend>
        <FieldProblem id="themes-problem" problem={problem} />
        {themes.map(({ id, name }) => (
          <Check
            key={id}
            id={`theme-${id}`}
            name={`theme.${id}`}
            value="yes"
            label={name}
            defaultChecked={typed?.values[`theme.${id}`] !== undefined}
          />
        ))}
      </fieldset>
      <div className="two">
        <Field
          {...fieldOf(typed, 'until', latest)}
          label={words.day}
          help={words.dayHelp}
          type="date"
          min={today}
          max={latest}
          required
        />
        <Field
          {...fieldOf(typed, 'windowHours', String(WINDOW_HOURS.usual))}
          label={words.window}
          help={words.windowHelp}
          type="number"
          min={WINDOW_HOURS.least}
          max={WINDOW_HOURS.most}
          required
        />
      </div>
      <Choices
        legend={words.name}
        name="visibility"
        required
        defaultValue={typed?.values['visibility'] ?? 'public'}
        choices={[
          { value: 'public', label: words.public },
          { value: 'withheld', label: words.withheld, help: words.withheldHelp },
        ]}
      />
      <CodeFields last={typed && last} />
      <SeatField seats={seats} id="seat-give" />
      <div className="form-actions">
        <Button kind="primary">{words.give}</Button>
        <AnotherCode last={typed && last} />
      </div>
    </Form>
  );
}

/** The last day that can be chosen on a day. */
export function latestFrom(today: string): string {
  return new Date(Date.parse(today) + LONGEST_MANDATE * 86_400_000).toISOString().slice(0, 10);
}
