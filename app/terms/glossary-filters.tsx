import { Form } from '@remix-run/react';
import { termAdvice } from '../../domain/terms/constants.ts';
import { termPageWords } from '../../domain/words/term-pages.ts';
import { termsWords } from '../../domain/words/terms.ts';
import { Button } from '../ui/button.tsx';
import { FilterChips } from '../ui/chips.tsx';
import { Field } from '../ui/field.tsx';
import { useLanguage } from '../ui/surroundings.ts';

interface Wanted {
  search: string;
  advice: (typeof termAdvice)[number] | null;
}

/** What is looked for in the glossary: all of it stands in the address. */
export function GlossaryFilters({ wanted }: { wanted: Wanted }) {
  const language = useLanguage();
  const words = termPageWords[language];
  const address = (advice: Wanted['advice']) => {
    const query = new URLSearchParams({
      ...(wanted.search !== '' && { q: wanted.search }),
      ...(advice !== null && { advice }),
    });
    return `?${query.toString()}`;
  };
  return (
    <div className="glossary-filters">
      <Form method="get" noValidate role="search" key={wanted.search} aria-label={words.search}>
        {wanted.advice === null ? null : <input type="hidden" name="advice" value={wanted.advice} />}
        <div className="search-line">
          <Field
            type="search"
            name="q"
            label={words.search}
            defaultValue={wanted.search}
            maxLength={200}
            required
          />
          <Button icon="search">{words.find}</Button>
        </div>
      </Form>
      <FilterChips
        label={words.filter}
        items={[null, ...termAdvice].map((advice) => ({
          to: address(advice),
          label: advice === null ? words.all : termsWords[language].advice[advice],
          current: advice === wanted.advice,
        }))}
      />
    </div>
  );
}
