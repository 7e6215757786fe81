import { Link } from '@remix-run/react';
import { signRequestPageWords } from '../../domain/words/sign-request-pages.ts';
import { Button, ButtonLink } from '../ui/button.tsx';
import { Choices } from '../ui/choice.tsx';
import { Field, Select } from '../ui/field.tsx';
import { FormError } from '../ui/form-error.tsx';
import { Form } from '../ui/form.tsx';
import { PageHead } from '../ui/line.tsx';
import { fieldOf, type Refusal } from '../ui/refusal.ts';
import type { AskingPage } from './ask-to-sign.ts';
import { Frame } from './frame.tsx';

type Answer = { sent: true } | ({ sent: false } & Refusal) | undefined;

/** Where anybody asks to sign for an organisation that is not a member; without scripts. */
export function Asking({ page, last }: { page: AskingPage; last: Answer }) {
  const { coalition, language, sister, title, foreign, statement, open } = page;
  const words = signRequestPageWords[language];
  return (
    <Frame coalition={coalition} language={language} sister={sister} current="open">
      {last?.sent ? (
        <>
          <PageHead title={words.sent.title} />
          <div className="stack measure">
            <p>{words.sent.lead}</p>
            <p className="quiet">{words.sent.nothing}</p>
            <p>
              <Link to={statement}>{words.ask.read}</Link>
            </p>
          </div>
        </>
      ) : (
        <>
          <PageHead title={words.ask.title}>
            <p className="serif" lang={foreign}>
              <Link to={statement}>{title.title}</Link>
            </p>
          </PageHead>
          <div className="stack wide measure">
            <p>{open ? words.ask.lead : words.ask.closed}</p>
            {open ? (
              <AskForm page={page} last={last} />
            ) : (
              <p>
                <ButtonLink to={statement}>{words.ask.read}</ButtonLink>
              </p>
            )}
          </div>
        </>
      )}
    </Frame>
  );
}

function AskForm({ page, last }: { page: AskingPage; last: Refusal | undefined }) {
  const { language, countries, to } = page;
  const words = signRequestPageWords[language].ask;
  const of = (name: string, start?: string) => fieldOf(last, name, start);
  return (
    <Form method="post" className="form-card stack">
      <FormError refusal={last} />
      <Field
        {...of('organization')}
        label={words.organization}
        help={words.organizationHelp}
        required
        maxLength={200}
        autoComplete="organization"
      />
      <Select {...of('country', '')} label={words.country} required>
        <option value="">{words.choose}</option>
        {countries.map(({ code, name }) => (
          <option key={code} value={code}>
            {name}
          </option>
        ))}
      </Select>
      <Field {...of('website')} label={words.website} maxLength={200} inputMode="url" autoComplete="url" />
      <div className="two">
        <Field {...of('person')} label={words.person} required maxLength={120} autoComplete="name" />
        <Field
          {...of('title')}
          label={words.position}
          required
          maxLength={120}
          autoComplete="organization-title"
        />
      </div>
      <Field
        {...of('email')}
        label={words.email}
        help={words.emailHelp}
        type="email"
        required
        maxLength={254}
        autoComplete="email"
      />
      <Choices
        legend={words.language}
        name="language"
        required
        defaultValue={last?.values['language'] ?? language}
        choices={[
          { value: 'es', label: 'Español', lang: 'es' },
          { value: 'en', label: 'English', lang: 'en' },
        ]}
      />
      <p className="small">{words.public}</p>
      <Button kind="primary" size="large">
        {words.send}
      </Button>
      <p className="small quiet">
        {words.member} <Link to={to}>{words.signHere}</Link>
      </p>
    </Form>
  );
}
