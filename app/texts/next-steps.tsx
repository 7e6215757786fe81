import type { ReactNode } from 'react';
import { decisionLineageWords } from '../../domain/words/decision-lineage.ts';
import { textDeskWords } from '../../domain/words/text-desk.ts';
import { Button, ButtonLink } from '../ui/button.tsx';
import { TextArea } from '../ui/field.tsx';
import { FormError } from '../ui/form-error.tsx';
import { Form } from '../ui/form.tsx';
import { fieldOf, type Refusal } from '../ui/refusal.ts';
import { useLanguage } from '../ui/surroundings.ts';
import type { TextStatement } from './queries.ts';
import { SeatField, type SeatChoice } from './seats.tsx';

/** Where they stand in the page. */
export const STEPS_ANCHOR = 'next-steps';

/** The steps of which this says what was refused. */
const OWN = ['reopen-draft', 'reopen'];

interface NextStepsProps {
  /** This text's page. */
  at: string;
  /** The coalition's. */
  base: string;
  statement: Omit<TextStatement, 'text'>;
  seats: SeatChoice[];
  last: Refusal | undefined;
  /** Asking for comments and who may do what, which some may change. */
  children?: ReactNode;
}

/** What this person may do with the text from here: each step one button, and nothing they may not do. */
export function NextSteps({ at, base, statement, seats, last, children }: NextStepsProps) {
  const language = useLanguage();
  const words = textDeskWords[language].page;
  const { permissions: may, state, signOn, slug } = statement;
  const refused = OWN.includes(last?.values['step'] ?? '') ? last : undefined;
  const links = [
    may.close ? { to: `${at}/close`, word: words.close, primary: false } : null,
    statement.mayPutToDecision
      ? { to: `${base}/decisions/new?text=${slug}`, word: words.putToDecision, primary: true }
      : null,
    statement.decision?.permissions.resume === true && state === 'closed'
      ? {
          to: `${base}/decisions/${statement.decision.slug}#run`,
          word: decisionLineageWords[language].again,
          primary: true,
        }
      : null,
    statement.decision !== null && statement.decision.state !== 'withdrawn'
      ? { to: `${base}/decisions/${statement.decision.slug}`, word: words.seeDecision, primary: false }
      : null,
    may.openSignOn
      ? { to: `${at}/open`, word: words.openSignOn, primary: !statement.mayPutToDecision }
      : null,
    may.publish || (signOn && may.openSignOn)
      ? { to: `${base}/sign-ons/${slug}/manage`, word: words.manageSignOn, primary: false }
      : null,
    signOn && state === 'signOn'
      ? { to: `${base}/sign-ons/${slug}`, word: words.readSignOn, primary: true }
      : null,
  ].filter((link) => link !== null);
  const steps = [
    may.editText && state === 'comments'
      ? { step: 'reopen-draft', word: words.reopenDraft, help: words.reopenDraftHelp }
      : null,
  ].filter((step) => step !== null);
  if (links.length === 0 && steps.length === 0 && !may.reopen)
    return children ? (
      <section className="next-steps" id={STEPS_ANCHOR}>
        {children}
      </section>
    ) : null;
  return (
    <section className="next-steps" id={STEPS_ANCHOR} aria-label={words.steps}>
      <FormError refusal={refused} />
      <div className="row">
        {steps.map(({ step, word, help }) => (
          <Form key={step} method="post" className="step-form" preventScrollReset>
            <input type="hidden" name="step" value={step} />
            <input type="hidden" name="statement" value={statement.id} />
            <SeatField seats={seats} id={`seat-${step}`} />
            <Button size="small" title={help}>
              {word}
            </Button>
          </Form>
        ))}
        {links.map(({ to, word, primary }) => (
          <ButtonLink key={to} to={to} size="small" kind={primary ? 'primary' : 'plain'}>
            {word}
          </ButtonLink>
        ))}
      </div>
      {may.reopen ? <Reopen statement={statement} seats={seats} last={refused} /> : null}
      {children}
    </section>
  );
}

/** Whether there is any step at all for this person. */
export function hasNextSteps(
  {
    permissions: may,
    state,
    decision,
  }: Pick<NextStepsProps['statement'], 'permissions' | 'state' | 'decision'>,
  text: { mayGiveRights: boolean; round: { mayChange: boolean } | null } | null,
): boolean {
  const withWords = text !== null && (text.mayGiveRights || text.round?.mayChange === true);
  const withStatement = [may.close, may.openSignOn, may.publish, may.reopen, may.openRound].includes(true);
  const withDecision = decision !== null && decision.state !== 'withdrawn';
  return withWords || withStatement || withDecision || (may.editText && state === 'comments');
}

function Reopen({ statement, seats, last }: Pick<NextStepsProps, 'statement' | 'seats' | 'last'>) {
  const words = textDeskWords[useLanguage()].page;
  return (
    <details className="reopen" open={last !== undefined || undefined}>
      <summary>{words.reopen}</summary>
      <Form method="post" className="stack" noValidate preventScrollReset>
        <p className="small quiet">{words.reopenHelp}</p>
        <input type="hidden" name="step" value="reopen" />
        <input type="hidden" name="statement" value={statement.id} />
        <TextArea
          {...fieldOf(last, 'reason')}
          label={words.reopenReason}
          help={words.reopenReasonHelp}
          rows={2}
          required
        />
        <SeatField seats={seats} id="seat-reopen" />
        <Button>{words.reopen}</Button>
      </Form>
    </details>
  );
}
