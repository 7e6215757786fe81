import { signOnReminderWords } from '../../domain/words/sign-on-reminders.ts';
import { SeatField } from '../texts/seats.tsx';
import { Button } from '../ui/button.tsx';
import { momentOf } from '../ui/dates.ts';
import { Field, TextArea } from '../ui/field.tsx';
import { FormError } from '../ui/form-error.tsx';
import { Form } from '../ui/form.tsx';
import { fieldOf } from '../ui/refusal.ts';
import { Section } from '../ui/section.tsx';
import { useLanguage } from '../ui/surroundings.ts';
import type { Desk } from './desk.ts';
import type { SignOnPage } from './load.ts';
import type { DeskSentBack } from './run-desk.ts';

interface Props {
  page: SignOnPage & { desk: Desk };
  last: DeskSentBack | undefined;
}

/** Reminding whoever has not answered, now or by a plan, and when it was done; for the secretariat alone. */
export function Reminders({ page, last }: Props) {
  const words = signOnReminderWords[useLanguage()];
  const { reminders, unanswered } = page.desk;
  if (reminders === null) return null;
  const isOpen = page.signOn.state === 'open';
  if (!isOpen && reminders.sent.length === 0) return null;
  return (
    <Section id="reminders" title={words.title}>
      <div className="stack">
        {isOpen ? (
          <>
            <p className="small quiet">{words.what}</p>
            {unanswered.length === 0 ? null : <RemindNow page={page} last={last} />}
            <Plan page={page} last={last} />
          </>
        ) : null}
        <Sent page={page} />
      </div>
    </Section>
  );
}

function RemindNow({ page, last }: Props) {
  const words = signOnReminderWords[useLanguage()];
  const mine = last?.move === 'remind' ? last.refusal : undefined;
  return (
    <Form method="post" className="stack" preventScrollReset>
      <FormError refusal={mine} />
      <input type="hidden" name="move" value="remind" />
      <input type="hidden" name="signOn" value={page.signOn.id} />
      <details open={mine !== undefined}>
        <summary>{words.add}</summary>
        <div className="stack">
          <p className="help">{words.wordsHelp}</p>
          <TextArea {...fieldOf(mine, 'wordsEs')} label={words.wordsEs} rows={3} maxLength={1000} />
          <TextArea {...fieldOf(mine, 'wordsEn')} label={words.wordsEn} rows={3} maxLength={1000} />
        </div>
      </details>
      <SeatField seats={page.offices} id="remind-seat" />
      <div>
        <Button>{words.send(page.desk.unanswered.length)}</Button>
      </div>
    </Form>
  );
}

function Plan({ page, last }: Props) {
  const language = useLanguage();
  const words = signOnReminderWords[language];
  const plan = page.desk.reminders?.plan ?? null;
  const mine = last?.move === 'plan' ? last.refusal : undefined;
  const zone = page.zones[0] ?? page.signOn.zone;
  return (
    <details open={mine !== undefined}>
      <summary>{words.plan}</summary>
      {plan === null ? null : (
        <p className="small">
          {words.planned(plan.afterDays, plan.everyDays)}{' '}
          {plan.next === null ? words.noneNext : words.next(momentOf(plan.next, zone, language))}
        </p>
      )}
      <Form method="post" className="stack" preventScrollReset>
        <FormError refusal={mine} />
        <input type="hidden" name="move" value="plan" />
        <input type="hidden" name="signOn" value={page.signOn.id} />
        <Field
          label={words.after}
          inputMode="numeric"
          maxLength={2}
          {...fieldOf(mine, 'after', plan === null ? '' : String(plan.afterDays))}
        />
        <Field
          label={words.every}
          help={words.everyHelp}
          inputMode="numeric"
          maxLength={2}
          {...fieldOf(mine, 'every', plan?.everyDays == null ? '' : String(plan.everyDays))}
        />
        <SeatField seats={page.offices} id="plan-seat" />
        <div className="row">
          <Button>{words.save}</Button>
          {plan === null ? null : (
            <Button name="stop" value="1">
              {words.stop}
            </Button>
          )}
        </div>
      </Form>
    </details>
  );
}

function Sent({ page }: { page: Props['page'] }) {
  const language = useLanguage();
  const words = signOnReminderWords[language];
  const sent = page.desk.reminders?.sent ?? [];
  const zone = page.zones[0] ?? page.signOn.zone;
  if (sent.length === 0) return null;
  return (
    <>
      <h3>{words.sent}</h3>
      <ol className="log">
        {sent.map(({ at, by, asked }) => (
          <li key={at}>
            <time dateTime={at}>{momentOf(at, zone, language)}</time>, {words.to(asked)}
            <small>{by ?? words.byItself}</small>
          </li>
        ))}
      </ol>
    </>
  );
}
