import { lateWords } from '../../domain/words/late.ts';
import { SeatField } from '../texts/seats.tsx';
import { Badge } from '../ui/badge.tsx';
import { Button } from '../ui/button.tsx';
import { Card } from '../ui/card.tsx';
import { momentOf } from '../ui/dates.ts';
import { TextArea } from '../ui/field.tsx';
import { FormError } from '../ui/form-error.tsx';
import { Form } from '../ui/form.tsx';
import { Icon } from '../ui/icon.tsx';
import { fieldOf } from '../ui/refusal.ts';
import { Section } from '../ui/section.tsx';
import { useLanguage } from '../ui/surroundings.ts';
import { unbroken } from './countries.ts';
import type { LateArrival } from './desk.ts';
import type { SignOnPage } from './load.ts';
import type { DeskSentBack } from './run-desk.ts';

interface LateDeskProps {
  page: SignOnPage;
  requests: LateArrival[];
  last: DeskSentBack | undefined;
}

/** What came after the deadline and waits for the secretariat, then what it has decided; nothing while nobody came. */
export function LateDesk({ page, requests, last }: LateDeskProps) {
  const words = lateWords[useLanguage()].desk;
  const waiting = requests.filter(({ state }) => state === 'waiting');
  const settled = requests.filter(({ state }) => state === 'accepted' || state === 'declined');
  if (waiting.length + settled.length === 0) return null;
  return (
    <Section id="late" title={words.title}>
      <div className="stack wide">
        {waiting.map((request) => (
          <Waiting key={request.id} page={page} request={request} last={last} />
        ))}
        {settled.length === 0 ? null : <Settled page={page} requests={settled} />}
      </div>
    </Section>
  );
}

function Waiting({ page, request, last }: Omit<LateDeskProps, 'requests'> & { request: LateArrival }) {
  const words = lateWords[useLanguage()].desk;
  const mine = last?.move === 'late' && last.request === request.id ? last : undefined;
  const heading = `late-${request.id}`;
  return (
    <Card as="section" aria-labelledby={heading}>
      <Form method="post" className="stack" preventScrollReset sameTwice>
        <div className="stack tight">
          <h3 id={heading} className="serif">
            {unbroken(request.name)}
          </h3>
          <p className="small quiet">
            {request.country} · {request.organization.place}
          </p>
        </div>
        <Came page={page} request={request} />
        <FormError refusal={mine?.refusal} />
        <input type="hidden" name="move" value="late" />
        <input type="hidden" name="request" value={request.id} />
        <TextArea
          {...fieldOf(mine?.refusal, 'reason')}
          id={`reason-${request.id}`}
          label={words.reason}
          help={words.reasonHelp}
          required={request.kind === 'stamped'}
          rows={2}
          maxLength={1000}
        />
        <SeatField seats={page.offices} id={`late-seat-${request.id}`} />
        <div className="form-actions">
          <Button kind="primary" name="decide" value="accept">
            {words.accept[request.kind]}
          </Button>
          <Button name="decide" value="decline">
            {words.decline}
          </Button>
        </div>
      </Form>
    </Card>
  );
}

/** What it is, by whom, and the three times that matter. */
function Came({ page, request }: { page: SignOnPage; request: LateArrival }) {
  const language = useLanguage();
  const words = lateWords[language].desk;
  const zone = page.zones[0] ?? page.signOn.zone;
  const when = (at: string) => momentOf(at, zone, language, { year: true });
  const { kind, signedBy, stampedAt, askedAt } = request;
  return (
    <div className="stack tight">
      <p>
        <Badge icon={kind === 'stamped' ? 'offline' : 'sign'} tone="waiting">
          {words[kind]}
        </Badge>
      </p>
      {signedBy === null ? null : <p>{words.signedBy(`${signedBy.person.name}, ${signedBy.title}`)}</p>}
      {stampedAt === null ? null : <p>{words.stamp(when(stampedAt))}</p>}
      {stampedAt === null ? null : <p>{words.closed(when(page.signOn.closesAt))}</p>}
      {askedAt === null ? null : <p>{words.arrived(when(askedAt))}</p>}
      {request.visibility === 'public' ? null : (
        <p className="row">
          <Icon name="withheld" />
          <span>{words.withheld}</span>
        </p>
      )}
    </div>
  );
}

function Settled({ page, requests }: { page: SignOnPage; requests: LateArrival[] }) {
  const language = useLanguage();
  const words = lateWords[language].desk;
  const zone = page.zones[0] ?? page.signOn.zone;
  return (
    <details>
      <summary>{words.settled}</summary>
      <ul className="stack">
        {requests.map(({ id, name, kind, state, reason, decidedAt }) => (
          <li key={id}>
            <b>{unbroken(name)}</b> · {words[kind]} · {state === 'accepted' ? words.accepted : words.declined}
            <small className="own-line quiet">
              {decidedAt === null ? null : (
                <time dateTime={decidedAt}>{momentOf(decidedAt, zone, language, { year: true })}</time>
              )}
              {reason === null ? null : ` · ${lateWords[language].own.because(reason)}`}
            </small>
          </li>
        ))}
      </ul>
    </details>
  );
}
