import { lateWords } from '../../domain/words/late.ts';
import { reservationWords } from '../../domain/words/reservations.ts';
import { signOnFormWords } from '../../domain/words/sign-on-forms.ts';
import { Banner } from '../ui/banner.tsx';
import { Button } from '../ui/button.tsx';
import { momentOf } from '../ui/dates.ts';
import { Field } from '../ui/field.tsx';
import { FormError } from '../ui/form-error.tsx';
import { Form } from '../ui/form.tsx';
import { fieldOf } from '../ui/refusal.ts';
import { useLanguage } from '../ui/surroundings.ts';
import type { SentBack } from './answer.ts';
import { AnotherCode, CodeFields } from './code-fields.tsx';
import type { MyAnswer, SignOnPage } from './load.ts';
import { NameToConfirm } from './name-to-confirm.tsx';
import { ReservationSent } from './reservations/fields.tsx';
import { GradeSaid } from './names/said.tsx';
import { ReservationSaid } from './reservations/said.tsx';
import { SignForm } from './sign-form.tsx';

interface LateProps {
  page: SignOnPage;
  answer: MyAnswer;
  atRisk: boolean;
  last: SentBack | undefined;
}

type Request = NonNullable<MyAnswer['late']['request']>;

/** Where the organisation's coming late stands, and what it may do about it; nothing while there is nothing to say. */
export function LateCard(props: LateProps) {
  const { answer, last } = props;
  const words = lateWords[useLanguage()].own;
  const { late } = answer;
  const asks = late.ask || late.propose;
  const pending = late.request?.state === 'proposed' || late.request?.state === 'waiting';
  return (
    <>
      {late.request === null ? null : <Standing {...props} request={late.request} />}
      {asks && !pending ? (
        <>
          <h3>{words.title}</h3>
          <p>{words.lead}</p>
          <SignForm {...props} last={last?.move === 'adhere' ? last : undefined} late />
        </>
      ) : null}
    </>
  );
}

function Standing({ page, answer, last, request }: LateProps & { request: Request }) {
  const language = useLanguage();
  const words = lateWords[language].own;
  const { kind, state, reason, stampedAt, proposedBy } = request;
  if (state === 'withdrawn' || (state === 'accepted' && answer.signature?.state !== 'signed')) return null;
  const zone = page.zones[0] ?? page.signOn.zone;
  const when = stampedAt === null ? '' : momentOf(stampedAt, zone, language, { year: true });
  const stamped = { ...words.stamped, proposed: '', waiting: words.stamped.waiting(when) };
  const said = kind === 'stamped' ? stamped : words.adhesion;
  const open = state === 'proposed' || state === 'waiting';
  return (
    <>
      <Banner tone={open ? 'waiting' : state === 'accepted' ? 'done' : 'info'}>
        <b>{said[state]}</b>
        {state === 'waiting' ? <p>{said.waitingNext}</p> : null}
        {state === 'proposed' && proposedBy ? <p>{words.proposedBy(proposedBy.person.name)}</p> : null}
        {reason === null ? null : <p>{words.because(reason)}</p>}
      </Banner>
      {answer.late.approve ? <ApproveLate page={page} answer={answer} last={last} request={request} /> : null}
      {answer.late.takeBack ? <TakeBack answer={answer} last={last} request={request} /> : null}
    </>
  );
}

function ApproveLate({ page, answer, last, request }: Omit<LateProps, 'atRisk'> & { request: Request }) {
  const language = useLanguage();
  const { card } = signOnFormWords[language];
  const mine = last?.move === 'approveLate' ? last : undefined;
  return (
    <Form method="post" className="stack" preventScrollReset sameTwice>
      <FormError refusal={mine?.refusal} />
      <input type="hidden" name="move" value="approveLate" />
      <input type="hidden" name="seat" value={answer.seat.id} />
      <input type="hidden" name="request" value={request.id} />
      <input type="hidden" name="termsDigest" value={page.signOn.termsDigest} />
      <input type="hidden" name="language" value={page.text.language} />
      <Field
        {...fieldOf(mine?.refusal, 'name', request.name)}
        label={card.name}
        look="serif"
        required
        maxLength={200}
        autoComplete="off"
        help={card.nameLength}
      />
      <p className="small">
        <GradeSaid page={page} signature={request} />
      </p>
      {request.reservation === null ? null : (
        <p>
          <b>{reservationWords[language].proposed}.</b> <ReservationSaid said={request.reservation} />
        </p>
      )}
      <ReservationSent reservation={request.reservation} />
      <CodeFields last={mine} />
      <NameToConfirm last={mine} />
      <Button kind="primary" size="large" icon="done" wide>
        {mine?.directoryName === undefined ? lateWords[language].own.approve : card.confirmName.approve}
      </Button>
      <AnotherCode last={mine} />
    </Form>
  );
}

function TakeBack({ answer, last, request }: Pick<LateProps, 'answer' | 'last'> & { request: Request }) {
  const mine = last?.move === 'takeBackLate' ? last : undefined;
  return (
    <Form method="post" className="stack" preventScrollReset sameTwice>
      <FormError refusal={mine?.refusal} />
      <input type="hidden" name="move" value="takeBackLate" />
      <input type="hidden" name="seat" value={answer.seat.id} />
      <input type="hidden" name="request" value={request.id} />
      <Button kind="quiet">{lateWords[useLanguage()].own.takeBack}</Button>
    </Form>
  );
}
