import type { InputHTMLAttributes, ReactNode } from 'react';
import { classes } from './classes.ts';
import { FieldProblem } from './field.tsx';
import { useTold } from './fields-of-form.ts';

interface ChoicesProps {
  legend: ReactNode;
  name: string;
  help?: ReactNode;
  problem?: string;
  defaultValue?: string;
  required?: boolean;
  choices: { value: string; label: ReactNode; help?: ReactNode; lang?: string }[];
  onChoose?: (value: string) => void;
}

/** One of a few: real radio buttons on cards. */
export function Choices({
  legend,
  name,
  help,
  problem,
  defaultValue,
  required,
  choices,
  onChoose,
}: ChoicesProps) {
  useTold(name, { label: legend, id: name });
  const described = classes(problem !== undefined && `${name}-problem`, help !== undefined && `${name}-help`);
  return (
    <fieldset aria-describedby={described || undefined} id={`${name}-choices`}>
      <legend className="label">{legend}</legend>
      {help === undefined ? null : (
        <p className="help" id={`${name}-help`}>
          {help}
        </p>
      )}
      {choices.map(({ value, label, help: more, lang }, i) => (
        <label key={value} className="choice" lang={lang}>
          <input
            type="radio"
            name={name}
            value={value}
            id={i === 0 ? name : undefined}
            required={required}
            defaultChecked={value === defaultValue}
            onChange={onChoose && (() => onChoose(value))}
          />
          <span>
            <b>{label}</b>
            {more === undefined ? null : <small>{more}</small>}
          </span>
        </label>
      ))}
      <FieldProblem id={`${name}-problem`} problem={problem} />
    </fieldset>
  );
}

interface CheckProps extends Omit<InputHTMLAttributes<HTMLInputElement>, 'className' | 'type' | 'children'> {
  name: string;
  label: ReactNode;
  help?: ReactNode;
  problem?: string;
  /** On a card of its own, for what deserves a pause. */
  card?: boolean;
}

/** Yes or no. */
export function Check({ label, help, problem, card, id, ...rest }: CheckProps) {
  const own = id ?? rest.name;
  useTold(rest.name, { label, id: own });
  return (
    <div>
      <label className={classes('choice', !card && 'bare')}>
        <input
          {...rest}
          id={own}
          type="checkbox"
          aria-invalid={problem === undefined ? undefined : true}
          aria-describedby={problem === undefined ? undefined : `${own}-problem`}
        />
        <span>
          {card ? <b>{label}</b> : label}
          {help === undefined ? null : <small>{help}</small>}
        </span>
      </label>
      <FieldProblem id={`${own}-problem`} problem={problem} />
    </div>
  );
}
