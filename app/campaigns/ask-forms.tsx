import { Link } from '@remix-run/react';
import { campaignAskWords } from '../../domain/words/campaign-asks.ts';
import { campaignReportWords } from '../../domain/words/campaign-report.ts';
import { SeatField, type SeatChoice } from '../texts/seats.tsx';
import { Button } from '../ui/button.tsx';
import { Check, Choices } from '../ui/choice.tsx';
import { Field, Select, TextArea } from '../ui/field.tsx';
import { FileField } from '../ui/file-field.tsx';
import { fieldOf, type Refusal } from '../ui/refusal.ts';
import { useLanguage } from '../ui/surroundings.ts';
import { FoldedForm, lastOf } from './folded-form.tsx';

/** Asks to choose from, by the agenda they are in. */
export interface OfferedAsks {
  agenda: string;
  asks: readonly { id: string; words: string }[];
}

/** Takes an ask of an agenda into the campaign. */
export function LinkAsk({
  campaign,
  offered,
  seats,
  base,
  last,
}: {
  campaign: string;
  offered: readonly OfferedAsks[];
  seats: SeatChoice[];
  base: string;
  last: Refusal | undefined;
}) {
  const words = campaignAskWords[useLanguage()];
  const mine = lastOf(last, 'link');
  return (
    <FoldedForm doing="link" title={words.add} lead={words.addLead} last={mine}>
      <input type="hidden" name="campaign" value={campaign} />
      {offered.length === 0 ? (
        <p>
          {words.noneToAdd} <Link to={`${base}/agendas`}>{words.toAgendas}</Link>
        </p>
      ) : (
        <>
          <Select {...fieldOf(mine, 'thing')} id="ask" label={words.which} required>
            {offered.map(({ agenda, asks }) => (
              <optgroup key={agenda} label={agenda}>
                {asks.map(({ id, words: said }) => (
                  <option key={id} value={id}>
                    {said}
                  </option>
                ))}
              </optgroup>
            ))}
          </Select>
          <SeatField seats={seats} id="link-seat" />
          <Button>{words.addButton}</Button>
        </>
      )}
    </FoldedForm>
  );
}

const ANSWERS = ['accepted', 'inPart', 'refused', 'pending'] as const;

/** Notes what a target said to an ask, with the document. */
export function NoteAnswer({
  campaign,
  asks,
  targets,
  seats,
  today,
  at,
  mayUpdate,
  mayShow,
  last,
}: {
  campaign: string;
  asks: readonly { id: string; priority: string }[];
  targets: readonly { id: string; name: string }[];
  seats: SeatChoice[];
  today: string;
  /** The campaign's own address. */
  at: string;
  /** Whether the reader may change how these asks stand: those who write their agenda do. */
  mayUpdate: boolean;
  /** Whether the reader chooses what is public of it. */
  mayShow: boolean;
  last: Refusal | undefined;
}) {
  const language = useLanguage();
  const words = campaignAskWords[language];
  const mine = lastOf(last, 'answer');
  return (
    <FoldedForm doing="answer" title={words.answer} lead={words.answerLead} last={mine} files>
      <input type="hidden" name="campaign" value={campaign} />
      {targets.length === 0 ? (
        <p>
          {words.noTargets} <Link to={`${at}/targets`}>{words.toTargets}</Link>
        </p>
      ) : (
        <>
          <Select {...fieldOf(mine, 'ask')} id="answered" label={words.which} required>
            {asks.map(({ id, priority }) => (
              <option key={id} value={id}>
                {priority}
              </option>
            ))}
          </Select>
          <AnswerFields targets={targets} today={today} mine={mine} mayUpdate={mayUpdate} mayShow={mayShow} />
          <SeatField seats={seats} id="answer-seat" />
          <Button>{words.answerButton}</Button>
        </>
      )}
    </FoldedForm>
  );
}

/** What a target said, when, and the document that shows it. */
export function AnswerFields({
  targets,
  today,
  mine,
  mayUpdate,
  mayShow,
}: {
  targets: readonly { id: string; name: string }[];
  today: string;
  mine: Refusal | undefined;
  /** Whether it may also change how the ask stands. */
  mayUpdate: boolean;
  /** Whether there is a public page that could say it. */
  mayShow: boolean;
}) {
  const language = useLanguage();
  const words = campaignAskWords[language];
  return (
    <>
      <Select {...fieldOf(mine, 'target')} id="answer-target" label={words.whose} required>
        {targets.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </Select>
      <Choices
        {...fieldOf(mine, 'answer')}
        legend={words.said}
        required
        choices={ANSWERS.map((value) => ({
          value,
          label: campaignReportWords[language].answerKinds[value],
        }))}
      />
      {mayUpdate ? (
        <Check
          name="setStatus"
          label={words.updates}
          defaultChecked={mine?.values['setStatus'] !== undefined}
        />
      ) : null}
      <Field
        {...fieldOf(mine, 'answeredOn', today)}
        label={words.answeredOn}
        type="date"
        max={today}
        required
      />
      <Field
        {...fieldOf(mine, 'url')}
        label={words.link}
        help={words.linkHelp}
        type="url"
        inputMode="url"
        autoComplete="off"
      />
      <FileField name="upload" label={words.file} problem={fieldOf(mine, 'upload').problem} />
      <TextArea
        {...fieldOf(mine, 'note')}
        label={words.note}
        help={words.noteHelp}
        rows={3}
        maxLength={2000}
      />
      {mayShow ? (
        <Check name="shown" label={words.answerShown} defaultChecked={mine?.values['shown'] !== undefined} />
      ) : null}
    </>
  );
}
