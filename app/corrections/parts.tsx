import type { ReactNode } from 'react';
import { correctionPageWords } from '../../domain/words/correction-pages.ts';
import { Compared } from '../texts/drafts/compared.tsx';
import { languageName } from '../texts/languages.ts';
import { SeatField, type SeatChoice } from '../texts/seats.tsx';
import { Button, ButtonLink, type ButtonProps } from '../ui/button.tsx';
import { TextArea } from '../ui/field.tsx';
import { Facts } from '../ui/facts.tsx';
import { FormError } from '../ui/form-error.tsx';
import { Form } from '../ui/form.tsx';
import { fieldOf, type Refusal } from '../ui/refusal.ts';
import { Section } from '../ui/section.tsx';
import { useLanguage } from '../ui/surroundings.ts';
import type { CorrectionShown } from './queries.ts';

interface Acting {
  /** The statement or the correction. */
  of: string;
  seats: SeatChoice[];
  last: Refusal | undefined;
}

/** What error was found, and the button that opens the text again. */
export function BeginForm({ of, seats, last }: Acting) {
  const words = correctionPageWords[useLanguage()].begin;
  return (
    <Section id="begin" title={words.title}>
      <Form method="post" className="stack measure" preventScrollReset>
        <FormError refusal={last} />
        <input type="hidden" name="step" value="begin" />
        <input type="hidden" name="of" value={of} />
        <TextArea
          {...fieldOf(last, 'reason')}
          label={words.reason}
          help={words.reasonHelp}
          rows={3}
          maxLength={1000}
          required
        />
        <SeatField seats={seats} />
        <div className="form-actions">
          <Button kind="primary" icon="edit">
            {words.submit}
          </Button>
        </div>
      </Form>
    </Section>
  );
}

/** A step that needs one button. */
export function StepForm({
  step,
  of,
  seats,
  last,
  label,
  help,
  ...button
}: Acting & Pick<ButtonProps, 'kind' | 'icon'> & { step: string; label: string; help: ReactNode }) {
  const mine = last?.values['step'] === step ? last : undefined;
  return (
    <Form method="post" className="stack measure" preventScrollReset>
      <FormError refusal={mine} />
      <input type="hidden" name="step" value={step} />
      <input type="hidden" name="of" value={of} />
      <p className="small quiet">{help}</p>
      <SeatField seats={seats} id={`${step}-seat`} />
      <div className="form-actions">
        <Button {...button}>{label}</Button>
      </div>
    </Form>
  );
}

/** What the correction changes in one language, and the way to the others. */
export function ChangesSection({
  changes,
  version,
  language,
  languages,
}: {
  changes: CorrectionShown['changes'];
  version: string;
  language: string;
  languages: readonly string[];
}) {
  const ours = useLanguage();
  const words = correctionPageWords[ours].changes;
  const differs = changes !== null && changes.blocks.some(({ change, moved }) => change !== 'same' || moved);
  return (
    <Section id="changes" title={words.title}>
      <div className="stack">
        <div className="row apart">
          <p className="small quiet">{words.lead(version)}</p>
          <LanguageLinks language={language} languages={languages} />
        </div>
        {changes !== null && differs ? (
          <Compared comparison={changes} language={language} />
        ) : (
          <p role="status">{words.same}</p>
        )}
      </div>
    </Section>
  );
}

/** The same page with the words of another language. */
export function LanguageLinks({
  language,
  languages,
  token,
}: {
  language: string;
  languages: readonly string[];
  /** Of the mailed link that led here. */
  token?: string;
}) {
  const ours = useLanguage();
  const others = languages.filter((one) => one !== language);
  if (others.length === 0) return null;
  return (
    <div className="row">
      {others.map((one) => (
        <ButtonLink
          key={one}
          to={`?${token === undefined ? '' : `t=${token}&`}language=${one}`}
          size="small"
          icon="globe"
        >
          {languageName(one, ours)}
        </ButtonLink>
      ))}
    </div>
  );
}

/** How the ratification stands: numbers, and the public names that have not answered. */
export function RatificationSection({
  ratifications,
  children,
}: {
  ratifications: CorrectionShown['ratifications'];
  children: ReactNode;
}) {
  const words = correctionPageWords[useLanguage()].ratifying;
  return (
    <Section id="ratifying" title={words.title}>
      <div className="stack">
        {children}
        {ratifications === null ? null : (
          <>
            <Facts
              plain
              facts={(['asked', 'ratified', 'withdrawn', 'pending'] as const).map((key) => ({
                term: words.counts[key],
                fact: <span className="figures">{ratifications[key]}</span>,
              }))}
            />
            {ratifications.pendingNamed.length === 0 ? null : (
              <>
                <h3>{words.pending}</h3>
                <ul className="stack tight">
                  {ratifications.pendingNamed.map(({ id, name }) => (
                    <li key={id}>{name}</li>
                  ))}
                </ul>
              </>
            )}
            <p className="small quiet">{words.withheld}</p>
          </>
        )}
      </div>
    </Section>
  );
}
