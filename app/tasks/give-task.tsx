import { taskPageWords } from '../../domain/words/task-pages.ts';
import { FoldedForm } from '../campaigns/folded-form.tsx';
import { SeatField, type SeatChoice } from '../texts/seats.tsx';
import { Button } from '../ui/button.tsx';
import { Field, Select } from '../ui/field.tsx';
import { fieldOf, type Refusal } from '../ui/refusal.ts';
import { useLanguage } from '../ui/surroundings.ts';

/** Gives an organisation something to do, with a day if there is one. */
export function GiveTask({
  campaign,
  organizations,
  seats,
  last,
}: {
  campaign: string;
  organizations: readonly { id: string; name: string }[];
  seats: SeatChoice[];
  last: Refusal | undefined;
}) {
  const words = taskPageWords[useLanguage()];
  return (
    <FoldedForm doing="give" title={words.add} last={last}>
      <input type="hidden" name="campaign" value={campaign} />
      <Select {...fieldOf(last, 'organization')} label={words.organization} required>
        {organizations.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </Select>
      <Field {...fieldOf(last, 'title')} label={words.what} help={words.whatHelp} maxLength={240} required />
      <Field {...fieldOf(last, 'dueOn')} label={words.dueOn} type="date" />
      <SeatField seats={seats} id="give-seat" />
      <Button>{words.button}</Button>
    </FoldedForm>
  );
}
