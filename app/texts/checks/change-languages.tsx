import { contentLanguageWords } from '../../../domain/words/content-languages.ts';
import { KNOWN_LANGUAGES, languageName, ownName } from '../../../domain/words/languages.ts';
import { useAnew } from '../../live/use-anew.ts';
import { Button } from '../../ui/button.tsx';
import { Field, Select } from '../../ui/field.tsx';
import { FormError } from '../../ui/form-error.tsx';
import { Form } from '../../ui/form.tsx';
import { fieldOf, type Refusal } from '../../ui/refusal.ts';
import { useLanguage } from '../../ui/surroundings.ts';
import { SeatField, type SeatChoice } from '../seats.tsx';

const ADD_LANGUAGE = 'check.addLanguage';
const REMOVE_LANGUAGE = 'check.removeLanguage';

interface ChangeLanguagesProps {
  text: string;
  languages: readonly string[];
  /** In which nothing is written. */
  empty: readonly string[];
  seats: SeatChoice[];
  last: Refusal | undefined;
}

/** Adds a language to a text, known by name or any other by its code, and takes away one in which nobody wrote. */
export function ChangeLanguages({ text, languages, empty, seats, last }: ChangeLanguagesProps) {
  const ours = useLanguage();
  const { change } = contentLanguageWords[ours];
  const step = last?.values['step'];
  const adding = step === ADD_LANGUAGE ? last : undefined;
  const { turn, hears } = useAnew({ refused: adding !== undefined, start: languages.join(' ') });
  const named = KNOWN_LANGUAGES.filter((tag) => !languages.includes(tag))
    .map((tag) => ({ tag, name: languageName(tag, ours) }))
    .toSorted((one, other) => one.name.localeCompare(other.name, ours));
  return (
    <details className="care" open={adding !== undefined || step === REMOVE_LANGUAGE || undefined}>
      <summary>{change.title}</summary>
      <Form key={turn} {...hears} method="post" className="stack tight measure" preventScrollReset noValidate>
        <FormError refusal={adding} />
        <input type="hidden" name="step" value={ADD_LANGUAGE} />
        <input type="hidden" name="text" value={text} />
        <Select {...fieldOf(adding, 'language', '')} label={change.which} required>
          <option value="">{change.choose}</option>
          {named.map(({ tag, name }) => (
            <option key={tag} value={tag}>
              {name === ownName(tag).toLocaleLowerCase(tag) ? name : `${name} · ${ownName(tag)}`}
            </option>
          ))}
        </Select>
        <Field {...fieldOf(adding, 'other')} label={change.other} help={change.otherHelp} maxLength={35} />
        <Field
          {...fieldOf(adding, 'title')}
          look="serif"
          label={change.titleIn}
          help={change.titleHelp}
          maxLength={240}
          autoComplete="off"
        />
        <SeatField seats={seats} id="seat-add-language" />
        <div className="form-actions">
          <Button icon="globe">{change.save}</Button>
        </div>
      </Form>
      {empty.map((tag) => (
        <Form key={tag} method="post" className="row" preventScrollReset sameTwice>
          <FormError
            refusal={step === REMOVE_LANGUAGE && last?.values['language'] === tag ? last : undefined}
          />
          <input type="hidden" name="text" value={text} />
          <input type="hidden" name="language" value={tag} />
          <SeatField seats={seats} id={`seat-remove-${tag}`} />
          <Button name="step" value={REMOVE_LANGUAGE} size="small" kind="quiet" title={change.removeHelp}>
            {change.remove(languageName(tag, ours))}
          </Button>
        </Form>
      ))}
    </details>
  );
}
