import { LONGEST_MANDATE, WINDOW_HOURS } from '../../../domain/sign-ons/constants.ts';
import { mandatePageWords } from '../../../domain/words/mandate-pages.ts';
import { lastOf } from '../../campaigns/folded-form.tsx';
import { ThemeChoices } from '../../tags/theme-choices.tsx';
import { SeatField, type SeatChoice } from '../../texts/seats.tsx';
import { Button } from '../../ui/button.tsx';
import { Choices } from '../../ui/choice.tsx';
import { Field } from '../../ui/field.tsx';
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
  return (
    <Form method="post" className="stack form-card" preventScrollReset>
      <FormError refusal={typed} />
      <p className="small quiet">{words.giveLead}</p>
      <input type="hidden" name="do" value="give" />
      <ThemeChoices legend={words.themes} themes={themes} last={typed} />
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
