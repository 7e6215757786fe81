import { decisionAppealWords } from '../../domain/words/decision-appeals.ts';
import { SeatField } from '../texts/seats.tsx';
import { Badge, Badges } from '../ui/badge.tsx';
import { Button } from '../ui/button.tsx';
import { Choices } from '../ui/choice.tsx';
import { dayOf } from '../ui/dates.ts';
import { TextArea } from '../ui/field.tsx';
import { Form } from '../ui/form.tsx';
import { fieldOf, type Refusal } from '../ui/refusal.ts';
import { Section } from '../ui/section.tsx';
import { useLanguage } from '../ui/surroundings.ts';
import { FormStart, refusalOf } from './forms.tsx';
import { LengthFields } from './length-fields.tsx';
import type { DecisionPage } from './load-decision.ts';

interface Props {
  page: DecisionPage;
  last: Refusal | undefined;
}

/** Every appeal against an outcome and what it was answered, and the forms for both. */
export function Appeals({ page, last }: Props) {
  const words = decisionAppealWords[useLanguage()];
  const { appeals, ours, permissions } = page.decision;
  const may = ours.filter(({ mayAppeal }) => mayAppeal);
  if (appeals.length === 0 && may.length === 0) return null;
  return (
    <Section id="appeals" title={words.title}>
      <ul className="objections">
        {appeals.map((one) => (
          <Appeal key={one.id} one={one} page={page} />
        ))}
      </ul>
      {permissions.answerAppeals ? <AnswerThem page={page} last={last} /> : null}
      {may.length > 0 ? <AppealForm page={page} last={last} seats={may} /> : null}
    </Section>
  );
}

function Appeal({ one, page }: { one: DecisionPage['decision']['appeals'][number]; page: DecisionPage }) {
  const language = useLanguage();
  const words = decisionAppealWords[language];
  const { answer } = one;
  const foreign = (other: string) => (other === language ? undefined : other);
  return (
    <li>
      <Badges>
        {answer === null ? (
          <Badge icon="clock" tone="objection">
            {words.waits}
          </Badge>
        ) : (
          <Badge icon={answer.upheld ? 'close' : 'done'} tone={answer.upheld ? 'neutral' : 'done'}>
            {answer.upheld ? words.upheld : words.reopened}
          </Badge>
        )}
        <time className="min quiet" dateTime={one.at}>
          {dayOf(one.at, page.zone, language, { year: true })}
        </time>
      </Badges>
      <h3>{words.appealOf(one.party.name)}</h3>
      <p lang={foreign(one.language)} className="said-words">
        {one.reason}
      </p>
      {answer?.upheld === false ? (
        <>
          <p className="small quiet">{words.against}</p>
          <blockquote className="said-words">{one.outcome}</blockquote>
        </>
      ) : null}
      {answer === null ? null : (
        <div className="given-answer">
          <p className="small strong">
            {answer.voice.person} ({answer.voice.organisation})
          </p>
          <p lang={foreign(answer.language)} className="said-words">
            {answer.reason}
          </p>
        </div>
      )}
    </li>
  );
}

function AnswerThem({ page, last }: Props) {
  const words = decisionAppealWords[useLanguage()];
  const refused = refusalOf(last, 'answer-appeals');
  return (
    <details open={refused !== undefined || undefined}>
      <summary>{words.answer}</summary>
      <Form method="post" className="stack" preventScrollReset>
        <FormStart doing="answer-appeals" decision={page.decision.id} refused={refused} />
        <p className="small quiet">{words.answerLead}</p>
        <Choices
          {...fieldOf(refused, 'verdict')}
          legend={words.choice}
          required
          choices={[
            { value: 'uphold', label: words.uphold, help: words.upholdHelp },
            { value: 'reopen', label: words.reopen, help: words.reopenHelp },
          ]}
        />
        <TextArea
          {...fieldOf(refused, 'reason')}
          id="reason-appeals"
          label={words.because}
          rows={3}
          required
        />
        <LengthFields last={refused} id="appeals" label={words.again} />
        <SeatField seats={page.seats} id="seat-appeals" />
        <Button>{words.answerSubmit}</Button>
      </Form>
    </details>
  );
}

function AppealForm({ page, last, seats }: Props & { seats: DecisionPage['decision']['ours'] }) {
  const words = decisionAppealWords[useLanguage()];
  const refused = refusalOf(last, 'appeal');
  return (
    <details open={refused !== undefined || undefined}>
      <summary>{words.appeal}</summary>
      <Form method="post" className="stack" preventScrollReset>
        <FormStart doing="appeal" decision={page.decision.id} refused={refused} />
        <p className="small quiet">{words.appealLead}</p>
        <TextArea {...fieldOf(refused, 'reason')} id="reason-appeal" label={words.reason} rows={4} required />
        <SeatField
          seats={seats.map(({ seat }) => ({ id: seat.id, organization: seat.organization.name }))}
          id="seat-appeal"
        />
        <Button>{words.submit}</Button>
      </Form>
    </details>
  );
}
