import { decisionFormWords } from '../../domain/words/decision-forms.ts';
import { decisionOptionWords } from '../../domain/words/decision-options.ts';
import { SeatField } from '../texts/seats.tsx';
import { titleFor } from '../texts/titles.ts';
import { Banner } from '../ui/banner.tsx';
import { Button } from '../ui/button.tsx';
import { Check, Choices } from '../ui/choice.tsx';
import { Field, Select, TextArea } from '../ui/field.tsx';
import { FormError } from '../ui/form-error.tsx';
import { Form } from '../ui/form.tsx';
import { fieldOf, type Refusal } from '../ui/refusal.ts';
import { useLanguage } from '../ui/surroundings.ts';
import type { NewDecisionPage } from './load-new-decision.ts';
import { Conditions } from './conditions.tsx';
import { LengthFields } from './length-fields.tsx';
import { OptionFields } from './option-fields.tsx';
import { isAboutOptions, QUORUM_NAMES, SILENCE_NAMES, WAY_NAMES } from './ways.ts';

interface Props {
  page: NewDecisionPage;
  last: Refusal | undefined;
}

/** A question, who decides, until when and by which rule. */
export function DecisionForm({ page, last }: Props) {
  const language = useLanguage();
  const words = decisionFormWords[language];
  const ways = { ...words.ways, ...decisionOptionWords[language].ways };
  const { about, bodies, older, seats, zone } = page;
  const withOptions = about === null && older === null;
  const first = bodies.find(({ kind }) => kind === 'assembly') ?? bodies[0]!;
  return (
    <Form method="post" className="stack wide">
      <FormError refusal={last} />
      {about === null ? null : <AboutText about={about} />}
      {older === null ? null : (
        <>
          <input type="hidden" name="forwards" value={older.id} />
          {older.proposal === null ? null : <p className="proposal-words">{older.proposal}</p>}
        </>
      )}
      <Question page={page} last={last} />
      <Select {...fieldOf(last, 'body', first.id)} label={words.body} required>
        {bodies.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </Select>
      <LengthFields last={last} id="new" help={words.lengthHelp} />
      <Choices
        {...fieldOf(last, 'way', 'consent')}
        legend={words.way}
        required
        choices={WAY_NAMES.filter((way) => withOptions || !isAboutOptions(way)).map((value) => ({
          value,
          ...ways[value],
        }))}
      />
      {withOptions ? <OptionFields last={last} zone={zone} /> : null}
      <div className="asked-secret">
        <Check
          name="secret"
          label={words.secret}
          help={words.secretHelp}
          defaultChecked={last?.values['secret'] !== undefined}
          problem={fieldOf(last, 'secret').problem}
        />
      </div>
      <div className="quorum stack">
        <Select {...fieldOf(last, 'quorum', 'half')} label={words.quorum} required>
          {QUORUM_NAMES.map((one) => (
            <option key={one} value={one}>
              {words.quorums[one]}
            </option>
          ))}
        </Select>
        <div className="quorum-number">
          <Field {...fieldOf(last, 'quorumNumber')} label={words.quorumNumber} inputMode="numeric" />
        </div>
      </div>
      <div className="asked-silence">
        <Choices
          {...fieldOf(last, 'silence', 'nothing')}
          legend={words.silence}
          required
          choices={SILENCE_NAMES.map((value) => ({ value, ...words.silences[value] }))}
        />
      </div>
      <Conditions last={last} />
      <SeatField seats={seats} />
      <Button kind="primary" size="large" icon="decision">
        {words.submit}
      </Button>
    </Form>
  );
}

function AboutText({ about }: { about: NonNullable<NewDecisionPage['about']> }) {
  const language = useLanguage();
  const title = titleFor(about, language).title;
  return (
    <Banner icon="text">
      {decisionFormWords[language].aboutText(title, about.version?.number ?? '')}
      <input type="hidden" name="statement" value={about.id} />
    </Banner>
  );
}

/** The question in both languages, with the proposal where no text is asked about. */
function Question({ page: { about, older }, last }: Props) {
  const words = decisionFormWords[useLanguage()];
  const start = (language: 'es' | 'en') =>
    older !== null
      ? older[language === 'es' ? 'questionEs' : 'questionEn']
      : about === null
        ? undefined
        : decisionFormWords[language].questionStart(titleFor(about, language).title);
  return (
    <>
      <Field
        {...fieldOf(last, 'questionEs', start('es'))}
        label={words.questionEs}
        help={words.questionHelp}
        lang="es"
        required
      />
      <Field {...fieldOf(last, 'questionEn', start('en'))} label={words.questionEn} lang="en" required />
      {about !== null || older !== null ? null : (
        <>
          <TextArea
            {...fieldOf(last, 'proposalEs')}
            label={words.proposalEs}
            help={words.proposalHelp}
            lang="es"
            required
          />
          <TextArea {...fieldOf(last, 'proposalEn')} label={words.proposalEn} lang="en" required />
        </>
      )}
    </>
  );
}
