import { roundPagesWords } from '../../../domain/words/round-pages.ts';
import { placeOfZone } from '../../../domain/words/zones.ts';
import { Field, Select } from '../../ui/field.tsx';
import { fieldOf, type Refusal } from '../../ui/refusal.ts';
import { fieldMoment } from '../../ui/dates.ts';
import { useLanguage } from '../../ui/surroundings.ts';

/** Until when a round lasts: so many days or hours, or until a date by the coalition's clock. */
export function LengthFields({
  last,
  zone,
  prefix,
}: {
  last: Refusal | undefined;
  zone: string;
  prefix: string;
}) {
  const language = useLanguage();
  const words = roundPagesWords[language];
  const { days, hours } = words.units;
  return (
    <div className="round-length">
      <Field
        {...fieldOf(last, 'length', '7')}
        id={`${prefix}-length`}
        label={words.lasts}
        type="number"
        inputMode="numeric"
        min={1}
        max={90}
        required
      />
      <Select {...fieldOf(last, 'unit', 'days')} id={`${prefix}-unit`} label={words.unit} required>
        <option value="days">{days}</option>
        <option value="hours">{hours}</option>
      </Select>
      <Field
        {...fieldOf(last, 'closesAt')}
        id={`${prefix}-closesAt`}
        label={words.until}
        help={words.untilHelp(placeOfZone(zone, language))}
        type="datetime-local"
      />
    </div>
  );
}

/** Until when the round that is open lasts, to be moved from where it stands. */
export function EndField({
  last,
  zone,
  closesAt,
}: {
  last: Refusal | undefined;
  zone: string;
  closesAt: string;
}) {
  const language = useLanguage();
  const words = roundPagesWords[language];
  return (
    <Field
      key={closesAt}
      {...fieldOf(last, 'closesAt', fieldMoment(closesAt, zone))}
      id="round-closesAt"
      label={words.closes}
      help={words.closesHelp(placeOfZone(zone, language))}
      type="datetime-local"
      required
    />
  );
}
