import { agendaSheetWords } from '../../domain/words/agenda-sheet.ts';
import { SeatField, type SeatChoice } from '../texts/seats.tsx';
import { Button, ButtonLink } from '../ui/button.tsx';
import { FileField } from '../ui/file-field.tsx';
import { FormError } from '../ui/form-error.tsx';
import { Form } from '../ui/form.tsx';
import { fieldOf, type Refusal } from '../ui/refusal.ts';
import { useLanguage } from '../ui/surroundings.ts';

/** The sheet to bring, and the one to fill in. */
export function SheetForm({
  agenda,
  at,
  seats,
  last,
}: {
  agenda: string;
  /** Address of the agenda. */
  at: string;
  seats: SeatChoice[];
  last: Refusal | undefined;
}) {
  const ours = useLanguage();
  const words = agendaSheetWords[ours].page;
  return (
    <Form method="post" encType="multipart/form-data" className="stack wide" noValidate sameTwice>
      <FormError refusal={last} />
      <input type="hidden" name="step" value="compare" />
      <input type="hidden" name="agenda" value={agenda} />
      <FileField
        name="file"
        problem={fieldOf(last, 'file').problem}
        label={words.file}
        help={words.fileHelp}
        accept=".xlsx"
        required
      />
      <SeatField seats={seats} />
      <div className="form-actions">
        <Button kind="primary">{words.compare}</Button>
        <ButtonLink to={`${at}/agenda.xlsx?language=${ours}`} icon="download" reloadDocument>
          {words.download}
        </ButtonLink>
      </div>
    </Form>
  );
}
