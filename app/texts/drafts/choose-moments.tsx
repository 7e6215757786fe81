import { draftPagesWords } from '../../../domain/words/draft-pages.ts';
import { Button } from '../../ui/button.tsx';
import { Select } from '../../ui/field.tsx';
import { Form } from '../../ui/form.tsx';
import { useLanguage } from '../../ui/surroundings.ts';
import { languageName } from '../languages.ts';

interface ChooseMomentsProps {
  /** The text's page. */
  at: string;
  moments: readonly { label: string; called: string }[];
  languages: readonly string[];
  chosen: { from: string; to: string; language: string };
}

/** Which two moments are compared, and in which language of the text. */
export function ChooseMoments({ at, moments, languages, chosen }: ChooseMomentsProps) {
  const ours = useLanguage();
  const words = draftPagesWords[ours];
  const options = moments.map(({ label, called }) => (
    <option key={label} value={label}>
      {called}
    </option>
  ));
  return (
    <Form method="get" action={`${at}/compare`} className="choose-moments">
      <Select name="from" label={words.panel.from} defaultValue={chosen.from} required>
        {options}
      </Select>
      <Select name="to" label={words.panel.to} defaultValue={chosen.to} required>
        {options}
      </Select>
      {languages.length < 2 ? (
        <input type="hidden" name="language" value={chosen.language} />
      ) : (
        <Select name="language" label={words.compare.language} defaultValue={chosen.language} required>
          {languages.map((tag) => (
            <option key={tag} value={tag}>
              {languageName(tag, ours)}
            </option>
          ))}
        </Select>
      )}
      <Button size="small">{words.panel.compareButton}</Button>
    </Form>
  );
}
