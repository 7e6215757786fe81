import { positionFormWords } from '../../domain/words/position-forms.ts';
import { OFFERED_LANGUAGES } from '../texts/offered-languages.ts';
import { SeatField, type SeatChoice } from '../texts/seats.tsx';
import { Button } from '../ui/button.tsx';
import { Field } from '../ui/field.tsx';
import { FormError } from '../ui/form-error.tsx';
import { Form } from '../ui/form.tsx';
import { fieldOf, type Refusal } from '../ui/refusal.ts';
import { Section } from '../ui/section.tsx';
import { useLanguage } from '../ui/surroundings.ts';
import { AudienceFields } from './audience-fields.tsx';
import { WordingFields, type Written } from './wording-fields.tsx';

const FIRST = ['es', 'en'];

interface PositionFormProps {
  seats: readonly SeatChoice[];
  last: Refusal | undefined;
  today: string;
  /** Where it is new: the groups it may be for, and what it takes the place of. */
  fresh?: { bodies: readonly { id: string; name: string }[]; supersedes: string | null };
  /** Where it is changed: which, and what it says so far. */
  old?: { id: string; datedOn: string; expiresOn: string | null; wordings: readonly Written[] };
}

/** What a position says, when it is from and who reads it, in three steps down one page. */
export function PositionForm({ seats, last, today, fresh, old }: PositionFormProps) {
  const ours = useLanguage();
  const words = positionFormWords[ours];
  const first = ours === 'en' ? FIRST.toReversed() : FIRST;
  const others = OFFERED_LANGUAGES.filter((tag) => !FIRST.includes(tag));
  const writtenIn = (tag: string) => old?.wordings.find(({ language }) => language === tag);
  const open = others.some(
    (tag) =>
      writtenIn(tag) !== undefined ||
      Boolean(last?.values[`title-${tag}`]) ||
      last?.problems.some(({ field }) => field?.endsWith(`-${tag}`)),
  );
  return (
    <Form method="post" encType="multipart/form-data" className="stack wide">
      <FormError refusal={last} />
      {old === undefined ? null : <input type="hidden" name="position" value={old.id} />}
      {fresh?.supersedes ? <input type="hidden" name="supersedes" value={fresh.supersedes} /> : null}
      <Section id="what" title={words.what}>
        <p className="quiet">{words.whatHelp}</p>
        <div className="stack wide">
          {first.map((tag) => (
            <WordingFields key={tag} tag={tag} written={writtenIn(tag)} last={last} />
          ))}
          <details open={open || undefined}>
            <summary>{words.otherLanguages}</summary>
            <div className="stack wide">
              {others.map((tag) => (
                <WordingFields key={tag} tag={tag} written={writtenIn(tag)} last={last} />
              ))}
            </div>
          </details>
        </div>
      </Section>
      <Section id="when" title={words.when}>
        <div className="two">
          <Field
            {...fieldOf(last, 'datedOn', old?.datedOn ?? today)}
            type="date"
            label={words.datedOn}
            required
          />
          <Field
            {...fieldOf(last, 'expiresOn', old?.expiresOn ?? '')}
            type="date"
            label={words.expiresOn}
            help={words.expiresHelp}
          />
        </div>
      </Section>
      {fresh === undefined ? null : (
        <Section id="who" title={words.who}>
          <AudienceFields bodies={fresh.bodies} last={last} />
        </Section>
      )}
      <SeatField seats={[...seats]} />
      <div className="form-actions">
        <Button kind="primary">{old === undefined ? words.submit : words.save}</Button>
      </div>
    </Form>
  );
}
