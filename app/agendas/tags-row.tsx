import { askPageWords } from '../../domain/words/ask-pages.ts';
import { objectiveName, objectives } from '../../domain/words/objectives.ts';
import { SeatField, type SeatChoice } from '../texts/seats.tsx';
import { Button } from '../ui/button.tsx';
import { Check } from '../ui/choice.tsx';
import { FormError } from '../ui/form-error.tsx';
import { Form } from '../ui/form.tsx';
import type { Refusal } from '../ui/refusal.ts';
import { useLanguage } from '../ui/surroundings.ts';
import { FactRow } from './facts-section.tsx';
import type { AskRow } from './view.ts';

interface TagsRowProps {
  ask: AskRow;
  /** Those of the coalition. */
  themes: readonly { id: string; name: string }[];
  corridors: readonly { id: string; name: string }[];
  mayEdit: boolean;
  seats: SeatChoice[];
  last: Refusal | undefined;
}

/** The objectives of the Global Compact, the themes and the corridors of an ask. */
export function TagsRow({ ask, themes, corridors, mayEdit, seats, last }: TagsRowProps) {
  const language = useLanguage();
  const words = askPageWords[language];
  const mine = last?.values['do'] === 'tags' ? last : undefined;
  const named = [
    ...ask.objectives.map((n) => `${n} · ${objectiveName(n, language)}`),
    ...ask.themes.map(({ name }) => name),
    ...ask.corridors.map(({ name }) => name),
  ];
  const has = new Set([
    ...ask.objectives.map((n) => `objective-${n}`),
    ...ask.themes.map(({ id }) => `theme-${id}`),
    ...ask.corridors.map(({ id }) => `corridor-${id}`),
  ]);
  const groups = [
    {
      name: words.objectives,
      options: objectives.map((n) => ({
        key: `objective-${n}`,
        label: `${n} · ${objectiveName(n, language)}`,
      })),
    },
    { name: words.themes, options: themes.map(({ id, name }) => ({ key: `theme-${id}`, label: name })) },
    {
      name: words.corridors,
      options: corridors.map(({ id, name }) => ({ key: `corridor-${id}`, label: name })),
    },
  ];
  return (
    <FactRow
      id="fact-tags"
      label={words.tags}
      value={named.length === 0 ? null : named.join(', ')}
      open={mine !== undefined}
    >
      {mayEdit ? (
        <Form method="post" className="stack" preventScrollReset key={[...has].join(' ')}>
          <FormError refusal={mine} />
          <input type="hidden" name="do" value="tags" />
          <input type="hidden" name="thing" value={ask.id} />
          {[...has].map((key) => (
            <input key={key} type="hidden" name={`had.${key}`} value="yes" />
          ))}
          {groups
            .filter(({ options }) => options.length > 0)
            .map(({ name, options }) => (
              <fieldset key={name} className="tag-choices">
                <legend className="label">{name}</legend>
                {options.map(({ key, label }) => (
                  <Check
                    key={key}
                    name={`tag.${key}`}
                    value="yes"
                    label={label}
                    defaultChecked={has.has(key)}
                  />
                ))}
              </fieldset>
            ))}
          <SeatField seats={seats} id="seat-tags" />
          <Button>{words.saveTags}</Button>
        </Form>
      ) : null}
    </FactRow>
  );
}
