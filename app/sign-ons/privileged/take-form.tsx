import { privilegedExportWords } from '../../../domain/words/privileged-export.ts';
import { Button, ButtonLink } from '../../ui/button.tsx';
import { Banner } from '../../ui/banner.tsx';
import { TextArea } from '../../ui/field.tsx';
import { Form } from '../../ui/form.tsx';
import { FormError } from '../../ui/form-error.tsx';
import { fieldOf, type Refusal } from '../../ui/refusal.ts';
import { useLanguage } from '../../ui/surroundings.ts';
import { SeatField, type SeatChoice } from '../../texts/seats.tsx';

interface TakeFormProps {
  here: string;
  signOn: string;
  seats: SeatChoice[];
  proved: boolean;
  last: Refusal | undefined;
}

/** Asks for the reason, once the person has proved by passkey that they are there; else leads there. */
export function TakeForm({ here, signOn, seats, proved, last }: TakeFormProps) {
  const { page: words } = privilegedExportWords[useLanguage()];
  if (!proved)
    return (
      <Banner icon="lock">
        <p>{words.prove}</p>
        <ButtonLink kind="primary" icon="key" to={`/prove?returnTo=${encodeURIComponent(here)}`}>
          {words.proveButton}
        </ButtonLink>
      </Banner>
    );
  return (
    <Form method="post" className="stack">
      <FormError refusal={last} />
      <input type="hidden" name="signOn" value={signOn} />
      <SeatField seats={seats} />
      <TextArea {...fieldOf(last, 'reason')} label={words.reason} help={words.reasonHelp} rows={3} required />
      <Button kind="primary" icon="withheld">
        {words.take}
      </Button>
    </Form>
  );
}
