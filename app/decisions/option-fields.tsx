import type { ReactNode } from 'react';
import { OPTIONS } from '../../domain/decisions/constants.ts';
import { decisionOptionWords } from '../../domain/words/decision-options.ts';
import { placeOfZone } from '../../domain/words/zones.ts';
import { Field, FieldProblem } from '../ui/field.tsx';
import { fieldOf, type Refusal } from '../ui/refusal.ts';
import { useLanguage } from '../ui/surroundings.ts';
import { FIRST_OPTIONS, MORE_OPTIONS } from './ways.ts';

/** What there is to choose from; only what goes with the chosen way is shown. */
export function OptionFields({ last, zone }: { last: Refusal | undefined; zone: string }) {
  const language = useLanguage();
  const words = decisionOptionWords[language].form;
  const { problem } = fieldOf(last, 'options');
  const inWords = (numbers: readonly number[]) =>
    numbers.map((n) => (
      <div key={n} className="two">
        <Field {...fieldOf(last, `option-${n}-es`)} label={words.optionEs(n)} lang="es" either={needed(n)} />
        <Field {...fieldOf(last, `option-${n}-en`)} label={words.optionEn(n)} lang="en" either={needed(n)} />
      </div>
    ));
  const times = (numbers: readonly number[]) =>
    numbers.map((n) => (
      <Field
        key={n}
        {...fieldOf(last, `option-${n}-at`)}
        label={words.time(n)}
        type="datetime-local"
        either={needed(n)}
      />
    ));
  return (
    <>
      <fieldset className="stack asked-options">
        <legend className="label">{words.options}</legend>
        <p className="small quiet">{words.optionsHelp}</p>
        {inWords(FIRST_OPTIONS)}
        <More label={words.moreOptions} open={filled(last, 'es', 'en')}>
          {inWords(MORE_OPTIONS)}
        </More>
      </fieldset>
      <fieldset className="stack asked-times">
        <legend className="label">{words.times}</legend>
        <p className="small quiet">{words.timesHelp(placeOfZone(zone, language))}</p>
        {times(FIRST_OPTIONS)}
        <More label={words.moreTimes} open={filled(last, 'at')}>
          {times(MORE_OPTIONS)}
        </More>
      </fieldset>
      <FieldProblem id="options-problem" problem={problem} />
    </>
  );
}

/** With fewer there is nothing to choose from: these are not marked as optional. */
const needed = (n: number) => n <= OPTIONS.least;

/** Whether any of the later options was written in a form that came back. */
const filled = (last: Refusal | undefined, ...parts: string[]) =>
  MORE_OPTIONS.some((n) => parts.some((part) => Boolean(last?.values[`option-${n}-${part}`])));

function More({ label, open, children }: { label: string; open: boolean; children: ReactNode }) {
  return (
    <details className="more-fields" open={open || undefined}>
      <summary>{label}</summary>
      <div className="stack">{children}</div>
    </details>
  );
}
