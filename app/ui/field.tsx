import type { InputHTMLAttributes, ReactNode, SelectHTMLAttributes, TextareaHTMLAttributes } from 'react';
import { commonWords } from '../../domain/words/common.ts';
import { classes } from './classes.ts';
import { useTold } from './fields-of-form.ts';
import { Icon } from './icon.tsx';
import { useLanguage } from './surroundings.ts';

interface Frame {
  label: ReactNode;
  name: string;
  /** Two lines at most; stays beside the field while it is filled in. */
  help?: ReactNode;
  /** What is wrong with what was sent, and how to mend it. */
  problem?: string;
  /** When two forms of a page have a field of one name. */
  id?: string;
  /** This or another field is filled in: neither is marked as optional. */
  either?: boolean;
}

type Told<Attributes> = Frame & Omit<Attributes, 'className' | 'id' | 'name'>;

interface Ties {
  id: string;
  'aria-invalid': true | undefined;
  'aria-describedby': string | undefined;
}

/** Label above, help and problem below, tied to the field by their ids. */
function Framed({
  label,
  name,
  help,
  problem,
  id = name,
  either,
  required,
  children,
}: Frame & { required?: boolean; children: (ties: Ties) => ReactNode }) {
  const { optional } = commonWords[useLanguage()];
  useTold(name, { label, id });
  return (
    <div>
      <label className="label" htmlFor={id}>
        {label}
        {required || either ? null : <span className="quiet"> ({optional})</span>}
      </label>
      {children({
        id,
        'aria-invalid': problem === undefined ? undefined : true,
        'aria-describedby':
          classes(problem !== undefined && `${id}-problem`, help !== undefined && `${id}-help`) || undefined,
      })}
      <FieldProblem id={`${id}-problem`} problem={problem} />
      {help === undefined ? null : (
        <p className="help" id={`${id}-help`}>
          {help}
        </p>
      )}
    </div>
  );
}

/** The sentence beside a field that was refused. */
export function FieldProblem({ id, problem }: { id: string; problem: string | undefined }) {
  if (problem === undefined) return null;
  return (
    <p className="problem" id={id}>
      <Icon name="stop" />
      <span>{problem}</span>
    </p>
  );
}

interface InputProps extends InputHTMLAttributes<HTMLInputElement> {
  /** serif: words that will be set as text, such as a name as signed. code: the digits of a code. */
  look?: 'serif' | 'code';
}

/** One line of writing. Required fields carry no mark; the others say "optional". */
export function Field({ label, name, help, problem, id, either, look, ...rest }: Told<InputProps>) {
  return (
    <Framed {...{ label, name, help, problem, id, either }} required={rest.required || rest.readOnly}>
      {(ties) => <input {...rest} {...ties} name={name} className={classes('input', look)} />}
    </Framed>
  );
}

/** Several lines of writing. */
export function TextArea({
  label,
  name,
  help,
  problem,
  id,
  either,
  look,
  ...rest
}: Told<TextareaHTMLAttributes<HTMLTextAreaElement> & { look?: 'serif' }>) {
  return (
    <Framed {...{ label, name, help, problem, id, either }} required={rest.required}>
      {(ties) => <textarea rows={4} {...rest} {...ties} name={name} className={classes('input', look)} />}
    </Framed>
  );
}

/** One of a list too long for choices; `children` are options. */
export function Select({
  label,
  name,
  help,
  problem,
  id,
  children,
  ...rest
}: Told<SelectHTMLAttributes<HTMLSelectElement>>) {
  return (
    <Framed {...{ label, name, help, problem, id }} required={rest.required}>
      {(ties) => (
        <span className="select">
          <select {...rest} {...ties} name={name} className="input">
            {children}
          </select>
          <Icon name="chevron" />
        </span>
      )}
    </Framed>
  );
}
