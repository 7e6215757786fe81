import { LETTER_COUNTS, LETTER_ORDERS } from '../../domain/editions/constants.ts';
import { letterDeskWords } from '../../domain/words/letter-desk.ts';
import { signOnDeskWords } from '../../domain/words/sign-on-desk.ts';
import { Button } from '../ui/button.tsx';
import { Select } from '../ui/field.tsx';
import { useLanguage } from '../ui/surroundings.ts';
import type { SignOnPage } from './load.ts';

/** One letter otherwise than all: for one addressee, in two columns, in another order. A form that asks for a file. */
export function LetterMadeToMeasure({ page }: { page: SignOnPage }) {
  const language = useLanguage();
  const words = letterDeskWords[language];
  const { letter, a4, pdf, docx } = signOnDeskWords[language].manage;
  const { languages, names } = page.text;
  const addressees = page.signOn.addressees.filter(({ kind }) => kind === 'to');
  const name = (tag: string) => names[tag] ?? tag;
  const pairs = languages.flatMap(({ tag }) =>
    languages.flatMap((other) => (other.tag === tag ? [] : [{ tag, other: other.tag }])),
  );
  return (
    <details>
      <summary>{words.own}</summary>
      <form action={`${page.base}/letter/made`} className="stack">
        <p className="small quiet">{words.ownWhat}</p>
        <div className="two">
          <Select name="languages" label={words.languages} required>
            {languages.map(({ tag }) => (
              <option key={tag} value={tag}>
                {name(tag)}
              </option>
            ))}
            {pairs.map(({ tag, other }) => (
              <option key={`${tag} ${other}`} value={`${tag}+${other}`}>
                {words.facing(name(tag), name(other))}
              </option>
            ))}
          </Select>
          {addressees.length < 2 ? null : (
            <Select name="to" label={words.to} required>
              <option value="">{words.toAll}</option>
              {addressees.map((one, index) => (
                <option key={index} value={index + 1}>
                  {one.name.split('\n').join(', ')}
                </option>
              ))}
            </Select>
          )}
          <Select name="order" label={words.order} required>
            <option value="">{words.asSettled}</option>
            {LETTER_ORDERS.map((order) => (
              <option key={order} value={order}>
                {words.orders[order]}
              </option>
            ))}
          </Select>
          <Select name="count" label={words.count} required>
            <option value="">{words.asSettled}</option>
            {LETTER_COUNTS.map((count) => (
              <option key={count} value={count}>
                {words.counts[count]}
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
          <Button>{words.download}</Button>
        </div>
      </form>
    </details>
  );
}
