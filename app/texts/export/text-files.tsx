import { EXPORT_FORMATS } from '../../../domain/texts/constants.ts';
import { exportWords } from '../../../domain/words/export.ts';
import { returnWords } from '../../../domain/words/returns.ts';
import { Button, ButtonLink } from '../../ui/button.tsx';
import { Choices } from '../../ui/choice.tsx';
import { Select } from '../../ui/field.tsx';
import { useLanguage } from '../../ui/surroundings.ts';
import { languageName } from '../languages.ts';

/** A text as a file to go on with elsewhere, and back: a plain form, so that it works as any link does. */
export function TextFiles({
  at,
  languages,
  shown,
  brings,
  waiting,
}: {
  at: string;
  languages: readonly string[];
  shown: string;
  /** Whether this person may bring a file back. */
  brings: boolean;
  /** How many changes of files wait for a place. */
  waiting: number;
}) {
  const ours = useLanguage();
  const words = exportWords[ours];
  const back = returnWords[ours].page;
  return (
    <details className="reopen">
      <summary>{words.summary}</summary>
      <form method="get" action={`${at}/file`} className="stack measure">
        <Select name="language" id="file-language" label={words.language} required defaultValue={shown}>
          {languages.map((tag) => (
            <option key={tag} value={tag}>
              {languageName(tag, ours)}
            </option>
          ))}
        </Select>
        <Select name="format" id="file-format" label={words.format} required defaultValue="docx">
          {EXPORT_FORMATS.map((format) => (
            <option key={format} value={format}>
              {words.formats[format]}
            </option>
          ))}
        </Select>
        <Choices
          name="marks"
          legend={words.marks}
          defaultValue="clean"
          choices={[
            { value: 'clean', label: words.clean },
            { value: 'marked', label: words.marked, help: words.markedHelp },
          ]}
        />
        <div className="row">
          <Button icon="download">{words.button}</Button>
          {brings || waiting > 0 ? (
            <ButtonLink to={`${at}/returns`} kind="quiet">
              {waiting > 0 ? `${back.title} (${back.waiting}: ${waiting})` : back.title}
            </ButtonLink>
          ) : null}
        </div>
        <p className="small quiet">{words.help}</p>
      </form>
    </details>
  );
}
