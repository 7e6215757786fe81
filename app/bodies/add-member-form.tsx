import { bodiesWords } from '../../domain/words/bodies.ts';
import { memberPageWords } from '../../domain/words/member-pages.ts';
import { SeatField, type SeatChoice } from '../texts/seats.tsx';
import { Button } from '../ui/button.tsx';
import { Select } from '../ui/field.tsx';
import { FormError } from '../ui/form-error.tsx';
import { Form } from '../ui/form.tsx';
import { fieldOf, type Refusal } from '../ui/refusal.ts';
import { useLanguage } from '../ui/surroundings.ts';
import type { Candidates } from './load-body.ts';
import { ROLES } from './roles.ts';

/** Gives someone of a member organisation a place in the body, or another role in it. */
export function AddMemberForm({
  candidates,
  seats,
  last,
}: {
  candidates: Candidates;
  seats: SeatChoice[];
  last: Refusal | undefined;
}) {
  const language = useLanguage();
  const words = memberPageWords[language].bodies;
  return (
    <details className="folded" open={last !== undefined || undefined}>
      <summary>{words.add}</summary>
      <Form method="post" className="stack" preventScrollReset>
        <FormError refusal={last} />
        <input type="hidden" name="do" value="add" />
        <Select {...fieldOf(last, 'member')} label={words.person} required>
          {candidates.map(({ organization, seats: places }) => (
            <optgroup key={organization} label={organization}>
              {places.map(({ id, person, title }) => (
                <option key={id} value={id}>
                  {person.name} · {title}
                </option>
              ))}
            </optgroup>
          ))}
        </Select>
        <Select {...fieldOf(last, 'role', 'member')} label={words.role} help={words.roleHelp} required>
          {ROLES.map((role) => (
            <option key={role} value={role}>
              {bodiesWords[language].roles[role]}
            </option>
          ))}
        </Select>
        <SeatField seats={seats} id="by-add" />
        <div className="form-actions">
          <Button kind="primary">{words.addButton}</Button>
        </div>
      </Form>
    </details>
  );
}
