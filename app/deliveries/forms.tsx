import { DELIVERY_LENGTHS, DELIVERY_METHODS } from '../../domain/editions/constants.ts';
import { deliveryWords } from '../../domain/words/deliveries.ts';
import { knownZones, placeOfZone } from '../../domain/words/zones.ts';
import { SeatField, type SeatChoice } from '../texts/seats.tsx';
import { Button } from '../ui/button.tsx';
import { Check } from '../ui/choice.tsx';
import { Field, Select, TextArea } from '../ui/field.tsx';
import { FileField } from '../ui/file-field.tsx';
import { FormError } from '../ui/form-error.tsx';
import { Form } from '../ui/form.tsx';
import { fieldOf as fieldIn, type Refusal } from '../ui/refusal.ts';
import { useLanguage } from '../ui/surroundings.ts';

interface FormProps {
  /** The edition, or the delivery, the form is about. */
  of: string;
  seats: SeatChoice[];
  last: Refusal | undefined;
}

/** What the page's last form was refused for, where it was this one. */
const mineOf = (step: string, { of, last }: FormProps) =>
  last?.values['step'] === step && last.values['of'] === of ? last : undefined;

/** A field of one form of several: its id says which. */
const fieldOf = (last: Refusal | undefined, of: string, name: string, start?: string) => ({
  ...fieldIn(last, name, start),
  id: `${name}-${of}`,
});

function fileOf(last: Refusal | undefined, of: string) {
  const { name, id, problem } = fieldOf(last, of, 'file');
  return { name, id, problem };
}

function Hidden({ step, of }: { step: string; of: string }) {
  return (
    <>
      <input type="hidden" name="step" value={step} />
      <input type="hidden" name="of" value={of} />
    </>
  );
}

/** Writing down a delivery; addressees of the letter are offered. */
export function NoteForm(props: FormProps & { zone: string; addressees: readonly string[]; open: boolean }) {
  const language = useLanguage();
  const { note, methods } = deliveryWords[language];
  const mine = mineOf('note', props);
  const { of, seats, zone, addressees } = props;
  const list = `addressees-${of}`;
  return (
    <details className="refuse" open={props.open || mine !== undefined}>
      <summary>{note.title}</summary>
      <Form method="post" encType="multipart/form-data" className="stack" preventScrollReset>
        <FormError refusal={mine} />
        <Hidden step="note" of={of} />
        <Field
          {...fieldOf(mine, of, 'addresseeEs')}
          label={note.addressee}
          help={note.addresseeHelp}
          list={list}
          maxLength={DELIVERY_LENGTHS.addressee}
          required
        />
        <datalist id={list}>
          {addressees.map((name) => (
            <option key={name} value={name} />
          ))}
        </datalist>
        <Field
          {...fieldOf(mine, of, 'addresseeEn')}
          label={note.addresseeEn}
          help={note.addresseeEnHelp}
          maxLength={DELIVERY_LENGTHS.addressee}
          lang="en"
        />
        <div className="two">
          <Select {...fieldOf(mine, of, 'method')} label={note.method} required>
            {DELIVERY_METHODS.map((method) => (
              <option key={method} value={method}>
                {methods[method]}
              </option>
            ))}
          </Select>
          <Field {...fieldOf(mine, of, 'place')} label={note.place} maxLength={DELIVERY_LENGTHS.place} />
        </div>
        <div className="two">
          <Field {...fieldOf(mine, of, 'deliveredAt')} label={note.at} type="datetime-local" required />
          <Select {...fieldOf(mine, of, 'zone', zone)} label={note.zone} required>
            {[...new Set([zone, ...knownZones()])].map((each) => (
              <option key={each} value={each}>
                {placeOfZone(each, language)}
              </option>
            ))}
          </Select>
        </div>
        <FileField {...fileOf(mine, of)} label={note.file} help={note.fileHelp} />
        <Check
          name="shown"
          id={`shown-${of}`}
          label={note.shown}
          help={note.shownHelp}
          defaultChecked={mine === undefined || mine.values['shown'] !== undefined}
        />
        <Field {...fieldOf(mine, of, 'chaseOn')} label={note.chaseOn} help={note.chaseHelp} type="date" />
        <SeatField seats={seats} id={`seat-${of}`} />
        <div className="form-actions">
          <Button kind="primary">{note.submit}</Button>
        </div>
      </Form>
    </details>
  );
}

/** Writing down what came back. */
export function ReplyForm(props: FormProps) {
  const { reply } = deliveryWords[useLanguage()];
  const mine = mineOf('reply', props);
  return (
    <details className="refuse" open={mine !== undefined}>
      <summary>{reply.title}</summary>
      <Form method="post" encType="multipart/form-data" className="stack" preventScrollReset>
        <FormError refusal={mine} />
        <Hidden step="reply" of={props.of} />
        <Field {...fieldOf(mine, props.of, 'repliedOn')} label={reply.on} type="date" required />
        <TextArea
          {...fieldOf(mine, props.of, 'reply')}
          label={reply.words}
          rows={4}
          maxLength={DELIVERY_LENGTHS.reply}
          required
        />
        <FileField {...fileOf(mine, props.of)} label={reply.file} />
        <SeatField seats={props.seats} id={`reply-${props.of}`} />
        <div className="form-actions">
          <Button>{reply.submit}</Button>
        </div>
      </Form>
    </details>
  );
}

/** Changing when to ask for an answer. */
export function ChaseForm(props: FormProps & { chaseOn: string | null }) {
  const { chasing } = deliveryWords[useLanguage()];
  const mine = mineOf('chase', props);
  return (
    <details className="refuse" open={mine !== undefined}>
      <summary>{chasing.title}</summary>
      <Form method="post" className="stack" preventScrollReset>
        <FormError refusal={mine} />
        <Hidden step="chase" of={props.of} />
        <Field
          {...fieldOf(mine, props.of, 'chaseOn', props.chaseOn ?? '')}
          label={chasing.on}
          help={chasing.help}
          type="date"
        />
        <SeatField seats={props.seats} id={`chase-${props.of}`} />
        <div className="form-actions">
          <Button>{chasing.submit}</Button>
        </div>
      </Form>
    </details>
  );
}

/** Taking off what was written by mistake. */
export function RemoveForm(props: FormProps) {
  const words = deliveryWords[useLanguage()];
  const mine = mineOf('remove', props);
  return (
    <details className="refuse" open={mine !== undefined}>
      <summary>{words.remove}</summary>
      <Form method="post" className="stack" preventScrollReset>
        <FormError refusal={mine} />
        <Hidden step="remove" of={props.of} />
        <p className="small">{words.removeWhat}</p>
        <SeatField seats={props.seats} id={`remove-${props.of}`} />
        <div className="form-actions">
          <Button>{words.remove}</Button>
        </div>
      </Form>
    </details>
  );
}
