import { RETENTION_DAYS } from '../../domain/alerts/constants.ts';
import { alertPageWords } from '../../domain/words/alert-pages.ts';
import { SeatField, type SeatChoice } from '../texts/seats.tsx';
import { Button } from '../ui/button.tsx';
import { Field, Select } from '../ui/field.tsx';
import { FormError } from '../ui/form-error.tsx';
import { Form } from '../ui/form.tsx';
import { fieldOf, type Refusal } from '../ui/refusal.ts';
import { useLanguage } from '../ui/surroundings.ts';

interface SettingsProps {
  bodies: readonly { id: string; name: string }[];
  settings: { retentionDays: number; dutyBody: { id: string } } | null;
  seats: SeatChoice[];
  last: Refusal | undefined;
}

/** Who is on duty, and for how long details are kept. */
export function AlertSettingsForm({ bodies, settings, seats, last }: SettingsProps) {
  const words = alertPageWords[useLanguage()].settings;
  const days = String(settings?.retentionDays ?? RETENTION_DAYS.usual);
  return (
    <Form method="post" className="stack form-card" preventScrollReset>
      <FormError refusal={last} />
      <p className="small quiet measure">{words.lead}</p>
      <input type="hidden" name="do" value="settings" />
      <div className="two">
        <Select {...fieldOf(last, 'dutyBody', settings?.dutyBody.id)} label={words.body} required>
          {bodies.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </Select>
        <Field
          {...fieldOf(last, 'retentionDays', days)}
          label={words.days}
          help={words.daysHelp}
          type="number"
          min={RETENTION_DAYS.least}
          max={RETENTION_DAYS.most}
          required
        />
      </div>
      <SeatField seats={seats} id="seat-settings" />
      <Button>{words.save}</Button>
    </Form>
  );
}
