import { PAPER_LENGTHS, SCAN_BYTES, SCAN_KINDS } from '../../../domain/files/constants.ts';
import { paperPageWords } from '../../../domain/words/paper-pages.ts';
import { SeatField } from '../../texts/seats.tsx';
import { Button } from '../../ui/button.tsx';
import { Check } from '../../ui/choice.tsx';
import { Field, Select } from '../../ui/field.tsx';
import { FileField } from '../../ui/file-field.tsx';
import { FormError } from '../../ui/form-error.tsx';
import { Form } from '../../ui/form.tsx';
import { fieldOf, type Refusal } from '../../ui/refusal.ts';
import { useLanguage } from '../../ui/surroundings.ts';
import type { SignOnPage } from '../load.ts';
import type { PaperDesk } from './desk.ts';

/** Writing down what one sheet says, with its scan. */
export function EnterForm({
  page,
  desk,
  last,
}: {
  page: SignOnPage;
  desk: PaperDesk;
  last: Refusal | undefined;
}) {
  const words = paperPageWords[useLanguage()].enter;
  const mine = last?.values['step'] === 'enter' ? last : undefined;
  const { name: file, problem } = fieldOf(mine, 'file');
  return (
    <Form method="post" encType="multipart/form-data" className="stack" preventScrollReset>
      <FormError refusal={mine} />
      <input type="hidden" name="step" value="enter" />
      <input type="hidden" name="of" value={page.signOn.id} />
      <Select {...fieldOf(mine, 'member')} label={words.member} help={words.memberHelp}>
        <option value="">{words.notMember}</option>
        {desk.members.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </Select>
      <div className="two">
        <Field
          {...fieldOf(mine, 'name')}
          label={words.name}
          either
          help={words.nameHelp}
          maxLength={PAPER_LENGTHS.name}
        />
        <Select {...fieldOf(mine, 'country')} label={words.country}>
          <option value="">{words.choose}</option>
          {desk.countries.map(({ code, name }) => (
            <option key={code} value={code}>
              {name}
            </option>
          ))}
        </Select>
      </div>
      <div className="two">
        <Field
          {...fieldOf(mine, 'person')}
          label={words.person}
          maxLength={PAPER_LENGTHS.person}
          autoComplete="off"
          required
        />
        <Field
          {...fieldOf(mine, 'title')}
          label={words.position}
          maxLength={PAPER_LENGTHS.person}
          autoComplete="off"
        />
      </div>
      <div className="two">
        <Field {...fieldOf(mine, 'signedOn')} label={words.signedOn} type="date" required />
        <Field {...fieldOf(mine, 'place')} label={words.place} maxLength={PAPER_LENGTHS.place} required />
      </div>
      <div className="two">
        <Select {...fieldOf(mine, 'version', desk.version)} label={words.version} required>
          {desk.versions.map(({ id, number }) => (
            <option key={id} value={id}>
              {words.versionName(number)}
            </option>
          ))}
        </Select>
        <Select {...fieldOf(mine, 'language', page.text.language)} label={words.language} required>
          {page.text.languages.map(({ tag }) => (
            <option key={tag} value={tag}>
              {page.text.names[tag]}
            </option>
          ))}
        </Select>
      </div>
      <FileField
        name={file}
        problem={problem}
        label={words.scan}
        help={words.scanHelp}
        accept={SCAN_KINDS.join(',')}
        bytes={SCAN_BYTES}
        required
      />
      <Check
        name="different"
        value="yes"
        label={words.different}
        problem={fieldOf(mine, 'different').problem}
      />
      <SeatField seats={page.offices} id="enter-seat" />
      <div className="form-actions">
        <Button kind="primary">{words.submit}</Button>
      </div>
      <p className="small quiet">{words.after}</p>
    </Form>
  );
}
