import { positionFormWords } from '../../domain/words/position-forms.ts';
import { languageName } from '../texts/languages.ts';
import { Choices } from '../ui/choice.tsx';
import { Field, TextArea } from '../ui/field.tsx';
import { FileField } from '../ui/file-field.tsx';
import { fieldOf, type Refusal } from '../ui/refusal.ts';
import { useLanguage } from '../ui/surroundings.ts';

const KINDS = ['text', 'file', 'link'] as const;

/** What one language has already. */
export interface Written {
  language: string;
  title: string;
  kind: 'text' | 'file' | 'link';
  words: string | null;
  url: string | null;
  file: { name: string } | null;
}

/** A position in one language: its title, and the words, a file or an address. Which of them shows is a matter of style alone. */
export function WordingFields({
  tag,
  written,
  last,
}: {
  tag: string;
  written: Written | undefined;
  last: Refusal | undefined;
}) {
  const ours = useLanguage();
  const words = positionFormWords[ours];
  const { file } = written ?? {};
  return (
    <fieldset className="wording stack">
      <legend>
        <span className="first-letter">{languageName(tag, ours)}</span>
      </legend>
      <Field
        {...fieldOf(last, `title-${tag}`, written?.title)}
        label={words.heading}
        look="serif"
        lang={tag}
        maxLength={240}
        autoComplete="off"
        required
      />
      <Choices
        {...fieldOf(last, `kind-${tag}`, written?.kind ?? 'text')}
        legend={words.form}
        choices={KINDS.map((value) => ({ value, label: words.kinds[value] }))}
      />
      <div className="as-text">
        <TextArea
          {...fieldOf(last, `words-${tag}`, written?.words ?? '')}
          label={words.words}
          help={words.wordsHelp}
          look="serif"
          lang={tag}
          rows={8}
          required
        />
      </div>
      <div className="as-file">
        {file ? <input type="hidden" name={`kept-${tag}`} value="1" /> : null}
        <FileField
          name={`file-${tag}`}
          label={words.file}
          help={file ? `${words.keepFile(file.name)} ${words.fileHelp}` : words.fileHelp}
          problem={fieldOf(last, `file-${tag}`).problem}
          accept=".pdf,.docx,.doc,.odt,.rtf"
          required
        />
      </div>
      <div className="as-link">
        <Field
          {...fieldOf(last, `url-${tag}`, written?.url ?? '')}
          type="url"
          inputMode="url"
          label={words.url}
          help={words.urlHelp}
          maxLength={2000}
          autoComplete="off"
          required
        />
      </div>
    </fieldset>
  );
}
