import { accountPageWords } from '../../domain/words/account-pages.ts';
import { memberPageWords } from '../../domain/words/member-pages.ts';
import { Button } from '../ui/button.tsx';
import { Check } from '../ui/choice.tsx';
import { Field, Select } from '../ui/field.tsx';
import { FormError } from '../ui/form-error.tsx';
import { Form } from '../ui/form.tsx';
import { fieldOf, type Refusal } from '../ui/refusal.ts';
import { useLanguage } from '../ui/surroundings.ts';
import type { MemberDetails } from './queries.ts';

/** A steward gives a seat: to whom, as what, with which rights, until when. */
export function GiveSeatForm({
  member,
  seat,
  last,
}: {
  member: MemberDetails;
  seat: string;
  last: Refusal | undefined;
}) {
  const language = useLanguage();
  const words = memberPageWords[language].member;
  const { languages } = accountPageWords[language].account;
  const checked = (name: string) => last?.values[name] !== undefined;
  return (
    <details className="folded" open={last !== undefined || undefined}>
      <summary>{words.give}</summary>
      <Form method="post" className="stack" noValidate preventScrollReset>
        <p className="small quiet">{words.giveLead}</p>
        <FormError refusal={last} />
        <input type="hidden" name="do" value="give" />
        <input type="hidden" name="seat" value={seat} />
        <div className="two">
          <Field {...fieldOf(last, 'name')} label={words.name} autoComplete="off" maxLength={120} required />
          <Field
            {...fieldOf(last, 'title')}
            label={words.seatTitle}
            help={words.seatTitleHelp}
            autoComplete="off"
            maxLength={120}
            required
          />
        </div>
        <Field
          {...fieldOf(last, 'email')}
          label={words.email}
          help={words.emailHelp}
          type="email"
          autoComplete="off"
          autoCapitalize="none"
          required
        />
        <div>
          <Check
            name="maySign"
            label={words.maySign}
            help={member.mayGiveSigning ? words.maySignHelp : words.maySignKept}
            defaultChecked={checked('maySign')}
          />
          <Check
            name="mayPropose"
            label={words.mayPropose}
            help={words.mayProposeHelp}
            defaultChecked={checked('mayPropose')}
          />
          <Check name="steward" label={words.steward} defaultChecked={checked('steward')} />
        </div>
        <div className="two">
          <Select {...fieldOf(last, 'language', language)} label={words.language} required>
            <option value="es">{languages.es}</option>
            <option value="en">{languages.en}</option>
          </Select>
          <Field {...fieldOf(last, 'until')} label={words.until_} help={words.untilHelp} type="date" />
        </div>
        <div className="form-actions">
          <Button kind="primary">{words.giveButton}</Button>
        </div>
      </Form>
    </details>
  );
}
