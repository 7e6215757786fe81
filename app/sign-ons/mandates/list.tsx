import { signingPath } from '../../../domain/words/addresses.ts';
import { mandatePageWords } from '../../../domain/words/mandate-pages.ts';
import { signingAuthorityWords } from '../../../domain/words/signing-authority.ts';
import type { ResultOf } from '../../graphql.ts';
import { lastOf } from '../../campaigns/folded-form.tsx';
import { SeatField, type SeatChoice } from '../../texts/seats.tsx';
import { titleFor } from '../../texts/titles.ts';
import { Badge } from '../../ui/badge.tsx';
import { Button, ButtonLink } from '../../ui/button.tsx';
import { dayOf, momentOf } from '../../ui/dates.ts';
import { FormError } from '../../ui/form-error.tsx';
import { Form } from '../../ui/form.tsx';
import { Ledger, LedgerRow } from '../../ui/ledger.tsx';
import { useLanguage } from '../../ui/surroundings.ts';
import { inSentence } from '../in-sentence.ts';
import { MinuteFields } from '../authority/minute-fields.tsx';
import { AnotherCode, CodeFields } from '../code-fields.tsx';
import type { MandatesQuery } from './documents.ts';
import type { MandateSentBack } from './take-step.ts';

export type MandateRow = NonNullable<ResultOf<typeof MandatesQuery>['coalition']>['standingMandates'][number];

interface Around {
  coalition: string;
  zone: string;
  seats: SeatChoice[];
  last: MandateSentBack | undefined;
}

const LOOK = {
  proposed: { icon: 'clock', tone: 'waiting' },
  inForce: { icon: 'done', tone: 'done' },
  suspended: { icon: 'clock', tone: 'waiting' },
  expired: { icon: 'clock', tone: 'neutral' },
  revoked: { icon: 'clock', tone: 'neutral' },
} as const;

/** What will be signed unless the organisation says no, with the way to say so. */
export function WaitingCalls({ mandates, coalition, zone }: { mandates: MandateRow[] } & Around) {
  const language = useLanguage();
  const words = mandatePageWords[language];
  const waiting = mandates.flatMap(({ calls }) => calls.filter(({ ending }) => ending === null));
  return (
    <Ledger dateless>
      {waiting.map(({ signAt, signOn }) => {
        const title = titleFor(signOn.statement, language);
        const to = signingPath({ coalition, statement: signOn.statement.slug });
        return (
          <LedgerRow
            key={signOn.id}
            title={title.title}
            to={to}
            serif
            lang={title.language === language ? undefined : title.language}
            action={<ButtonLink to={to}>{words.toText}</ButtonLink>}
          >
            {words.willSign(momentOf(signAt, zone, language))}
          </LedgerRow>
        );
      })}
    </Ledger>
  );
}

/** An organisation's mandates, with what its people may do about them. */
export function MandateList({ mandates, ...around }: { mandates: MandateRow[] } & Around) {
  const language = useLanguage();
  const words = mandatePageWords[language];
  return (
    <Ledger dateless>
      {mandates.map((mandate) => {
        const { state, themes, givenBy, givenAt, proposedBy } = mandate;
        const signed = mandate.calls.filter(({ ending }) => ending === 'signed').length;
        const day = (at: string) => dayOf(at, around.zone, language, { year: true });
        return (
          <LedgerRow
            key={mandate.id}
            badges={
              <Badge icon={LOOK[state].icon} tone={LOOK[state].tone}>
                {words.states[state]}
              </Badge>
            }
            title={inSentence(
              themes.map(({ name }) => name),
              language,
            )}
          >
            <p className="small">
              {mandate.organization.name}.{' '}
              {words.until(dayOf(`${mandate.until}T12:00:00.000Z`, 'UTC', language, { year: true }))}{' '}
              {words.hours(mandate.windowHours)} {words.visibilities[mandate.visibility]}
            </p>
            <p className="small quiet">
              {givenBy !== null && givenAt !== null
                ? words.givenBy(givenBy.person.name, day(givenAt))
                : proposedBy === null
                  ? null
                  : words.proposedBy(proposedBy.person.name)}{' '}
              {signed === 0 ? null : words.signed(signed)}
            </p>
            <ByRule mandate={mandate} />
            <MandateSteps mandate={mandate} {...around} />
          </LedgerRow>
        );
      })}
    </Ledger>
  );
}

/** The minute it names; and while it is proposed, which approvals it has and lacks by the organisation's rule. */
function ByRule({ mandate: { state, rule, approvals, minute, decidedOn } }: { mandate: MandateRow }) {
  const language = useLanguage();
  const words = signingAuthorityWords[language];
  const people = approvals.map(({ seat }) => seat.person.name);
  const on = decidedOn === null ? '' : dayOf(`${decidedOn}T12:00:00.000Z`, 'UTC', language, { year: true });
  return (
    <>
      {minute === null ? null : (
        <p className="small quiet">
          {words.minute}: {[minute, on].filter(Boolean).join(', ')}.
        </p>
      )}
      {state === 'proposed' ? (
        <p className="small">
          <Badge icon="clock" tone="slow">
            {words.given(people.length, rule.approvals)}
          </Badge>{' '}
          {words.waiting(Math.max(rule.approvals - people.length, 1))}.
        </p>
      ) : null}
      {people.length === 0 ? null : <p className="small">{words.givenBy(inSentence(people, language))}.</p>}
    </>
  );
}

function MandateSteps({ mandate, seats, last }: { mandate: MandateRow } & Around) {
  const words = mandatePageWords[useLanguage()];
  const steps = [
    ...(mandate.mayApprove ? (['approve'] as const) : []),
    ...(mandate.mayRevoke ? (['revoke'] as const) : []),
  ];
  const own = seats.filter(({ organization }) => organization === mandate.organization.name);
  return steps.map((step) => {
    const refused = lastOf(last?.refusal, step, mandate.id);
    return (
      <Form key={step} method="post" className="stack tight" preventScrollReset>
        <FormError refusal={refused} />
        <input type="hidden" name="do" value={step} />
        <input type="hidden" name="thing" value={mandate.id} />
        {step === 'approve' ? (
          <MinuteFields
            answer={mandate}
            typed={refused}
            proposal={{ minute: mandate.minute, mandateOn: mandate.decidedOn }}
            of={`-${mandate.id}`}
          />
        ) : null}
        {step === 'approve' ? <CodeFields last={refused && last} /> : null}
        <SeatField seats={own} id={`seat-${step}-${mandate.id}`} />
        <div className="row">
          <Button kind={step === 'approve' ? 'primary' : 'plain'} size="small">
            {step === 'revoke' && mandate.state === 'proposed' ? words.takeBack : words[step]}
          </Button>
          {step === 'approve' ? <AnotherCode last={refused && last} /> : null}
        </div>
        {step === 'revoke' && mandate.state !== 'proposed' ? (
          <p className="small quiet">{words.revokeLead}</p>
        ) : null}
      </Form>
    );
  });
}
