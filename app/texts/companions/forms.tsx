import { AUDIO_ENDINGS, SUMMARY_LENGTH } from '../../../domain/statements/constants.ts';
import { companionWords } from '../../../domain/words/companions.ts';
import { useAnew } from '../../live/use-anew.ts';
import { Badge } from '../../ui/badge.tsx';
import { Button } from '../../ui/button.tsx';
import { TextArea } from '../../ui/field.tsx';
import { FileField } from '../../ui/file-field.tsx';
import { FormError } from '../../ui/form-error.tsx';
import { Form } from '../../ui/form.tsx';
import { fieldOf, type Refusal } from '../../ui/refusal.ts';
import { Section } from '../../ui/section.tsx';
import { useLanguage } from '../../ui/surroundings.ts';
import { languageName, ownName } from '../languages.ts';
import { SeatField, type SeatChoice } from '../seats.tsx';
import { Player } from './companion.tsx';
import type { CompanionShown } from './queries.ts';

interface LanguageProps {
  statement: string;
  language: string;
  companion: CompanionShown | undefined;
  mayKeep: boolean;
  seats: SeatChoice[];
  last: Refusal | undefined;
}

/** The summary and the recording of one language: what there is, what is missing, and the forms for both. */
export function LanguageCompanion(props: LanguageProps) {
  const { language, companion, mayKeep } = props;
  const say = companionWords[useLanguage()].page;
  const { summary = null, recording = null } = companion ?? {};
  return (
    <Section id={`in-${language}`} title={<span lang={language}>{ownName(language)}</span>}>
      <p className="row">
        <Badge icon={summary === null ? 'stop' : 'done'} tone={summary === null ? 'neutral' : 'done'}>
          {summary === null ? say.hasNot : say.has}
        </Badge>
        <Badge icon={recording === null ? 'stop' : 'done'} tone={recording === null ? 'neutral' : 'done'}>
          {recording === null ? say.notRecorded : say.recorded}
        </Badge>
      </p>
      {mayKeep ? (
        <SummaryForm {...props} summary={summary ?? ''} />
      ) : summary === null ? null : (
        <p className="measure" lang={language}>
          {summary}
        </p>
      )}
      {recording === null ? null : (
        <Player recording={recording} language={language} text={null} headed={false} />
      )}
      {mayKeep ? <RecordingForm {...props} /> : null}
    </Section>
  );
}

const refusedIn = (last: Refusal | undefined, step: string, language: string) =>
  last?.values['step'] === step && last.values['language'] === language ? last : undefined;

function SummaryForm({ statement, language, seats, last, summary }: LanguageProps & { summary: string }) {
  const ours = useLanguage();
  const say = companionWords[ours].page;
  const refused = refusedIn(last, 'summary', language);
  const { turn, hears } = useAnew({ refused: refused !== undefined, start: summary });
  return (
    <Form key={turn} {...hears} method="post" className="stack tight measure" preventScrollReset sameTwice>
      <FormError refusal={refused} />
      <input type="hidden" name="step" value="summary" />
      <input type="hidden" name="statement" value={statement} />
      <input type="hidden" name="language" value={language} />
      <TextArea
        {...fieldOf(refused, 'words', summary)}
        id={`words-${language}`}
        lang={language}
        rows={6}
        label={say.write(languageName(language, ours))}
        help={say.help}
        maxLength={SUMMARY_LENGTH}
      />
      <SeatField seats={seats} id={`seat-summary-${language}`} />
      <div className="form-actions">
        <Button>{say.save}</Button>
      </div>
    </Form>
  );
}

function RecordingForm({ statement, language, companion, seats, last }: LanguageProps) {
  const ours = useLanguage();
  const say = companionWords[ours].page;
  const refused = refusedIn(last, 'recording', language);
  const there = (companion?.recording ?? null) !== null;
  return (
    <>
      <Form
        method="post"
        encType="multipart/form-data"
        className="stack tight measure"
        preventScrollReset
        sameTwice
      >
        <FormError refusal={refused} />
        <input type="hidden" name="step" value="recording" />
        <input type="hidden" name="statement" value={statement} />
        <input type="hidden" name="language" value={language} />
        <FileField
          name="upload"
          id={`upload-${language}`}
          label={say.file(languageName(language, ours))}
          help={say.fileHelp}
          accept={AUDIO_ENDINGS}
          required
          {...(refused && { problem: fieldOf(refused, 'upload').problem })}
        />
        <SeatField seats={seats} id={`seat-recording-${language}`} />
        <div className="form-actions">
          <Button>{there ? say.replace : say.keep}</Button>
        </div>
      </Form>
      {there ? (
        <Form method="post" className="row" preventScrollReset sameTwice>
          <input type="hidden" name="statement" value={statement} />
          <input type="hidden" name="language" value={language} />
          <SeatField seats={seats} id={`seat-remove-${language}`} />
          <Button name="step" value="remove" size="small" kind="quiet">
            {say.remove}
          </Button>
        </Form>
      ) : null}
    </>
  );
}
