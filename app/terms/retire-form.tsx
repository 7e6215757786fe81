import { termPageWords } from '../../domain/words/term-pages.ts';
import { SeatField, type SeatChoice } from '../texts/seats.tsx';
import { Button } from '../ui/button.tsx';
import { FormError } from '../ui/form-error.tsx';
import { Form } from '../ui/form.tsx';
import type { Refusal } from '../ui/refusal.ts';
import { useLanguage } from '../ui/surroundings.ts';

/** Takes a word out of the glossary. */
export function RetireForm({ seats, last }: { seats: SeatChoice[]; last: Refusal | undefined }) {
  const words = termPageWords[useLanguage()].form;
  return (
    <details className="folded" open={last !== undefined || undefined}>
      <summary>{words.retire}</summary>
      <Form method="post" className="stack measure">
        <FormError refusal={last} />
        <input type="hidden" name="step" value="retire" />
        <p>{words.retireAbout}</p>
        <SeatField seats={seats} id="seat-retire" />
        <div className="form-actions">
          <Button>{words.retire}</Button>
        </div>
      </Form>
    </details>
  );
}
