import { gradedNameWords } from '../../../domain/words/graded-names.ts';
import { privilegedExportWords } from '../../../domain/words/privileged-export.ts';
import { signOnDeskWords } from '../../../domain/words/sign-on-desk.ts';
import { Banner } from '../../ui/banner.tsx';
import { Button, ButtonLink } from '../../ui/button.tsx';
import { Select } from '../../ui/field.tsx';
import { Section } from '../../ui/section.tsx';
import { useLanguage } from '../../ui/surroundings.ts';
import type { SignOnPage } from '../load.ts';

/** The letter of one addressee with the names that are meant for whoever receives it. A form that asks for a file. */
export function LetterConfided({
  page,
  here,
  count,
  proved,
}: {
  page: SignOnPage;
  here: string;
  /** How many names are meant for that letter. */
  count: number;
  proved: boolean;
}) {
  const language = useLanguage();
  const words = gradedNameWords[language].letter;
  const { letter, a4, pdf, docx } = signOnDeskWords[language].manage;
  const addressees = page.signOn.addressees.filter(({ kind }) => kind === 'to');
  const { languages, names } = page.text;
  if (addressees.length === 0) return null;
  return (
    <Section id="letter" title={words.title}>
      {count === 0 ? (
        <p>{words.none}</p>
      ) : !proved ? (
        <Banner icon="lock">
          <p>{words.lead(words.count(count))}</p>
          <p>{privilegedExportWords[language].page.prove}</p>
          <ButtonLink icon="key" to={`/prove?returnTo=${encodeURIComponent(here)}`}>
            {privilegedExportWords[language].page.proveButton}
          </ButtonLink>
        </Banner>
      ) : (
        <form action={`${page.base}/letter/made`} className="stack">
          <p>{words.lead(words.count(count))}</p>
          <input type="hidden" name="names" value="addressee" />
          <div className="two">
            <Select name="to" label={words.to} required>
              {addressees.map((one, index) => (
                <option key={index} value={index + 1}>
                  {one.name.split('\n').join(', ')}
                </option>
              ))}
            </Select>
            <Select name="languages" label={words.language} required>
              {languages.map(({ tag }) => (
                <option key={tag} value={tag}>
                  {names[tag] ?? tag}
                </option>
              ))}
            </Select>
            <Select name="format" label={words.format} required>
              <option value="pdf">{pdf}</option>
              <option value="docx">{docx}</option>
            </Select>
            <Select name="paper" label={words.paper} required>
              <option value="letter">{letter}</option>
              <option value="a4">{a4}</option>
            </Select>
          </div>
          <div>
            <Button icon="download">{words.save}</Button>
          </div>
        </form>
      )}
    </Section>
  );
}
