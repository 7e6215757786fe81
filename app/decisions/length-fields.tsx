import { decisionFormWords } from '../../domain/words/decision-forms.ts';
import { Field, Select } from '../ui/field.tsx';
import { fieldOf, type Refusal } from '../ui/refusal.ts';
import { useLanguage } from '../ui/surroundings.ts';

/** For how many days or hours answers are taken. */
export function LengthFields({
  last,
  id,
  label,
  help,
}: {
  last: Refusal | undefined;
  /** Tells the fields of one form of a page from another's. */
  id: string;
  label?: string;
  help?: string;
}) {
  const words = decisionFormWords[useLanguage()];
  return (
    <div className="decision-length">
      <Field
        {...fieldOf(last, 'length', '3')}
        id={`length-${id}`}
        label={label ?? words.length}
        help={help}
        inputMode="numeric"
        required
      />
      <Select {...fieldOf(last, 'unit', 'days')} id={`unit-${id}`} label={words.unit} required>
        <option value="days">{words.units.days}</option>
        <option value="hours">{words.units.hours}</option>
      </Select>
    </div>
  );
}
