import { useState } from 'react';
import { textPageWords } from '../../domain/words/text-pages.ts';
import { Button } from '../ui/button.tsx';
import { Check, Choices } from '../ui/choice.tsx';
import { Field, FieldProblem, Select } from '../ui/field.tsx';
import { FormError } from '../ui/form-error.tsx';
import { Form } from '../ui/form.tsx';
import { fieldOf, type Refusal } from '../ui/refusal.ts';
import { useLanguage } from '../ui/surroundings.ts';
import { languageName } from './languages.ts';
import { SeatField, type SeatChoice } from './seats.tsx';

/** The languages a new text is offered in; each other one can be added later. */
export const OFFERED_LANGUAGES = ['es', 'en', 'fr', 'ht', 'pt'] as const;
const CHOSEN_FIRST = ['es', 'en'];

const MODES = ['optIn', 'institutional'] as const;
const STARTS = ['template', 'empty', 'import'] as const;

/** What a new text is called, who writes it, what will become of it and how it begins. */
export function NewTextForm({
  seats,
  bodies,
  last,
}: {
  seats: SeatChoice[];
  bodies: { id: string; name: string }[];
  last: Refusal | undefined;
}) {
  const ours = useLanguage();
  const words = textPageWords[ours].create;
  const was = last?.values ?? {};
  const [chosen, setChosen] = useState<readonly string[]>(() =>
    last === undefined ? CHOSEN_FIRST : OFFERED_LANGUAGES.filter((tag) => was[`in-${tag}`] !== undefined),
  );
  const choose = (tag: string, on: boolean) =>
    setChosen((before) => OFFERED_LANGUAGES.filter((one) => (one === tag ? on : before.includes(one))));
  const problemOf = (field: string) => last?.problems.find((problem) => problem.field === field)?.message;
  return (
    <Form method="post" className="stack wide" noValidate>
      <FormError refusal={last} />
      <div className="stack">
        {OFFERED_LANGUAGES.map((tag) => (
          <div key={tag} hidden={!chosen.includes(tag)}>
            <Field
              {...fieldOf(last, `title-${tag}`)}
              look="serif"
              lang={tag}
              label={words.titleIn(languageName(tag, ours))}
              help={tag === chosen.at(-1) ? words.titleHelp : undefined}
              maxLength={240}
              autoComplete="off"
              required={chosen.includes(tag)}
            />
          </div>
        ))}
      </div>
      <Select {...fieldOf(last, 'body', bodies[0]?.id)} label={words.body} help={words.bodyHelp} required>
        {bodies.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </Select>
      <Choices
        {...fieldOf(last, 'mode', 'optIn')}
        legend={words.mode}
        choices={MODES.map((value) => ({ value, label: words.modes[value], help: words.modesHelp[value] }))}
      />
      <fieldset aria-describedby="languages-help">
        <legend className="label">{words.languages}</legend>
        <p className="help" id="languages-help">
          {words.languagesHelp}
        </p>
        <div className="row language-choices" id="languages">
          {OFFERED_LANGUAGES.map((tag) => (
            <Check
              key={tag}
              name={`in-${tag}`}
              label={<span className="first-letter">{languageName(tag, ours)}</span>}
              defaultChecked={chosen.includes(tag)}
              onChange={(event) => choose(tag, event.currentTarget.checked)}
            />
          ))}
        </div>
        <FieldProblem id="languages-problem" problem={problemOf('languages')} />
      </fieldset>
      <Select
        {...fieldOf(last, 'reference', ours)}
        label={words.referenceIn}
        help={words.referenceHelp}
        required
      >
        {OFFERED_LANGUAGES.filter((tag) => chosen.includes(tag)).map((tag) => (
          <option key={tag} value={tag}>
            {languageName(tag, ours)}
          </option>
        ))}
      </Select>
      <Choices
        {...fieldOf(last, 'start', 'template')}
        legend={words.start}
        choices={STARTS.map((value) => ({
          value,
          label: words.starts[value],
          help: words.startsHelp[value],
        }))}
      />
      <SeatField seats={seats} />
      <div className="form-actions">
        <Button kind="primary">{words.submit}</Button>
      </div>
    </Form>
  );
}
