import { useState } from 'react';
import { Check } from '../ui/choice.tsx';
import { Field, FieldProblem, Select } from '../ui/field.tsx';
import { fieldOf, type Refusal } from '../ui/refusal.ts';
import { useLanguage } from '../ui/surroundings.ts';
import { languageName } from './languages.ts';
import { OFFERED_LANGUAGES } from './offered-languages.ts';

const CHOSEN_FIRST = ['es', 'en'];

/** The languages of a new text that have been chosen so far; without an answer to correct, Spanish and English. */
export function useChosenLanguages(last: Refusal | undefined) {
  const [chosen, setChosen] = useState<readonly string[]>(() =>
    last === undefined
      ? CHOSEN_FIRST
      : OFFERED_LANGUAGES.filter((tag) => last.values[`in-${tag}`] !== undefined),
  );
  const choose = (tag: string, on: boolean) =>
    setChosen((before) => OFFERED_LANGUAGES.filter((one) => (one === tag ? on : before.includes(one))));
  return { chosen, choose };
}

interface Chosen {
  chosen: readonly string[];
  last: Refusal | undefined;
}

/** A title in each language chosen. */
export function TitleFields({
  chosen,
  last,
  label,
  help,
}: Chosen & { label: (language: string) => string; help: string }) {
  const ours = useLanguage();
  return (
    <div className="stack">
      {OFFERED_LANGUAGES.map((tag) => (
        <div key={tag} hidden={!chosen.includes(tag)}>
          <Field
            {...fieldOf(last, `title-${tag}`)}
            look="serif"
            lang={tag}
            label={label(languageName(tag, ours))}
            help={tag === chosen.at(-1) ? help : undefined}
            maxLength={240}
            autoComplete="off"
            required={chosen.includes(tag)}
          />
        </div>
      ))}
    </div>
  );
}

/** Which languages there are. */
export function LanguageFields({
  chosen,
  choose,
  last,
  legend,
  help,
}: Chosen & { choose: (tag: string, on: boolean) => void; legend: string; help: string }) {
  const ours = useLanguage();
  const problem = last?.problems.find(({ field }) => field === 'languages')?.message;
  return (
    <fieldset aria-describedby="languages-help">
      <legend className="label">{legend}</legend>
      <p className="help" id="languages-help">
        {help}
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
      <FieldProblem id="languages-problem" problem={problem} />
    </fieldset>
  );
}

/** Which of them stands where the others differ. */
export function ReferenceField({ chosen, last, label, help }: Chosen & { label: string; help: string }) {
  const ours = useLanguage();
  return (
    <Select {...fieldOf(last, 'reference', ours)} label={label} help={help} required>
      {OFFERED_LANGUAGES.filter((tag) => chosen.includes(tag)).map((tag) => (
        <option key={tag} value={tag}>
          {languageName(tag, ours)}
        </option>
      ))}
    </Select>
  );
}
