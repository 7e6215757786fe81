import { Form } from '@remix-run/react';
import { objectiveName, objectives } from '../../domain/words/objectives.ts';
import { tagPageWords } from '../../domain/words/tag-pages.ts';
import { Button, ButtonLink } from '../ui/button.tsx';
import { useLanguage } from '../ui/surroundings.ts';
import { Chosen } from './chosen.tsx';
import { REGION, type Asked } from './filters.ts';
import type { CountryName } from './other-countries.ts';

/** Narrows a theme's work down by country and objective; what is chosen stands in the address. */
export function ThemeFilters({
  at,
  asked,
  countries,
}: {
  at: string;
  asked: Asked;
  countries: readonly CountryName[];
}) {
  const language = useLanguage();
  const words = tagPageWords[language];
  const filtered = asked.place !== null || asked.objective !== null || asked.show === 'asks';
  return (
    <Form action={at} className="list-filter" key={`${asked.place} ${asked.objective}`} preventScrollReset>
      <Chosen name="place" label={words.onPlace} start={asked.place ?? ''}>
        <option value="">{words.anyPlace}</option>
        {countries.map(({ country, name }) => (
          <option key={country} value={country}>
            {name}
          </option>
        ))}
        <option value={REGION}>{words.table.nowhere}</option>
      </Chosen>
      <Chosen name="objective" label={words.onObjective} start={String(asked.objective ?? '')}>
        <option value="">{words.anyObjective}</option>
        {objectives.map((objective) => (
          <option key={objective} value={objective}>
            {`${objective}. ${objectiveName(objective, language)}`}
          </option>
        ))}
      </Chosen>
      <Button icon="filter">{words.filter}</Button>
      {filtered ? (
        <ButtonLink to={at} kind="quiet" icon="close">
          {words.clear}
        </ButtonLink>
      ) : null}
    </Form>
  );
}
