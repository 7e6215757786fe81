import { reservationWords } from '../../domain/words/reservations.ts';
import { signOnFormWords } from '../../domain/words/sign-on-forms.ts';
import { Button } from '../ui/button.tsx';
import { Card } from '../ui/card.tsx';
import { Facts } from '../ui/facts.tsx';
import { Field, TextArea } from '../ui/field.tsx';
import { FormError } from '../ui/form-error.tsx';
import { Form } from '../ui/form.tsx';
import { fieldOf } from '../ui/refusal.ts';
import { useLanguage } from '../ui/surroundings.ts';
import type { SentBack } from './answer.ts';
import { AnotherCode, CodeFields } from './code-fields.tsx';
import type { MyAnswer, SignOnPage } from './load.ts';
import { NameToConfirm } from './name-to-confirm.tsx';
import { DeclineForm } from './refuse-forms.tsx';
import { ApprovalsGiven } from './authority/approvals-given.tsx';
import { MinuteFields } from './authority/minute-fields.tsx';
import { GradeSaid } from './names/said.tsx';
import { ReservationSent } from './reservations/fields.tsx';
import { ReservationSaid } from './reservations/said.tsx';
import { WhenConnected } from './when-connected.tsx';

/** The authorised person's decision on what a delegate proposed. */
export function ApproveCard({
  page,
  answer,
  last,
}: {
  page: SignOnPage;
  answer: MyAnswer;
  last: SentBack | undefined;
}) {
  const language = useLanguage();
  const words = signOnFormWords[language];
  const { signature, seat, organization } = answer;
  if (signature === null) return null;
  const mine = last?.move === 'approve' ? last : undefined;
  const typed = mine?.refusal;
  const open = signature.visibility === 'public';
  const proposal = signature.acts?.findLast(({ kind }) => kind === 'proposed');
  return (
    <div className="stack" id="decide">
      <Card raised as="section" aria-labelledby="decide-heading">
        <Form method="post" className="stack" preventScrollReset sameTwice>
          <h2 id="decide-heading">{words.approve.card}</h2>
          <FormError refusal={typed} />
          <input type="hidden" name="move" value="approve" />
          <input type="hidden" name="seat" value={seat.id} />
          <input type="hidden" name="signature" value={signature.id} />
          <input type="hidden" name="signOn" value={page.signOn.id} />
          <input type="hidden" name="termsDigest" value={page.signOn.termsDigest} />
          <input type="hidden" name="language" value={page.text.language} />
          <ReservationSent reservation={signature.reservation} />
          <Field
            {...fieldOf(typed, 'name', signature.name)}
            label={open ? words.card.name : words.approve.withheldName}
            look="serif"
            required
            maxLength={200}
            autoComplete="off"
            readOnly={answer.rule.approvals > 1}
            help={
              open && answer.rule.approvals === 1
                ? `${words.card.nameHelp(answer.listedUnder, organization.place)} ${words.approve.nameHelp} ${words.card.nameLength}`
                : words.card.nameLength
            }
          />
          <Facts
            plain
            facts={[
              {
                term: words.approve.visibility,
                fact: <GradeSaid page={page} signature={signature} />,
              },
              ...(signature.reservation === null
                ? []
                : [
                    {
                      term: reservationWords[language].proposed,
                      fact: <ReservationSaid said={signature.reservation} />,
                    },
                  ]),
            ]}
          />
          <TextArea
            {...fieldOf(typed, 'note')}
            label={words.card.note}
            help={words.card.noteHelp}
            rows={2}
            maxLength={2000}
          />
          <MinuteFields answer={answer} typed={typed} proposal={proposal} />
          {answer.rule.minuteRequired ? null : (
            <Field
              {...fieldOf(typed, 'mandateOn', proposal?.mandateOn ?? undefined)}
              label={words.card.mandateOn}
              help={words.card.mandateOnHelp}
              type="date"
            />
          )}
          <ApprovalsGiven answer={answer} />
          <CodeFields last={mine} />
          <NameToConfirm last={mine} />
          <WhenConnected />
          <div className="stack tight">
            <Button kind="primary" size="large" icon="done" wide>
              {mine?.directoryName === undefined ? words.approve.approve : words.card.confirmName.approve}
            </Button>
            <p className="min quiet centred">
              {words.approve.signsFor(organization.name)}.{' '}
              {answer.may.codeNeeded && !mine?.code ? words.card.withCode : words.card.twice}
            </p>
            <AnotherCode last={mine} />
          </div>
        </Form>
      </Card>
      {answer.may.decline ? (
        <DeclineForm seat={seat.id} signOn={page.signOn.id} last={last} summary={words.approve.decline} />
      ) : null}
    </div>
  );
}
