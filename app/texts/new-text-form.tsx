import { textPageWords } from '../../domain/words/text-pages.ts';
import { Button } from '../ui/button.tsx';
import { Choices } from '../ui/choice.tsx';
import { Select } from '../ui/field.tsx';
import { FormError } from '../ui/form-error.tsx';
import { Form } from '../ui/form.tsx';
import { fieldOf, type Refusal } from '../ui/refusal.ts';
import { useLanguage } from '../ui/surroundings.ts';
import { SeatField, type SeatChoice } from './seats.tsx';
import { TEMPLATES } from './template.ts';
import { LanguageFields, ReferenceField, TitleFields, useChosenLanguages } from './title-fields.tsx';

const MODES = ['optIn', 'institutional'] as const;
const STARTS = [...TEMPLATES, 'empty', 'import'] as const;

/** What a new text is called, who writes it, what will become of it and how it begins. */
export function NewTextForm({
  seats,
  bodies,
  last,
}: {
  seats: SeatChoice[];
  bodies: { id: string; name: string }[];
  last: Refusal | undefined;
}) {
  const words = textPageWords[useLanguage()].create;
  const { chosen, choose } = useChosenLanguages(last);
  return (
    <Form method="post" className="stack wide" noValidate>
      <FormError refusal={last} />
      <TitleFields chosen={chosen} last={last} label={words.titleIn} help={words.titleHelp} />
      <Select {...fieldOf(last, 'body', bodies[0]?.id)} label={words.body} help={words.bodyHelp} required>
        {bodies.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </Select>
      <Choices
        {...fieldOf(last, 'mode', 'optIn')}
        legend={words.mode}
        choices={MODES.map((value) => ({ value, label: words.modes[value], help: words.modesHelp[value] }))}
      />
      <LanguageFields
        chosen={chosen}
        choose={choose}
        last={last}
        legend={words.languages}
        help={words.languagesHelp}
      />
      <ReferenceField chosen={chosen} last={last} label={words.referenceIn} help={words.referenceHelp} />
      <Choices
        {...fieldOf(last, 'start', 'template')}
        legend={words.start}
        choices={STARTS.map((value) => ({
          value,
          label: words.starts[value],
          help: words.startsHelp[value],
        }))}
      />
      <SeatField seats={seats} />
      <div className="form-actions">
        <Button kind="primary">{words.submit}</Button>
      </div>
    </Form>
  );
}
