import { TERM_LIMITS, termAdvice } from '../../domain/terms/constants.ts';
import { termPageWords } from '../../domain/words/term-pages.ts';
import { termsWords } from '../../domain/words/terms.ts';
import { languageName } from '../texts/languages.ts';
import { SeatField, type SeatChoice } from '../texts/seats.tsx';
import { Button } from '../ui/button.tsx';
import { Choices } from '../ui/choice.tsx';
import { Field, TextArea } from '../ui/field.tsx';
import { FormError } from '../ui/form-error.tsx';
import { Form } from '../ui/form.tsx';
import { fieldOf, type Refusal } from '../ui/refusal.ts';
import { useLanguage } from '../ui/surroundings.ts';
import type { TermShown } from './queries.ts';
import { OTHER, rowsOf } from './term-input.ts';

const MAIN = ['es', 'en'];

/** A word of the glossary: what is advised, how it is written in each language, and why. */
export function TermForm({
  seats,
  last,
  term,
}: {
  seats: SeatChoice[];
  last: Refusal | undefined;
  /** As it stands; none for a new one. */
  term?: TermShown;
}) {
  const language = useLanguage();
  const words = termPageWords[language].form;
  const others = rowsOf(term?.words ?? []).filter((row) => !MAIN.includes(row));
  const used = others.some(
    (row) =>
      last?.values[`forms-${row}`] ||
      last?.values[`instead-${row}`] ||
      term?.words.some((one) => one.language === row),
  );
  const chosen = last?.values['advice'] ?? term?.advice ?? 'avoided';
  return (
    <Form method="post" className="stack wide">
      <FormError refusal={last} />
      <Choices
        name="advice"
        legend={words.advice}
        required
        defaultValue={chosen}
        choices={termAdvice.map((value) => ({
          value,
          label: termsWords[language].advice[value],
          help: words.about[value],
        }))}
      />
      <div className="two">
        {MAIN.map((row) => (
          <InLanguage key={row} row={row} last={last} term={term} />
        ))}
      </div>
      <details className="folded" open={used || undefined}>
        <summary>{words.others}</summary>
        <div className="stack">
          {others.map((row) => (
            <InLanguage key={row} row={row} last={last} term={term} />
          ))}
        </div>
      </details>
      <div className="two">
        <TextArea
          {...fieldOf(last, 'reasonEs', term?.reasonEs)}
          label={words.reasonEs}
          lang="es"
          rows={3}
          maxLength={TERM_LIMITS.reason}
          required
        />
        <TextArea
          {...fieldOf(last, 'reasonEn', term?.reasonEn)}
          label={words.reasonEn}
          lang="en"
          rows={3}
          maxLength={TERM_LIMITS.reason}
          required
        />
      </div>
      <SeatField seats={seats} />
      <div className="form-actions">
        <Button kind="primary">{words.save}</Button>
      </div>
    </Form>
  );
}

/** How the word is written in one language, and what is said there instead. */
function InLanguage({
  row,
  last,
  term,
}: {
  row: string;
  last: Refusal | undefined;
  term: TermShown | undefined;
}) {
  const ours = useLanguage();
  const words = termPageWords[ours].form;
  const own = term?.words.find(({ language }) => language === row);
  const lang = row === OTHER ? undefined : row;
  return (
    <fieldset className="stack tight term-language">
      <legend className="label first-letter">
        {row === OTHER ? words.code : words.inLanguage(languageName(row, ours))}
      </legend>
      {row === OTHER ? (
        <Field {...fieldOf(last, 'code')} label={words.code} help={words.codeHelp} maxLength={35} />
      ) : null}
      <TextArea
        {...fieldOf(last, `forms-${row}`, own?.forms.join('\n'))}
        label={words.forms}
        help={row === 'es' || row === 'en' ? words.formsHelp : undefined}
        lang={lang}
        rows={3}
      />
      <Field
        {...fieldOf(last, `instead-${row}`, own?.instead ?? undefined)}
        label={words.instead}
        lang={lang}
        maxLength={TERM_LIMITS.instead}
      />
    </fieldset>
  );
}
