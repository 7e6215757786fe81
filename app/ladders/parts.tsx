import { RUNGS, LONGEST_LEAD } from '../../domain/statements/constants.ts';
import { ladderPageWords } from '../../domain/words/ladder-pages.ts';
import { ladderWords } from '../../domain/words/ladders.ts';
import { knownZones, placeOfZone } from '../../domain/words/zones.ts';
import { SeatField } from '../texts/seats.tsx';
import { Badge } from '../ui/badge.tsx';
import { Button } from '../ui/button.tsx';
import { Check } from '../ui/choice.tsx';
import { momentOf } from '../ui/dates.ts';
import { Field, Select } from '../ui/field.tsx';
import { FormError } from '../ui/form-error.tsx';
import { Form } from '../ui/form.tsx';
import { DayBlock, Ledger, LedgerRow } from '../ui/ledger.tsx';
import { fieldOf, type Refusal } from '../ui/refusal.ts';
import { useLanguage } from '../ui/surroundings.ts';
import type { LadderPage, LadderStepShown } from './load.ts';

/** The steps in the order of time, by the reader's clock. */
export function Steps({
  page,
  steps,
  next = null,
}: {
  page: LadderPage;
  steps: readonly (LadderStepShown & { was?: string | null })[];
  /** What is next, marked. */
  next?: string | null;
}) {
  const language = useLanguage();
  const words = ladderPageWords[language];
  const { steps: names, meanings } = ladderWords[language];
  const when = (at: string) => momentOf(at, page.zone, language, { year: true });
  return (
    <Ledger ordered>
      {steps.map(({ step, at, ownAt, past, done, holiday, was }) => (
        <LedgerRow
          key={step}
          date={<DayBlock at={at} zone={page.zone} />}
          title={names[step]}
          badges={
            step === next ? (
              <Badge icon="clock" tone="waiting">
                {words.isNext}
              </Badge>
            ) : done ? (
              <Badge icon="done" tone="done">
                {words.done}
              </Badge>
            ) : past ? (
              <Badge icon="clock" tone="neutral">
                {words.past}
              </Badge>
            ) : null
          }
        >
          <time dateTime={at}>{when(at)}</time> <span className="quiet">· {words.yourTime}</span>
          {was ? <small className="own-line">{words.before(when(was))}</small> : null}
          <small className="own-line quiet">{meanings[step]}</small>
          {ownAt === null ? null : <small className="own-line strong">{words.own(when(ownAt))}</small>}
          {holiday === null ? null : <small className="own-line">{words.holiday(holiday)}</small>}
        </LedgerRow>
      ))}
    </Ledger>
  );
}

/** When it is delivered and how many working days each step takes; it only looks. */
export function PlanForm({ page }: { page: LadderPage }) {
  const language = useLanguage();
  const words = ladderPageWords[language];
  const { start, problems, places } = page;
  const wrong: Refusal | undefined =
    problems.length === 0
      ? undefined
      : { problems: problems.map(shownField), values: { ...start.leads, deliveryAt: start.deliveryAt } };
  return (
    <Form method="get" className="stack" preventScrollReset>
      <FormError refusal={wrong} />
      <div className="two">
        <Field
          {...fieldOf(wrong, 'deliveryAt', start.deliveryAt)}
          label={words.deliveryAt}
          type="datetime-local"
          required
        />
        <Select {...fieldOf(wrong, 'zone', start.zone)} label={words.zone} required>
          {[...new Set([start.zone, ...knownZones()])].map((zone) => (
            <option key={zone} value={zone}>
              {placeOfZone(zone, language)}
            </option>
          ))}
        </Select>
      </div>
      <fieldset className="stack tight">
        <legend className="label">{words.leads}</legend>
        <div className="rung-lengths">
          {RUNGS.toReversed().map((kind) => (
            <Field
              key={kind}
              {...fieldOf(wrong, kind, start.leads[kind])}
              label={ladderWords[language].steps[kind]}
              type="number"
              inputMode="numeric"
              min={0}
              max={LONGEST_LEAD}
              required
            />
          ))}
        </div>
      </fieldset>
      <fieldset className="stack tight">
        <legend className="label">{words.countries}</legend>
        <p className="small quiet">{words.countriesHelp}</p>
        <div className="checks">
          {places.map(({ code, name }) => (
            <Check
              key={code}
              id={`country-${code}`}
              name="countries"
              value={code}
              label={name}
              defaultChecked={start.countries?.includes(code) ?? false}
            />
          ))}
        </div>
      </fieldset>
      <div className="form-actions">
        <Button icon="eye">{words.preview}</Button>
      </div>
    </Form>
  );
}

/** A fault of the plan at the field that shows it. */
const shownField = (problem: LadderPage['problems'][number]) => ({
  ...problem,
  ...(problem.field && { field: problem.field.replace(/^leads\./, '') }),
});

/** How it would be, and keeping it. */
export function Proposed({ page, last }: { page: LadderPage; last: Refusal | undefined }) {
  const words = ladderPageWords[useLanguage()];
  if (page.proposed === null) return null;
  return (
    <section aria-labelledby="proposed" className="stack">
      <h3 id="proposed">{words.wouldBe}</h3>
      {page.steps === null ? null : <p>{words.changes(page.changed)}</p>}
      <Steps page={page} steps={page.proposed} />
      {page.changed === 0 ? null : (
        <Form method="post" className="stack tight" preventScrollReset>
          <FormError refusal={last} />
          <input type="hidden" name="statement" value={page.statement} />
          <SeatField seats={page.seats} />
          <Button kind="primary" icon="done">
            {words.confirm}
          </Button>
          <p className="small quiet">{words.confirmHelp}</p>
        </Form>
      )}
    </section>
  );
}
