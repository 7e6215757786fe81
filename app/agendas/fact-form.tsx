import { useState, type ReactNode } from 'react';
import type { AskFact } from '../../domain/agendas/rules.ts';
import { agendaPageWords } from '../../domain/words/agenda-pages.ts';
import { askFactWords } from '../../domain/words/ask-facts.ts';
import { agendasWords } from '../../domain/words/agendas.ts';
import { SeatField, type SeatChoice } from '../texts/seats.tsx';
import { Button, ButtonLink } from '../ui/button.tsx';
import { Field, Select, TextArea } from '../ui/field.tsx';
import { FormError } from '../ui/form-error.tsx';
import { Form } from '../ui/form.tsx';
import { fieldOf, type Refusal } from '../ui/refusal.ts';
import { useLanguage } from '../ui/surroundings.ts';
import { CELLS, valueOf, type Cell } from './cells.ts';
import { askStatuses, officeOf, wordsIn, type Addressee, type AskRow } from './view.ts';

/** What facts are chosen from. */
export interface FactChoices {
  organizations: { id: string; name: string }[];
  targets: Addressee[];
  /** All asks of the agenda, in their order. */
  asks: Pick<AskRow, 'id' | 'number' | 'words'>[];
}

interface FactFormProps {
  ask: AskRow;
  cell: Cell;
  choices: FactChoices;
  seats: SeatChoice[];
  last: Refusal | undefined;
  /** Where one goes without changing anything; none where the form stands on the page itself. */
  cancelTo?: string;
  /** What tells this form from others on the same page. */
  prefix?: string;
}

/**
 * The facts of one cell. What was seen when the form was opened is sent along, so that whoever changed a fact
 * meanwhile is not passed over in silence.
 */
export function FactForm({ ask, cell, choices, seats, last, cancelTo, prefix = '' }: FactFormProps) {
  const words = askFactWords[useLanguage()];
  const mine = last?.values['ask'] === ask.id && last.values['cell'] === cell ? last : undefined;
  const facts: readonly AskFact[] = CELLS[cell];
  const [seen] = useState(() =>
    facts.map((fact) => ({ fact, was: valueOf(ask, fact), change: ask.changes[fact]?.id ?? '' })),
  );
  return (
    <Form method="post" className="stack" noValidate preventScrollReset>
      <FormError refusal={mine} />
      <input type="hidden" name="do" value="fact" />
      <input type="hidden" name="ask" value={ask.id} />
      <input type="hidden" name="cell" value={cell} />
      {seen.map(({ fact, was, change }) => (
        <span key={fact} hidden>
          <input type="hidden" name={`was-${fact}`} value={mine?.values[`was-${fact}`] ?? was} />
          <input type="hidden" name={`seen-${fact}`} value={mine?.values[`seen-${fact}`] ?? change} />
        </span>
      ))}
      {facts.map((fact) => (
        <FactField key={fact} fact={fact} ask={ask} choices={choices} last={mine} prefix={prefix} />
      ))}
      <SeatField seats={seats} id={`${prefix}seat-${cell}`} />
      <div className="form-actions">
        <Button kind={cancelTo === undefined ? 'plain' : 'primary'}>{words.save}</Button>
        {cancelTo === undefined ? null : (
          <ButtonLink to={cancelTo} kind="quiet" preventScrollReset>
            {words.cancel}
          </ButtonLink>
        )}
      </div>
    </Form>
  );
}

function FactField({
  fact,
  ask,
  choices,
  last,
  prefix,
}: {
  fact: AskFact;
  ask: AskRow;
  choices: FactChoices;
  last: Refusal | undefined;
  prefix: string;
}) {
  const language = useLanguage();
  const words = askFactWords[language];
  const field = {
    ...fieldOf(last, `value-${fact}`, valueOf(ask, fact)),
    id: `${prefix}value-${fact}`,
    label: words.labels[fact],
  };
  const select = (empty: string | null, options: { value: string; label: string }[], help?: ReactNode) => (
    <Select {...field} required help={help}>
      {empty === null ? null : <option value="">{empty}</option>}
      {options.map(({ value, label }) => (
        <option key={value} value={value}>
          {label}
        </option>
      ))}
    </Select>
  );
  switch (fact) {
    case 'lead':
      return select(
        words.noOne,
        choices.organizations.map(({ id, name }) => ({ value: id, label: name })),
      );
    case 'target':
      return select(
        words.noOne,
        choices.targets.map((target) => ({ value: target.id, label: targetLine(target, language) })),
      );
    case 'status':
      return select(
        null,
        askStatuses.map((status) => ({ value: status, label: agendasWords[language].statuses[status] })),
      );
    case 'after':
      return select(
        words.nothing,
        choices.asks
          .filter(({ id }) => id !== ask.id)
          .map(({ id, number, words: said }) => ({
            value: id,
            label: agendaPageWords[language].afterAsk(number, wordsIn(said, language).priority ?? ''),
          })),
      );
    case 'venue-es':
    case 'venue-en':
      return (
        <Field
          {...field}
          lang={fact.slice(-2)}
          maxLength={200}
          autoComplete="off"
          help={fact === 'venue-es' ? words.venueHelp : undefined}
        />
      );
    case 'moment':
      return <Field {...field} autoComplete="off" inputMode="numeric" help={words.momentHelp} />;
    case 'assumption-es':
    case 'assumption-en':
      return (
        <TextArea
          {...field}
          lang={fact.slice(-2)}
          maxLength={1000}
          rows={3}
          help={fact === 'assumption-es' ? words.assumptionHelp : undefined}
        />
      );
    case 'review-on':
      return <Field {...field} type="date" />;
  }
}

/** "Directora de protección de la niñez, GT · Secretaría de Bienestar Social · Ana Pérez". */
export function targetLine(target: Addressee, language: 'es' | 'en'): string {
  const institution = target.institution[language] || target.institution[language === 'es' ? 'en' : 'es'];
  return [officeOf(target, language), institution, target.personName].filter(Boolean).join(' · ');
}
