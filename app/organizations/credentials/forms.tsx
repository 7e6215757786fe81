import type { ReactNode } from 'react';
import { credentialPageWords } from '../../../domain/words/credential-pages.ts';
import { lastOf } from '../../campaigns/folded-form.tsx';
import { AnotherCode, CodeFields } from '../../sign-ons/code-fields.tsx';
import { ThemeChoices } from '../../tags/theme-choices.tsx';
import { Button } from '../../ui/button.tsx';
import { Check } from '../../ui/choice.tsx';
import { Field, Select } from '../../ui/field.tsx';
import { FormError } from '../../ui/form-error.tsx';
import { Form } from '../../ui/form.tsx';
import { fieldOf, type Refusal } from '../../ui/refusal.ts';
import { Section } from '../../ui/section.tsx';
import { useLanguage } from '../../ui/surroundings.ts';
import type { CredentialRow, OwnMember } from './documents.ts';
import type { CredentialSentBack, Step as StepName } from './take-step.ts';

interface FormsProps {
  row: CredentialRow;
  member: OwnMember;
  themes: readonly { id: string; name: string }[];
  /** The reader's seat in this organisation. */
  seat: string;
  own: boolean;
  last: CredentialSentBack | undefined;
}

/** What can be done about one seat's rights: confirm, state anew, choose who follows, end. */
export function CredentialForms({ row, member, themes, seat, own, last }: FormsProps) {
  const language = useLanguage();
  const words = credentialPageWords[language];
  const acts = row.maySign || row.mayPropose;
  const held = { seat, thing: row.seat.id, last };
  return (
    <Section id="change" title={words.change(row.seat.person.name)}>
      {row.mayConfirm ? (
        <Step step="confirm" {...held}>
          <p className="small quiet">{words.confirmLead}</p>
          <Submit last={lastOf(last?.refusal, 'confirm', row.seat.id) && last} primary>
            {words.confirm}
          </Submit>
        </Step>
      ) : null}
      {row.mayChange ? <TermsForm row={row} themes={themes} {...held} acts={acts} /> : null}
      {row.mayNameSuccessor && acts ? <SuccessorForm row={row} member={member} {...held} /> : null}
      {row.mayEnd ? (
        <Fold title={own ? words.giveBack : words.end} last={lastOf(last?.refusal, 'end', row.seat.id)}>
          <Step step="end" {...held}>
            <p className="small quiet">{words.endLead}</p>
            <div className="form-actions">
              <Button>{words.endYes}</Button>
            </div>
          </Step>
        </Fold>
      ) : null}
    </Section>
  );
}

interface Held {
  seat: string;
  thing: string;
  last: CredentialSentBack | undefined;
}

/** Stating which right, on what, from when to when and by what decision. */
function TermsForm({
  row,
  themes,
  acts,
  ...held
}: Pick<FormsProps, 'row' | 'themes'> & Held & { acts: boolean }) {
  const words = credentialPageWords[useLanguage()];
  const typed = lastOf(held.last?.refusal, 'set', held.thing);
  const { from = null, until = null, source = null } = row.terms ?? {};
  const ticked = (name: string, before: boolean) =>
    typed === undefined ? before : typed.values[name] !== undefined;
  return (
    <Fold title={acts ? words.terms : words.give} last={typed} open={!acts}>
      <Step step="set" {...held}>
        <p className="small quiet">{words.termsLead}</p>
        <div>
          <Check
            name="maySign"
            label={words.maySign}
            defaultChecked={ticked('maySign', row.maySign)}
            problem={typed?.problems.find(({ field }) => field === 'maySign')?.message}
          />
          <Check
            name="mayPropose"
            label={words.mayPropose}
            defaultChecked={ticked('mayPropose', row.mayPropose)}
          />
        </div>
        {themes.length === 0 ? null : (
          <div>
            <ThemeChoices
              legend={words.themes}
              themes={themes}
              last={typed ?? chosenBefore(row.terms?.themes ?? [])}
            />
            <p className="small quiet">{words.themesHelp}</p>
          </div>
        )}
        <div className="two">
          <Field {...fieldOf(typed, 'from', from ?? '')} label={words.firstDay} type="date" />
          <Field
            {...fieldOf(typed, 'until', until ?? '')}
            label={words.lastDay}
            help={words.daysHelp}
            type="date"
          />
        </div>
        <Field
          {...fieldOf(typed, 'source', source ?? '')}
          label={words.sourceField}
          help={words.sourceHelp}
          maxLength={160}
          autoComplete="off"
        />
        <Submit last={typed && held.last}>{words.save}</Submit>
      </Step>
    </Fold>
  );
}

/** The ticks as they stand, for a form that was not sent yet. */
const chosenBefore = (themes: readonly { id: string }[]): Refusal => ({
  problems: [],
  values: Object.fromEntries(themes.map(({ id }) => [`theme.${id}`, 'yes'])),
});

/** Choosing among the organisation's other people who takes over. */
function SuccessorForm({ row, member, ...held }: Pick<FormsProps, 'row' | 'member'> & Held) {
  const words = credentialPageWords[useLanguage()];
  const typed = lastOf(held.last?.refusal, 'name', held.thing);
  const others = (member.credentials ?? []).filter(
    ({ seat }) => seat.person.id !== row.seat.person.id && seat.id !== held.seat,
  );
  if (others.length === 0 && row.succession === null) return null;
  return (
    <Fold title={words.successor} last={typed}>
      <Step step="name" {...held}>
        <p className="small quiet">{words.successorLead}</p>
        <Select
          {...fieldOf(typed, 'successor', row.succession?.successor.id ?? '')}
          label={words.successorField}
          required
        >
          <option value="">{words.successorNobody}</option>
          {others.map(({ seat }) => (
            <option key={seat.id} value={seat.id}>
              {seat.person.name}
            </option>
          ))}
        </Select>
        <Submit last={typed && held.last}>{words.name}</Submit>
      </Step>
    </Fold>
  );
}

function Fold({
  title,
  last,
  open,
  children,
}: {
  title: string;
  last: Refusal | undefined;
  open?: boolean;
  children: ReactNode;
}) {
  return (
    <details className="folded" open={open === true || last !== undefined || undefined}>
      <summary>{title}</summary>
      {children}
    </details>
  );
}

/** One form about one seat or succession, with the place for a mailed code. */
export function Step({ step, seat, thing, last, children }: Held & { step: StepName; children: ReactNode }) {
  const typed = lastOf(last?.refusal, step, thing);
  return (
    <Form method="post" className="stack" preventScrollReset>
      <FormError refusal={typed} />
      <input type="hidden" name="do" value={step} />
      <input type="hidden" name="seat" value={seat} />
      <input type="hidden" name="thing" value={thing} />
      {children}
    </Form>
  );
}

/** The code where one was mailed, and the form's button after it. */
export function Submit({
  last,
  primary,
  children,
}: {
  last: CredentialSentBack | undefined;
  primary?: boolean;
  children: ReactNode;
}) {
  return (
    <>
      <CodeFields last={last} />
      <div className="form-actions">
        <Button kind={primary ? 'primary' : 'plain'}>{children}</Button>
        <AnotherCode last={last} />
      </div>
    </>
  );
}
