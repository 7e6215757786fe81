import { Check } from '../ui/choice.tsx';
import { FieldProblem } from '../ui/field.tsx';
import type { Refusal } from '../ui/refusal.ts';

interface ThemeChoicesProps {
  legend: string;
  themes: readonly { id: string; name: string }[];
  /** The form as it was sent back: what was ticked stays so. */
  last: Refusal | undefined;
}

/** Which themes a form is about: a tick for each, sent as `theme.ID`. What is wrong with them is said of `themes`. */
export function ThemeChoices({ legend, themes, last }: ThemeChoicesProps) {
  const problem = last?.problems.find(({ field }) => field === 'themes')?.message;
  return (
    <fieldset
      id="themes"
      tabIndex={-1}
      aria-describedby={problem === undefined ? undefined : 'themes-problem'}
    >
      <legend>{legend}</legend>
      <FieldProblem id="themes-problem" problem={problem} />
      {themes.map(({ id, name }) => (
        <Check
          key={id}
          id={`theme-${id}`}
          name={`theme.${id}`}
          value="yes"
          label={name}
          defaultChecked={last?.values[`theme.${id}`] !== undefined}
        />
      ))}
    </fieldset>
  );
}
