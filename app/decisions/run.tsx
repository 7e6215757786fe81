import { decisionFormWords } from '../../domain/words/decision-forms.ts';
import { decisionLineageWords } from '../../domain/words/decision-lineage.ts';
import { decisionPageWords } from '../../domain/words/decision-pages.ts';
import { SeatField } from '../texts/seats.tsx';
import { Button } from '../ui/button.tsx';
import { TextArea } from '../ui/field.tsx';
import { Form } from '../ui/form.tsx';
import { fieldOf, type Refusal } from '../ui/refusal.ts';
import { Section } from '../ui/section.tsx';
import { useLanguage } from '../ui/surroundings.ts';
import { FormStart, refusalOf } from './forms.tsx';
import { LengthFields } from './length-fields.tsx';
import type { DecisionPage } from './load-decision.ts';
import { AnnounceForm } from './announce-form.tsx';

interface Props {
  page: DecisionPage;
  last: Refusal | undefined;
}

/** What whoever runs the decision does: reminding, closing, announcing, confirming, asking again, withdrawing. */
export function RunDecision({ page, last }: Props) {
  const words = decisionPageWords[useLanguage()].page;
  const { permissions: may, proposal, statement } = page.decision;
  const closedAgain = may.resume && (proposal !== null || statement?.state === 'closed');
  const any =
    closedAgain || may.remind || may.close || may.whyNotClose || may.announce || may.confirm || may.withdraw;
  if (!any || page.seats.length === 0) return null;
  return (
    <Section id="run" title={words.run}>
      <div className="stack">
        {closedAgain ? <Resume page={page} last={last} /> : null}
        {may.confirm ? <Plain page={page} last={last} doing="confirm" word={words.confirm} primary /> : null}
        {may.announce ? <AnnounceForm page={page} last={last} /> : null}
        {may.remind ? <Plain page={page} last={last} doing="remind" word={words.remind} /> : null}
        {may.close ? (
          <Plain page={page} last={last} doing="close" word={words.close} help={words.closeLead} primary />
        ) : may.whyNotClose === null ? null : (
          <div>
            <Button unavailable={may.whyNotClose}>{words.close}</Button>
          </div>
        )}
        {may.withdraw ? <Withdraw page={page} last={last} /> : null}
      </div>
    </Section>
  );
}

/** A step that is one button. */
function Plain({
  page,
  last,
  doing,
  word,
  help,
  primary,
}: Props & { doing: string; word: string; help?: string; primary?: boolean }) {
  return (
    <Form method="post" className="stack" preventScrollReset>
      <FormStart doing={doing} decision={page.decision.id} refused={refusalOf(last, doing)} />
      {help === undefined ? null : <p className="small quiet">{help}</p>}
      <SeatField seats={page.seats} id={`seat-${doing}`} />
      <Button kind={primary ? 'primary' : 'plain'}>{word}</Button>
    </Form>
  );
}

function Resume({ page, last }: Props) {
  const words = decisionPageWords[useLanguage()].page;
  const refused = refusalOf(last, 'resume');
  return (
    <Form method="post" className="stack" preventScrollReset>
      <FormStart doing="resume" decision={page.decision.id} refused={refused} />
      {page.decision.proposal === null ? (
        <p className="small">{words.resumeLead}</p>
      ) : (
        <Revision page={page} refused={refused} />
      )}
      <LengthFields last={refused} id="resume" />
      <SeatField seats={page.seats} id="seat-resume" />
      <Button kind="primary">{words.resume}</Button>
    </Form>
  );
}

/** The words of a proposal in both languages, to be revised as they stand. */
function Revision({ page: { decision }, refused }: { page: DecisionPage; refused: Refusal | undefined }) {
  const language = useLanguage();
  const form = decisionFormWords[language];
  return (
    <>
      <p className="small">{decisionLineageWords[language].reviseLead}</p>
      {(['proposalEs', 'proposalEn'] as const).map((name) => (
        <TextArea
          key={name}
          {...fieldOf(refused, name, decision[name] ?? '')}
          label={form[name]}
          lang={name === 'proposalEs' ? 'es' : 'en'}
          rows={5}
          required
        />
      ))}
    </>
  );
}

function Withdraw({ page, last }: Props) {
  const words = decisionPageWords[useLanguage()].page;
  const refused = refusalOf(last, 'withdraw');
  return (
    <details open={refused !== undefined || undefined}>
      <summary>{words.withdraw}</summary>
      <Form method="post" className="stack" preventScrollReset>
        <FormStart doing="withdraw" decision={page.decision.id} refused={refused} />
        <p className="small quiet">{words.withdrawLead}</p>
        <TextArea
          {...fieldOf(refused, 'reason')}
          id="reason-withdraw"
          label={words.withdrawReason}
          rows={2}
          required
        />
        <SeatField seats={page.seats} id="seat-withdraw" />
        <Button>{words.withdraw}</Button>
      </Form>
    </details>
  );
}
