import { askFactWords } from '../../domain/words/ask-facts.ts';
import { targetsWords } from '../../domain/words/targets.ts';
import { SeatField, type SeatChoice } from '../texts/seats.tsx';
import { Button } from '../ui/button.tsx';
import { Field, Select } from '../ui/field.tsx';
import { FormError } from '../ui/form-error.tsx';
import { Form } from '../ui/form.tsx';
import { fieldOf, type Refusal } from '../ui/refusal.ts';
import { useLanguage } from '../ui/surroundings.ts';
import type { AskRow } from './view.ts';

const LEVELS = ['local', 'state', 'national', 'regional', 'international'] as const;

/** Somebody who can decide and is not in the list yet: added, and made the addressee of the ask. */
export function NewTargetForm({
  ask,
  countries,
  seats,
  last,
}: {
  ask: Pick<AskRow, 'id' | 'changes'>;
  countries: readonly { code: string; name: string }[];
  seats: SeatChoice[];
  last: Refusal | undefined;
}) {
  const language = useLanguage();
  const words = askFactWords[language];
  const mine = last?.values['do'] === 'new-target' && last.values['ask'] === ask.id ? last : undefined;
  const say = words.target;
  const named = [
    ['officeEs', 'es', 160],
    ['officeEn', 'en', 160],
    ['institutionEs', 'es', 200],
    ['institutionEn', 'en', 200],
  ] as const;
  return (
    <details className="folded" open={mine !== undefined || undefined}>
      <summary>{words.newTarget}</summary>
      <Form method="post" className="stack" noValidate preventScrollReset>
        <p className="small quiet">{words.newTargetHelp}</p>
        <FormError refusal={mine} />
        <input type="hidden" name="do" value="new-target" />
        <input type="hidden" name="ask" value={ask.id} />
        <input type="hidden" name="seen" value={ask.changes.target?.id ?? ''} />
        {named.map(([name, lang, most]) => (
          <Field
            key={name}
            {...fieldOf(mine, name)}
            label={say[name]}
            lang={lang}
            maxLength={most}
            autoComplete="off"
            required
          />
        ))}
        <Field
          {...fieldOf(mine, 'personName')}
          label={say.person}
          help={say.personHelp}
          maxLength={160}
          autoComplete="off"
        />
        <Select {...fieldOf(mine, 'level', 'national')} label={say.level} required>
          {LEVELS.map((level) => (
            <option key={level} value={level}>
              {targetsWords[language].levels[level]}
            </option>
          ))}
        </Select>
        <Select {...fieldOf(mine, 'country', '')} label={say.country} required>
          <option value="">{say.noCountry}</option>
          {countries.map(({ code, name }) => (
            <option key={code} value={code}>
              {name}
            </option>
          ))}
        </Select>
        <SeatField seats={seats} id="seat-target" />
        <Button>{say.add}</Button>
      </Form>
    </details>
  );
}
