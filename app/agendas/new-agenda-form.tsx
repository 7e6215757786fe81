import { agendaFormWords } from '../../domain/words/agenda-forms.ts';
import { agendasWords } from '../../domain/words/agendas.ts';
import { SeatField, type SeatChoice } from '../texts/seats.tsx';
import { LanguageFields, ReferenceField, TitleFields, useChosenLanguages } from '../texts/title-fields.tsx';
import { Button } from '../ui/button.tsx';
import { Choices } from '../ui/choice.tsx';
import { Field, Select } from '../ui/field.tsx';
import { FormError } from '../ui/form-error.tsx';
import { Form } from '../ui/form.tsx';
import { fieldOf, type Refusal } from '../ui/refusal.ts';
import { useLanguage } from '../ui/surroundings.ts';

/** What a new agenda is called, who writes it, who reads it and when it is for. */
export function NewAgendaForm({
  seats,
  bodies,
  last,
}: {
  seats: SeatChoice[];
  bodies: { id: string; name: string }[];
  last: Refusal | undefined;
}) {
  const words = agendaFormWords[useLanguage()];
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
      <AgendaDates last={last} />
      <LanguageFields
        chosen={chosen}
        choose={choose}
        last={last}
        legend={words.languages}
        help={words.languagesHelp}
      />
      <ReferenceField chosen={chosen} last={last} label={words.reference} help={words.referenceHelp} />
      <SeatField seats={seats} />
      <div className="form-actions">
        <Button kind="primary">{words.create}</Button>
      </div>
    </Form>
  );
}

/** Who reads an agenda as it is drafted, the time it is for, and the day it is to be adopted. */
export function AgendaDates({
  last,
  start = {},
}: {
  last: Refusal | undefined;
  start?: {
    readers?: 'members' | 'body';
    periodFrom?: string | null;
    periodTo?: string | null;
    adoptsOn?: string | null;
  };
}) {
  const language = useLanguage();
  const words = agendaFormWords[language];
  return (
    <>
      <Choices
        {...fieldOf(last, 'readers', start.readers ?? 'members')}
        legend={words.readers}
        help={words.readersHelp}
        choices={(['members', 'body'] as const).map((value) => ({
          value,
          label: agendasWords[language].readers[value],
        }))}
      />
      <div className="two">
        <Field
          {...fieldOf(last, 'periodFrom', start.periodFrom ?? '')}
          label={words.from}
          help={words.periodHelp}
          autoComplete="off"
        />
        <Field {...fieldOf(last, 'periodTo', start.periodTo ?? '')} label={words.to} autoComplete="off" />
      </div>
      <Field {...fieldOf(last, 'adoptsOn', start.adoptsOn ?? '')} type="date" label={words.adoptsOn} />
    </>
  );
}
