import { returnWords } from '../../../domain/words/returns.ts';
import { Button } from '../../ui/button.tsx';
import { Field } from '../../ui/field.tsx';
import { Form } from '../../ui/form.tsx';
import { fieldOf } from '../../ui/refusal.ts';
import { useLanguage } from '../../ui/surroundings.ts';
import { SeatField } from '../seats.tsx';
import type { ReturnAuthor, ReturnRow } from './queries.ts';
import type { Around } from './waiting.tsx';

/** The organisation that a name gives in brackets at its end. */
const inBrackets = (person: string): string => /\(([^()]+)\)\s*$/.exec(person)?.[1]?.trim() ?? '';

/** Each name a file gives, and the organisation its bringer knows it by. */
export function Authors({
  back,
  authors,
  seats,
  last,
}: Around & { back: ReturnRow; authors: readonly ReturnAuthor[] }) {
  const words = returnWords[useLanguage()].page;
  return (
    <details className="reopen">
      <summary>{words.authors}</summary>
      <p className="small quiet">{words.authorsHelp}</p>
      {authors.map(({ person, organisation }, index) => (
        <Form key={person} method="post" className="row" preventScrollReset>
          <input type="hidden" name="step" value="credit" />
          <input type="hidden" name="return" value={back.id} />
          <input type="hidden" name="author" value={person} />
          <SeatField seats={seats} id={`seat-credit-${back.number}-${index}`} />
          <Field
            {...fieldOf(
              last?.values['author'] === person ? last : undefined,
              'organisation',
              organisation ?? inBrackets(person),
            )}
            id={`organisation-${back.number}-${index}`}
            label={`${person === '' ? words.noAuthor : person}: ${words.organisation}`}
            help={
              organisation === null && inBrackets(person) !== ''
                ? words.organisationProposed
                : words.organisationHelp
            }
            maxLength={200}
          />
          <Button size="small">{words.credit}</Button>
        </Form>
      ))}
    </details>
  );
}
