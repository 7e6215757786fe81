import { tagPageWords } from '../../domain/words/tag-pages.ts';
import { useAnew } from '../live/use-anew.ts';
import { SeatField, type SeatChoice } from '../texts/seats.tsx';
import { Button } from '../ui/button.tsx';
import { FormError } from '../ui/form-error.tsx';
import { Form } from '../ui/form.tsx';
import type { Refusal } from '../ui/refusal.ts';
import { useLanguage } from '../ui/surroundings.ts';
import { NameFields } from './name-fields.tsx';

/** Adds a theme, or renames one: its two names. */
export function ThemeForm({
  seats,
  last,
  names,
}: {
  seats: SeatChoice[];
  last: Refusal | undefined;
  /** Those it has; none for a new one. */
  names?: { es: string; en: string };
}) {
  const words = tagPageWords[useLanguage()].keep;
  const { turn, hears } = useAnew({ refused: last !== undefined, start: names && `${names.es} ${names.en}` });
  return (
    <details key={turn} {...hears} className="folded" open={last !== undefined || undefined}>
      <summary>{names === undefined ? words.newTheme : words.renameTheme}</summary>
      <Form method="post" className="stack measure" preventScrollReset>
        <FormError refusal={last} />
        <NameFields last={last} names={names} />
        <SeatField seats={seats} id="seat-theme" />
        <div className="form-actions">
          <Button kind="primary">{names === undefined ? words.add : words.save}</Button>
        </div>
      </Form>
    </details>
  );
}
