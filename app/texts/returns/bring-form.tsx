import { returnWords } from '../../../domain/words/returns.ts';
import { Button } from '../../ui/button.tsx';
import { Select } from '../../ui/field.tsx';
import { FileField } from '../../ui/file-field.tsx';
import { FormError } from '../../ui/form-error.tsx';
import { Form } from '../../ui/form.tsx';
import { fieldOf, type Refusal } from '../../ui/refusal.ts';
import { useLanguage } from '../../ui/surroundings.ts';
import { languageName } from '../languages.ts';
import { SeatField, type SeatChoice } from '../seats.tsx';

/** A file that was edited in a word processor, to be brought back. */
export function BringForm({
  text,
  languages,
  reference,
  seats,
  last,
}: {
  text: string;
  languages: readonly string[];
  reference: string;
  seats: SeatChoice[];
  last: Refusal | undefined;
}) {
  const ours = useLanguage();
  const words = returnWords[ours].page;
  const { problem } = fieldOf(last, 'file');
  return (
    <Form method="post" encType="multipart/form-data" className="stack measure" noValidate>
      <FormError refusal={last} />
      <p>{words.lead}</p>
      <input type="hidden" name="step" value="bring" />
      <input type="hidden" name="text" value={text} />
      <FileField
        name="file"
        problem={problem}
        label={words.file}
        help={words.fileHelp}
        accept=".docx,.odt"
        required
      />
      {languages.length < 2 ? (
        <input type="hidden" name="language" value={reference} />
      ) : (
        <Select {...fieldOf(last, 'language', reference)} label={words.language} required>
          {languages.map((tag) => (
            <option key={tag} value={tag}>
              {languageName(tag, ours)}
            </option>
          ))}
        </Select>
      )}
      <SeatField seats={seats} />
      <p className="small quiet">{words.asYou}</p>
      <div className="form-actions">
        <Button kind="primary">{words.bring}</Button>
      </div>
    </Form>
  );
}
