import { ASKED_CLASSES, ROLES } from '../../domain/decisions/constants.ts';
import { decisionAppealWords } from '../../domain/words/decision-appeals.ts';
import { decisionFormWords } from '../../domain/words/decision-forms.ts';
import { decisionRuleWords } from '../../domain/words/decision-rules.ts';
import { countriesWithParts, placeName } from '../../domain/words/places.ts';
import { Check } from '../ui/choice.tsx';
import { Field, FieldProblem, Select } from '../ui/field.tsx';
import { fieldOf, type Refusal } from '../ui/refusal.ts';
import { useLanguage } from '../ui/surroundings.ts';
import { CONDITIONS } from './ways.ts';

/** What is seldom asked for: other classes, answers that must not be missing, and a second key. */
export function Conditions({ last }: { last: Refusal | undefined }) {
  const language = useLanguage();
  const words = decisionFormWords[language];
  const { classes } = decisionRuleWords[language];
  const problem = fieldOf(last, 'classes').problem;
  return (
    <details open={last !== undefined || undefined}>
      <summary>{words.more}</summary>
      <div className="stack">
        <fieldset>
          <legend className="label">{words.classes}</legend>
          {ASKED_CLASSES.map((one) => (
            <Check
              key={one}
              id={`classes-${one}`}
              name="classes"
              value={one}
              label={<span className="first-letter">{classes[one]}</span>}
              defaultChecked={one === 'full'}
            />
          ))}
          <FieldProblem id="classes-problem" problem={problem} />
        </fieldset>
        <fieldset className="stack">
          <legend className="label">{words.minimums}</legend>
          {CONDITIONS.map((n) => (
            <div key={n} className="condition">
              <Field {...fieldOf(last, `least-${n}`, '1')} label={words.minimum(n)} inputMode="numeric" />
              <Select {...fieldOf(last, `from-${n}`, '')} label={words.minimumOf(n)}>
                <option value="">{words.noMinimum}</option>
                <optgroup label={words.byCountry}>
                  {countriesWithParts.map((code) => (
                    <option key={code} value={`country:${code}`}>
                      {placeName(code, language)}
                    </option>
                  ))}
                </optgroup>
                <optgroup label={words.byRole}>
                  {ROLES.map((role) => (
                    <option key={role} value={`role:${role}`}>
                      {words.rolePlace(decisionRuleWords[language].roles[role])}
                    </option>
                  ))}
                </optgroup>
                <optgroup label={words.byClass}>
                  {ASKED_CLASSES.map((one) => (
                    <option key={one} value={`class:${one}`}>
                      {classes[one]}
                    </option>
                  ))}
                </optgroup>
              </Select>
            </div>
          ))}
        </fieldset>
        <Check
          name="twoKeys"
          label={words.twoKeys}
          help={words.twoKeysHelp}
          defaultChecked={last?.values['twoKeys'] !== undefined}
        />
        <Field
          {...fieldOf(last, 'appealHours')}
          label={decisionAppealWords[language].field}
          help={decisionAppealWords[language].fieldHelp}
          inputMode="numeric"
        />
      </div>
    </details>
  );
}
