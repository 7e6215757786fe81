import { textPageWords } from '../../domain/words/text-pages.ts';
import { Button } from '../ui/button.tsx';
import { Choices } from '../ui/choice.tsx';
import { TextArea } from '../ui/field.tsx';
import { FileField } from '../ui/file-field.tsx';
import { FormError } from '../ui/form-error.tsx';
import { Form } from '../ui/form.tsx';
import { fieldOf, type Refusal } from '../ui/refusal.ts';
import { useLanguage } from '../ui/surroundings.ts';
import { languageName } from './languages.ts';
import { SeatField, type SeatChoice } from './seats.tsx';

/** A text from a file or pasted, into one language, in place of what is there or after it. */
export function ImportForm({
  statement,
  languages,
  asked,
  written,
  seats,
  last,
}: {
  statement: string;
  languages: readonly string[];
  asked: string;
  /** Whether the language asked for already has words. */
  written: boolean;
  seats: SeatChoice[];
  last: Refusal | undefined;
}) {
  const ours = useLanguage();
  const words = textPageWords[ours].import;
  const { problem } = fieldOf(last, 'file');
  return (
    <Form method="post" encType="multipart/form-data" className="stack wide" noValidate>
      <FormError refusal={last} />
      <input type="hidden" name="statement" value={statement} />
      <Choices
        {...fieldOf(last, 'language', asked)}
        legend={words.language}
        choices={languages.map((tag) => ({
          value: tag,
          label: <span className="first-letter">{languageName(tag, ours)}</span>,
        }))}
      />
      <FileField
        name="file"
        problem={problem}
        label={words.file}
        help={words.fileHelp}
        accept=".docx,.odt,.html,.htm,.md,.markdown,.txt"
      />
      <TextArea
        {...fieldOf(last, 'pasted')}
        label={words.paste}
        help={words.pasteHelp}
        look="serif"
        rows={6}
      />
      <Choices
        {...fieldOf(last, 'where', written ? 'append' : 'replace')}
        legend={words.where}
        choices={[
          { value: 'replace', label: words.replace, help: words.replaceHelp },
          { value: 'append', label: words.append, help: words.appendHelp },
        ]}
      />
      <SeatField seats={seats} />
      <div className="form-actions">
        <Button kind="primary">{words.submit}</Button>
      </div>
    </Form>
  );
}
