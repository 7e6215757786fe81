import { signOnDeskWords } from '../../domain/words/sign-on-desk.ts';
import { mandatePageWords } from '../../domain/words/mandate-pages.ts';
import { signRequestPageWords } from '../../domain/words/sign-request-pages.ts';
import { SeatField, type SeatChoice } from '../texts/seats.tsx';
import { Button } from '../ui/button.tsx';
import { Check, Choices } from '../ui/choice.tsx';
import { elsewhere } from '../ui/dates.ts';
import { Field, FieldProblem, Select, TextArea } from '../ui/field.tsx';
import { FormError } from '../ui/form-error.tsx';
import { Form } from '../ui/form.tsx';
import { fieldOf } from '../ui/refusal.ts';
import { Section } from '../ui/section.tsx';
import { useLanguage } from '../ui/surroundings.ts';
import { closingZones, placeOfZone } from '../../domain/words/zones.ts';
import { Addressees } from './open-addressees.tsx';
import type { Opening } from './opening.ts';

export interface Convenor {
  id: string;
  name: string;
  host: boolean;
}

export interface OpenFormProps {
  statement: string;
  seats: SeatChoice[];
  members: Convenor[];
  zone: string;
  /** What is proposed: of an urgent text its own hours, and a fast sign-on. */
  start: { day: string; time: string; fast: boolean };
  last: Opening | undefined;
}

/** The terms of an opening for signature. Without scripts too: rows are added and removed by sending the form. */
export function OpenForm({ statement, seats, members, zone, start, last }: OpenFormProps) {
  const language = useLanguage();
  const words = signOnDeskWords[language].opening;
  const others = signRequestPageWords[language].opening;
  const typed = last?.refusal;
  const of = (name: string, start?: string) => fieldOf(typed, name, start);
  const chosenZone = typed?.values['zone'] ?? zone;
  return (
    <Form method="post" className="form-card" preventScrollReset>
      <button className="hidden-words" name="step" value="review" tabIndex={-1} aria-hidden="true" />
      <FormError refusal={typed} />
      <input type="hidden" name="statement" value={statement} />
      <Section id="deadline" title={words.deadline}>
        <div className="stack">
          <div className="two">
            <Field {...of('day', start.day)} label={words.day} type="date" required />
            <Field {...of('time', start.time)} label={words.time} type="time" required />
          </div>
          <Select {...of('zone', zone)} label={words.zone} required help={words.zoneHelp}>
            {[...new Set([zone, ...closingZones()])].map((each) => (
              <option key={each} value={each}>
                {placeOfZone(each, language)}
              </option>
            ))}
          </Select>
          {start.fast ? <p className="small quiet">{mandatePageWords[language].proposed}</p> : null}
          {last?.closesAt ? (
            <p className="small">
              {[chosenZone, 'America/New_York', 'UTC']
                .map((each) => elsewhere(last.closesAt!, each, chosenZone, language))
                .join(' · ')}
            </p>
          ) : null}
        </div>
      </Section>
      <Section id="fast" title={mandatePageWords[language].fast}>
        <Check
          name="fast"
          value="yes"
          label={mandatePageWords[language].fast}
          help={mandatePageWords[language].fastHelp}
          defaultChecked={typed === undefined ? start.fast : typed.values['fast'] !== undefined}
        />
      </Section>
      <Section id="who" title={words.convenors}>
        <Convenors
          members={members}
          chosen={last?.convenors}
          problem={typed?.problems.find(({ field }) => field === 'convenors')?.message}
        />
      </Section>
      <Section id="who-may-sign" title={words.who}>
        <WhoMaySign
          chosen={last?.whoMaySign}
          problem={typed?.problems.find(({ field }) => field === 'whoMaySign')?.message}
        />
      </Section>
      <Section id="others" title={others.title}>
        <Check
          name="othersMayAsk"
          value="yes"
          label={others.allow}
          help={others.help}
          defaultChecked={typed?.values['othersMayAsk'] !== undefined}
        />
      </Section>
      <Addressees last={last} />
      <Section id="means" title={words.means}>
        <div className="stack">
          <p className="small quiet">{words.meansHelp}</p>
          <TextArea
            {...of('meaningEs', signOnDeskWords.es.opening.meaningStart)}
            label={words.meaningEs}
            lang="es"
            required
            rows={4}
            maxLength={2000}
          />
          <TextArea
            {...of('meaningEn', signOnDeskWords.en.opening.meaningStart)}
            label={words.meaningEn}
            lang="en"
            required
            rows={4}
            maxLength={2000}
          />
        </div>
      </Section>
      <Section id="goal" title={words.goals}>
        <div className="stack">
          <p className="small quiet">{words.goalsHelp}</p>
          <div className="two">
            <Field
              {...of('goalOrganizations')}
              label={words.goalOrganizations}
              type="number"
              min={1}
              max={10_000}
            />
            <Field {...of('goalCountries')} label={words.goalCountries} type="number" min={1} max={200} />
          </div>
        </div>
      </Section>
      <Section id="later" title={words.reconfirmation}>
        <Choices
          legend={<span className="hidden-words">{words.reconfirmation}</span>}
          name="reconfirmationRule"
          required
          defaultValue={typed?.values['reconfirmationRule'] ?? 'lapse'}
          choices={[
            { value: 'lapse', label: words.lapse, help: words.lapseHelp },
            { value: 'carry', label: words.carry, help: words.carryHelp },
          ]}
        />
      </Section>
      <div className="section stack">
        <SeatField seats={seats} />
        <Button kind="primary" size="large" name="step" value="review">
          {words.review}
        </Button>
      </div>
    </Form>
  );
}

/** The coalition's own office first and chosen from the start; the members folded away until one convenes. */
function Convenors({
  members,
  chosen,
  problem,
}: {
  members: Convenor[];
  chosen: string[] | undefined;
  problem: string | undefined;
}) {
  const words = signOnDeskWords[useLanguage()].opening;
  const hosts = members.filter(({ host }) => host);
  const others = members.filter(({ host }) => !host);
  const check = ({ id, name, host }: Convenor) => (
    <Check
      key={id}
      id={`convenor-${id}`}
      name="convenors"
      value={id}
      label={name}
      defaultChecked={chosen === undefined ? host : chosen.includes(id)}
    />
  );
  const some = others.some(({ id }) => chosen?.includes(id));
  return (
    <fieldset
      id="convenors"
      tabIndex={-1}
      aria-describedby={problem === undefined ? undefined : 'convenors-problem'}
    >
      <legend className="hidden-words">{words.convenors}</legend>
      {hosts.map(check)}
      <FieldProblem id="convenors-problem" problem={problem} />
      <details open={some || hosts.length === 0}>
        <summary>{words.otherConvenors}</summary>
        <div className="members-list">{others.map(check)}</div>
      </details>
    </fieldset>
  );
}

/** Which classes of members are invited; all from the start. */
function WhoMaySign({ chosen, problem }: { chosen: string[] | undefined; problem: string | undefined }) {
  const words = signOnDeskWords[useLanguage()].opening;
  return (
    <fieldset
      id="whoMaySign"
      tabIndex={-1}
      aria-describedby={problem === undefined ? undefined : 'whoMaySign-problem'}
    >
      <legend className="hidden-words">{words.who}</legend>
      <p className="small quiet">{words.whoHelp}</p>
      {Object.entries(words.classes).map(([each, label]) => (
        <Check
          key={each}
          id={`may-sign-${each}`}
          name="whoMaySign"
          value={each}
          label={label}
          defaultChecked={chosen === undefined || chosen.includes(each)}
        />
      ))}
      <FieldProblem id="whoMaySign-problem" problem={problem} />
    </fieldset>
  );
}
