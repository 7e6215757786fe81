import { Form, Link } from '@remix-run/react';
import { positionPageWords } from '../../domain/words/position-pages.ts';
import { positionsWords } from '../../domain/words/positions.ts';
import { Button } from '../ui/button.tsx';
import { Field, Select } from '../ui/field.tsx';
import { useLanguage } from '../ui/surroundings.ts';
import type { RegisterPage } from './load-register.ts';

const STANDINGS = ['inForce', 'superseded', 'expired', 'withdrawn'] as const;

/** What is looked for, and what of it is shown: all of it stands in the address. */
export function RegisterFilters({ wanted, organizations }: Pick<RegisterPage, 'wanted' | 'organizations'>) {
  const language = useLanguage();
  const words = positionPageWords[language].register;
  const { standings } = positionsWords[language];
  const chosen = wanted.kind !== null || wanted.organization !== null || wanted.standing !== 'inForce';
  return (
    <Form
      method="get"
      noValidate
      role="search"
      className="register-filters"
      key={JSON.stringify(wanted)}
      aria-label={words.search}
    >
      <div className="search-line">
        <Field
          type="search"
          name="q"
          label={words.search}
          defaultValue={wanted.search}
          maxLength={200}
          required
        />
        <Button icon="search">{words.submit}</Button>
      </div>
      <p className="help">{words.searchHelp}</p>
      <details open={chosen || undefined}>
        <summary>{words.filters}</summary>
        <div className="three">
          <Select name="standing" label={words.standing} defaultValue={wanted.standing} required>
            {STANDINGS.map((one) => (
              <option key={one} value={one}>
                {standings[one]}
              </option>
            ))}
            <option value="all">{words.anyStanding}</option>
          </Select>
          <Select name="kind" label={words.kind} defaultValue={wanted.kind ?? ''} required>
            <option value="">{words.all}</option>
            <option value="statement">{words.statement}</option>
            <option value="position">{words.position}</option>
          </Select>
          {organizations.length === 0 ? null : (
            <Select
              name="organization"
              label={words.organization}
              defaultValue={wanted.organization ?? ''}
              required
            >
              <option value="">{words.anyOrganization}</option>
              {organizations.map(({ id, name }) => (
                <option key={id} value={id}>
                  {name}
                </option>
              ))}
            </Select>
          )}
        </div>
      </details>
      {chosen || wanted.search !== '' ? (
        <p>
          <Link to="?">{words.clear}</Link>
        </p>
      ) : null}
    </Form>
  );
}
