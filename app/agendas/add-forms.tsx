import { agendaPageWords } from '../../domain/words/agenda-pages.ts';
import { askFactWords } from '../../domain/words/ask-facts.ts';
import { languageName } from '../texts/languages.ts';
import { SeatField, type SeatChoice } from '../texts/seats.tsx';
import { Button, ButtonLink } from '../ui/button.tsx';
import { Choices } from '../ui/choice.tsx';
import { Field, Select, TextArea } from '../ui/field.tsx';
import { FormError } from '../ui/form-error.tsx';
import { Form } from '../ui/form.tsx';
import { fieldOf, type Refusal } from '../ui/refusal.ts';
import { useLanguage } from '../ui/surroundings.ts';
import { LONGEST, wordsIn, type AskRow } from './view.ts';

interface AddProps {
  agenda: { id: string; languages: readonly string[] };
  seats: SeatChoice[];
  last: Refusal | undefined;
  cancelTo: string;
}

/** A new ask: its priority and words in one language or more, and where it stands. */
export function NewAskForm({
  agenda,
  asks,
  seats,
  last,
  cancelTo,
}: AddProps & { asks: readonly Pick<AskRow, 'id' | 'number' | 'words'>[] }) {
  const ours = useLanguage();
  const words = agendaPageWords[ours];
  const mine = last?.values['do'] === 'add-ask' ? last : undefined;
  return (
    <Form method="post" className="stack" noValidate preventScrollReset>
      <FormError refusal={mine} />
      <p className="small quiet">{words.addAskHelp}</p>
      <input type="hidden" name="do" value="add-ask" />
      <input type="hidden" name="agenda" value={agenda.id} />
      {inOrder(agenda.languages, ours).map((language, at) => (
        <div key={language} className="stack tight">
          <input type="hidden" name="languages" value={language} />
          <Field
            {...fieldOf(mine, `priority-${language}`)}
            label={words.priorityIn(languageName(language, ours))}
            lang={language}
            help={at === 0 ? words.priorityHelp : undefined}
            maxLength={LONGEST.priority}
            autoComplete="off"
            required={at === 0}
          />
          <TextArea
            {...fieldOf(mine, `words-${language}`)}
            label={words.wordsIn(languageName(language, ours))}
            lang={language}
            rows={2}
            help={at === 0 ? words.wordsHelp : undefined}
            maxLength={LONGEST.words}
            required={at === 0}
          />
        </div>
      ))}
      {asks.length === 0 ? null : (
        <Select {...fieldOf(mine, 'after', '')} label={words.place} required>
          <option value="">{words.placeLast}</option>
          {asks.map(({ id, number, words: said }) => (
            <option key={id} value={id}>
              {words.afterAsk(number, wordsIn(said, ours).priority ?? '')}
            </option>
          ))}
        </Select>
      )}
      <Foot seats={seats} cancelTo={cancelTo} />
    </Form>
  );
}

/** A paragraph or heading before the asks. */
export function NewParagraphForm({ agenda, seats, last, cancelTo }: AddProps) {
  const ours = useLanguage();
  const words = agendaPageWords[ours];
  const mine = last?.values['do'] === 'add-paragraph' ? last : undefined;
  return (
    <Form method="post" className="stack" noValidate preventScrollReset>
      <FormError refusal={mine} />
      <input type="hidden" name="do" value="add-paragraph" />
      <input type="hidden" name="agenda" value={agenda.id} />
      <Choices
        {...fieldOf(mine, 'kind', 'paragraph')}
        legend={words.paragraphKind}
        choices={(['paragraph', 'heading'] as const).map((value) => ({
          value,
          label: words.paragraphKinds[value],
        }))}
      />
      {inOrder(agenda.languages, ours).map((language, at) => (
        <div key={language}>
          <input type="hidden" name="languages" value={language} />
          <TextArea
            {...fieldOf(mine, `words-${language}`)}
            label={words.paragraphIn(languageName(language, ours))}
            lang={language}
            rows={3}
            maxLength={4000}
            required={at === 0}
          />
        </div>
      ))}
      <Foot seats={seats} cancelTo={cancelTo} />
    </Form>
  );
}

function Foot({ seats, cancelTo }: { seats: SeatChoice[]; cancelTo: string }) {
  const language = useLanguage();
  return (
    <>
      <SeatField seats={seats} id="seat-add" />
      <div className="form-actions">
        <Button kind="primary">{agendaPageWords[language].add}</Button>
        <ButtonLink to={cancelTo} kind="quiet" preventScrollReset>
          {askFactWords[language].cancel}
        </ButtonLink>
      </div>
    </>
  );
}

/** The reader's language first. */
export const inOrder = (languages: readonly string[], ours: string) =>
  [...languages].sort((a, b) => Number(b === ours) - Number(a === ours));
