import { ALERT_LIMITS } from '../../domain/alerts/constants.ts';
import { alertPageWords } from '../../domain/words/alert-pages.ts';
import { ThemeChoices } from '../tags/theme-choices.tsx';
import { SeatField, type SeatChoice } from '../texts/seats.tsx';
import { Button } from '../ui/button.tsx';
import { Check } from '../ui/choice.tsx';
import { Field, Select, TextArea } from '../ui/field.tsx';
import { FormError } from '../ui/form-error.tsx';
import { Form } from '../ui/form.tsx';
import { fieldOf, type Refusal } from '../ui/refusal.ts';
import { useLanguage } from '../ui/surroundings.ts';

interface RaiseProps {
  themes: readonly { id: string; name: string }[];
  countries: readonly { code: string; name: string }[];
  seats: SeatChoice[];
  last: Refusal | undefined;
}

/** The form of an alert. */
export function RaiseForm({ themes, countries, seats, last }: RaiseProps) {
  const words = alertPageWords[useLanguage()].form;
  return (
    <Form method="post" className="stack form-card">
      <FormError refusal={last} />
      <TextArea
        {...fieldOf(last, 'what')}
        label={words.what}
        rows={4}
        maxLength={ALERT_LIMITS.what}
        required
      />
      <Select {...fieldOf(last, 'country', '')} label={words.country} required>
        <option value="">{words.chooseCountry}</option>
        {countries.map(({ code, name }) => (
          <option key={code} value={code}>
            {name}
          </option>
        ))}
      </Select>
      <ThemeChoices legend={words.themes} themes={themes} last={last} />
      <Field {...fieldOf(last, 'source')} label={words.source} maxLength={ALERT_LIMITS.source} required />
      <Field
        {...fieldOf(last, 'verifiedBy')}
        label={words.verifiedBy}
        help={words.verifiedHelp}
        maxLength={ALERT_LIMITS.verifiedBy}
        required
      />
      <TextArea
        {...fieldOf(last, 'risk')}
        label={words.risk}
        rows={2}
        maxLength={ALERT_LIMITS.risk}
        required
      />
      <Field
        {...fieldOf(last, 'affected')}
        label={words.affected}
        help={words.affectedHelp}
        maxLength={ALERT_LIMITS.affected}
        autoComplete="off"
      />
      <Check
        name="consent"
        value="yes"
        label={words.consent}
        problem={last?.problems.find(({ field }) => field === 'consent')?.message}
        defaultChecked={last?.values['consent'] !== undefined}
      />
      <SeatField seats={seats} />
      <Button kind="primary" size="large">
        {words.send}
      </Button>
    </Form>
  );
}
