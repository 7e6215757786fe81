import { decisionOptionWords } from '../../domain/words/decision-options.ts';
import { placeOfZone } from '../../domain/words/zones.ts';
import { Field, FieldProblem } from '../ui/field.tsx';
import { fieldOf, type Refusal } from '../ui/refusal.ts';
import { useLanguage } from '../ui/surroundings.ts';
import { OPTION_NUMBERS } from './ways.ts';

/** What there is to choose from; only what goes with the chosen way is shown. */
export function OptionFields({ last, zone }: { last: Refusal | undefined; zone: string }) {
  const language = useLanguage();
  const words = decisionOptionWords[language].form;
  const { problem } = fieldOf(last, 'options');
  return (
    <>
      <fieldset className="stack asked-options">
        <legend className="label">{words.options}</legend>
        <p className="small quiet">{words.optionsHelp}</p>
        {OPTION_NUMBERS.map((n) => (
          <div key={n} className="two">
            <Field {...fieldOf(last, `option-${n}-es`)} label={words.optionEs(n)} lang="es" />
            <Field {...fieldOf(last, `option-${n}-en`)} label={words.optionEn(n)} lang="en" />
          </div>
        ))}
      </fieldset>
      <fieldset className="stack asked-times">
        <legend className="label">{words.times}</legend>
        <p className="small quiet">{words.timesHelp(placeOfZone(zone, language))}</p>
        {OPTION_NUMBERS.map((n) => (
          <Field key={n} {...fieldOf(last, `option-${n}-at`)} label={words.time(n)} type="datetime-local" />
        ))}
      </fieldset>
      <FieldProblem id="options-problem" problem={problem} />
    </>
  );
}
