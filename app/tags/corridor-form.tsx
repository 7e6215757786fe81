import { corridorRoles, type CorridorRole } from '../../domain/tags/constants.ts';
import { countriesWithParts, placeName } from '../../domain/words/places.ts';
import { tagPageWords } from '../../domain/words/tag-pages.ts';
import { tagsWords } from '../../domain/words/tags.ts';
import { SeatField, type SeatChoice } from '../texts/seats.tsx';
import { Button } from '../ui/button.tsx';
import { FieldProblem } from '../ui/field.tsx';
import { FormError } from '../ui/form-error.tsx';
import { Form } from '../ui/form.tsx';
import { Icon } from '../ui/icon.tsx';
import type { Refusal } from '../ui/refusal.ts';
import { useLanguage } from '../ui/surroundings.ts';
import { NameFields } from './name-fields.tsx';
import type { CountryName } from './other-countries.ts';

export interface CorridorStart {
  names: { es: string; en: string };
  countries: readonly (CountryName & { roles: readonly CorridorRole[] })[];
}

/** Rows for countries that are not offered by name: the first are in sight, the rest on asking. */
const OTHERS = Array.from({ length: 9 }, (_, n) => `other-${n + 1}`);
const IN_SIGHT = 3;

/** A corridor's names, and its countries with the roles each has. */
export function CorridorForm({
  seats,
  last,
  others,
  start,
}: {
  seats: SeatChoice[];
  last: Refusal | undefined;
  /** Countries that are not offered by name, in their order. */
  others: readonly CountryName[];
  start?: CorridorStart;
}) {
  const language = useLanguage();
  const words = tagPageWords[language].keep;
  const own = start?.countries.map(({ country }) => country) ?? [];
  const offered = [...own, ...countriesWithParts.filter((country) => !own.includes(country))];
  const choices = others.filter(({ country }) => !offered.includes(country));
  const rest = OTHERS.slice(IN_SIGHT);
  const problem = last?.problems.find(({ field }) => field === 'countries')?.message;
  return (
    <Form method="post" className="stack wide">
      <FormError refusal={last} />
      <div className="stack measure">
        <NameFields last={last} names={start?.names} />
      </div>
      <fieldset className="corridor-countries" id="countries" tabIndex={-1}>
        <legend className="label">{words.countries}</legend>
        <p className="help">{words.countriesHelp}</p>
        <FieldProblem id="countries-problem" problem={problem} />
        {offered.map((country) => (
          <Roles
            key={country}
            row={country}
            legend={
              start?.countries.find((one) => one.country === country)?.name ?? placeName(country, language)
            }
            last={last}
            start={start?.countries.find((one) => one.country === country)?.roles ?? []}
          />
        ))}
        <p className="label">{words.otherCountries}</p>
        {OTHERS.slice(0, IN_SIGHT).map((row) => (
          <OtherCountry key={row} row={row} others={choices} last={last} />
        ))}
        <details className="folded" open={rest.some((row) => last?.values[row]) || undefined}>
          <summary>{words.moreCountries}</summary>
          <div>
            {rest.map((row) => (
              <OtherCountry key={row} row={row} others={choices} last={last} />
            ))}
          </div>
        </details>
      </fieldset>
      <SeatField seats={seats} />
      <div className="form-actions">
        <Button kind="primary">{start === undefined ? words.add : words.save}</Button>
      </div>
    </Form>
  );
}

/** A country to be chosen, with the roles it has. */
function OtherCountry({
  row,
  others,
  last,
}: {
  row: string;
  others: readonly CountryName[];
  last: Refusal | undefined;
}) {
  const words = tagPageWords[useLanguage()].keep;
  return (
    <div className="other-country">
      <label className="hidden-words" htmlFor={row}>
        {words.country}
      </label>
      <span className="select">
        <select className="input" id={row} name={row} defaultValue={last?.values[row] ?? ''}>
          <option value="">{words.chooseCountry}</option>
          {others.map(({ country, name }) => (
            <option key={country} value={country}>
              {name}
            </option>
          ))}
        </select>
        <Icon name="chevron" />
      </span>
      <Roles row={row} legend={words.rolesOfOther} hidden last={last} start={[]} />
    </div>
  );
}

function Roles({
  row,
  legend,
  hidden,
  last,
  start,
}: {
  row: string;
  legend: string;
  hidden?: boolean;
  last: Refusal | undefined;
  start: readonly CorridorRole[];
}) {
  const { roles } = tagsWords[useLanguage()];
  return (
    <fieldset className="country-roles">
      <legend className={hidden ? 'hidden-words' : undefined}>{legend}</legend>
      {corridorRoles.map((role) => {
        const name = `${row} ${role}`;
        return (
          <label key={role} className="choice bare">
            <input
              type="checkbox"
              name={name}
              defaultChecked={last === undefined ? start.includes(role) : name in last.values}
            />
            <span>{roles[role]}</span>
          </label>
        );
      })}
    </fieldset>
  );
}

/** The countries a form names, those offered by name first, in the order they were offered in. */
export function countriesIn(form: FormData): { country: string; roles: CorridorRole[] }[] {
  const rows = new Map<string, CorridorRole[]>();
  for (const name of form.keys()) {
    const [row = '', said] = name.split(' ');
    const role = corridorRoles.find((one) => one === said);
    if (role) rows.set(row, [...(rows.get(row) ?? []), role]);
  }
  for (const row of OTHERS) if (form.get(row) && !rows.has(row)) rows.set(row, []);
  return [...rows].flatMap(([row, roles]) => {
    const country = OTHERS.includes(row) ? String(form.get(row) ?? '') : row;
    return country === '' ? [] : [{ country, roles }];
  });
}
