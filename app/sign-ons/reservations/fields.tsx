import { reservationWords } from '../../../domain/words/reservations.ts';
import { Check } from '../../ui/choice.tsx';
import { TextArea } from '../../ui/field.tsx';
import { fieldOf, type Refusal } from '../../ui/refusal.ts';
import { useLanguage } from '../../ui/surroundings.ts';
import type { SignOnPage } from '../load.ts';

/** What is left as it is by most: without which paragraphs, or read how, the organisation signs. */
export function ReservationFields({
  page: { signOn },
  typed,
}: {
  page: SignOnPage;
  typed: Refusal | undefined;
}) {
  const words = reservationWords[useLanguage()].form;
  const named = ({ number }: { number: number }) => `except-${number}`;
  const names = ['noteEs', 'noteEn', ...signOn.paragraphs.map(named)];
  const touched = typed !== undefined && names.some((name) => typed.values[name]);
  const problem = typed?.problems.find(({ field }) => field === 'except')?.message;
  return (
    <details className="more-fields" open={touched}>
      <summary>{words.summary}</summary>
      <div className="stack">
        <p className="small">{words.why}</p>
        <fieldset className="excepted">
          <legend className="label">{words.paragraphs}</legend>
          <p className="help">{words.beside}</p>
          {problem === undefined ? null : (
            <p className="problem" id="except">
              {problem}
            </p>
          )}
          {signOn.paragraphs.map((one) => (
            <Check
              key={one.number}
              name={named(one)}
              label={words.paragraph(one)}
              defaultChecked={typed?.values[named(one)] !== undefined}
            />
          ))}
        </fieldset>
        <TextArea
          {...fieldOf(typed, 'noteEs')}
          label={words.noteEs}
          help={words.noteHelp}
          lang="es"
          rows={2}
          maxLength={500}
        />
        <TextArea {...fieldOf(typed, 'noteEn')} label={words.noteEn} lang="en" rows={2} maxLength={500} />
        <p className="small">{words.printed}</p>
        <p className="small">{words.withheld}</p>
      </div>
    </details>
  );
}

interface Sent {
  paragraphs: readonly number[];
  noteEs: string | null;
  noteEn: string | null;
}

/** The reservation that was shown, as the form of an approval sends it back. */
export function ReservationSent({ reservation }: { reservation: Sent | null }) {
  if (reservation === null) return null;
  const { paragraphs, noteEs, noteEn } = reservation;
  return (
    <>
      {paragraphs.map((number) => (
        <input key={number} type="hidden" name={`except-${number}`} value="on" />
      ))}
      <input type="hidden" name="noteEs" value={noteEs ?? ''} />
      <input type="hidden" name="noteEn" value={noteEn ?? ''} />
    </>
  );
}
