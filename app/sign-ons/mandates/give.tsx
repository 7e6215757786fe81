import { LONGEST_MANDATE, WINDOW_HOURS } from '../../../domain/sign-ons/constants.ts';
import { gradedNameWords } from '../../../domain/words/graded-names.ts';
import { mandatePageWords } from '../../../domain/words/mandate-pages.ts';
import { signingAuthorityWords } from '../../../domain/words/signing-authority.ts';
import type { ResultOf } from '../../graphql.ts';
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
import { MinuteFields } from '../authority/minute-fields.tsx';
import { AnotherCode, CodeFields } from '../code-fields.tsx';
import type { MandatesQuery } from './documents.ts';
import type { MandateSentBack } from './take-step.ts';

type RuleOfOwn = NonNullable<ResultOf<typeof MandatesQuery>['coalition']>['ownRules'][number];

interface GiveProps {
  themes: readonly { id: string; name: string }[];
  seats: SeatChoice[];
  /** Today by the coalition's calendar, and the last day that can be chosen. */
  today: string;
  latest: string;
  /** By which rule each of the reader's organisations signs. */
  rules: readonly RuleOfOwn[];
  last: MandateSentBack | undefined;
}

/** Says beforehand what the organisation signs. */
export function GiveMandateForm({ themes, seats, today, latest, rules, last }: GiveProps) {
  const language = useLanguage();
  const words = mandatePageWords[language];
  const names = gradedNameWords[language].card;
  const own = rules.filter(({ organization }) =>
    seats.some((seat) => seat.organization === organization.name),
  );
  const minuteRequired = own.some(({ rule }) => rule.minuteRequired);
  const typed = lastOf(last?.refusal, 'give');
  return (
    <Form method="post" className="stack form-card" preventScrollReset>
      <FormError refusal={typed} />
      <div className="small quiet">
        <p>{words.giveLead}</p>
        {own.map(({ organization, rule }) => (
          <p key={organization.name}>
            {words.giveRule(organization.name, signingAuthorityWords[language].rule(rule))}
          </p>
        ))}
      </div>
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
          { value: 'target', label: names.target, help: names.targetHelp },
          { value: 'withheld', label: words.withheld, help: words.withheldHelp },
        ]}
      />
      <MinuteFields answer={{ rule: { minuteRequired } }} typed={typed} />
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
