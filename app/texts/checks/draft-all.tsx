import { machineWords } from '../../../domain/words/machine.ts';
import { Button } from '../../ui/button.tsx';
import { FormError } from '../../ui/form-error.tsx';
import { Form } from '../../ui/form.tsx';
import type { Refusal } from '../../ui/refusal.ts';
import { useLanguage } from '../../ui/surroundings.ts';
import { SeatField, type SeatChoice } from '../seats.tsx';
import { MACHINE_FORM } from './aligned-row.tsx';

/** Asks a machine for drafts of all that is missing or behind in a language. */
export function DraftAll({
  text,
  language,
  seats,
  last,
}: {
  text: string;
  language: string;
  seats: SeatChoice[];
  last: Refusal | undefined;
}) {
  const say = machineWords[useLanguage()];
  const refused = last?.values['step'] === MACHINE_FORM && !last.values['block'] ? last : undefined;
  return (
    <Form method="post" className="stack tight" preventScrollReset sameTwice>
      <FormError refusal={refused} />
      <input type="hidden" name="text" value={text} />
      <input type="hidden" name="language" value={language} />
      <SeatField seats={seats} id="seat-machine" />
      <div className="row">
        <Button name="step" value={MACHINE_FORM} size="small" icon="globe">
          {say.draftAll}
        </Button>
        <span className="small quiet">{say.draftHelp}</span>
      </div>
    </Form>
  );
}
