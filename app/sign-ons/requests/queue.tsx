import { signRequestPageWords } from '../../../domain/words/sign-request-pages.ts';
import { SeatField } from '../../texts/seats.tsx';
import { Badge } from '../../ui/badge.tsx';
import { Button } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { Check } from '../../ui/choice.tsx';
import { momentOf } from '../../ui/dates.ts';
import { Facts } from '../../ui/facts.tsx';
import { Select, TextArea } from '../../ui/field.tsx';
import { FormError } from '../../ui/form-error.tsx';
import { Form } from '../../ui/form.tsx';
import { fieldOf, type Refusal } from '../../ui/refusal.ts';
import { useLanguage } from '../../ui/surroundings.ts';
import type { SignOnPage } from '../load.ts';
import type { Queue, QueuedRequest, QueueSentBack } from './queue.ts';

interface RequestProps {
  page: SignOnPage;
  queue: Queue;
  request: QueuedRequest;
  last: QueueSentBack | undefined;
}

/** One request that waits: what is known of it, whom its name can be taken for, and the three answers. */
export function WaitingRequest({ page, queue, request, last }: RequestProps) {
  const words = signRequestPageWords[useLanguage()].queue;
  const of = (move: QueueSentBack['move']) =>
    last?.request === request.id && last.move === move ? last.refusal : undefined;
  return (
    <Card as="article" aria-labelledby={`request-${request.id}`}>
      <div className="stack">
        <h3 id={`request-${request.id}`} className="serif">
          {request.organizationName}
        </h3>
        {request.duplicateOf === null ? null : (
          <p>
            <Badge icon="comment" tone="neutral">
              {words.duplicate}
            </Badge>
          </p>
        )}
        <RequestFacts page={page} request={request} />
        {request.duplicateOf === null ? (
          <Accept page={page} request={request} typed={of('accept')} />
        ) : (
          <p className="small quiet">{words.duplicateHelp}</p>
        )}
        <Merge page={page} queue={queue} request={request} typed={of('merge')} />
        <Decline page={page} request={request} typed={of('decline')} />
      </div>
    </Card>
  );
}

/** What somebody said of their organisation and themselves, and whom its name can be taken for. */
export function RequestFacts({ page, request }: { page: SignOnPage; request: QueuedRequest }) {
  const language = useLanguage();
  const words = signRequestPageWords[language].queue;
  const zone = page.zones[0] ?? page.signOn.zone;
  return (
    <Facts
      plain
      facts={[
        { term: words.country, fact: request.countryName },
        {
          term: words.website,
          fact:
            request.website === null ? (
              words.noWebsite
            ) : (
              <a href={request.website} rel="noreferrer nofollow" className="source-address">
                {request.website}
              </a>
            ),
        },
        { term: words.person, fact: `${request.person}, ${request.title}` },
        { term: words.email, fact: <span className="source-address">{request.email}</span> },
        {
          term: words.confirmed,
          fact: (
            <time dateTime={request.confirmedAt}>
              {momentOf(request.confirmedAt, zone, language, { year: true })}
            </time>
          ),
        },
        { term: words.alike, fact: <LookAlikes request={request} /> },
      ]}
    />
  );
}

function LookAlikes({ request }: { request: QueuedRequest }) {
  const words = signRequestPageWords[useLanguage()].queue;
  if (request.lookAlikes.length === 0 && !request.looksReserved) return <>{words.noneAlike}</>;
  return (
    <ul>
      {request.lookAlikes.map(({ organization, how }) => (
        <li key={organization.id}>
          <strong>{organization.name}</strong> <span className="quiet">({words[how]})</span>
        </li>
      ))}
      {request.looksReserved ? <li>{words.reserved}</li> : null}
    </ul>
  );
}

interface AnswerProps {
  page: SignOnPage;
  request: QueuedRequest;
  typed: Refusal | undefined;
}

function Named({ page, request, move }: { page: SignOnPage; request: QueuedRequest; move: string }) {
  return (
    <>
      <input type="hidden" name="request" value={request.id} />
      <input type="hidden" name="move" value={move} />
      <SeatField seats={page.offices} id={`${move}-seat-${request.id}`} />
    </>
  );
}

function Accept({ page, request, typed }: AnswerProps) {
  const words = signRequestPageWords[useLanguage()].queue;
  if (request.looksReserved) return null;
  return (
    <Form method="post" className="stack tight" preventScrollReset>
      <FormError refusal={typed} />
      <Named page={page} request={request} move="accept" />
      {request.lookAlikes.length === 0 ? null : (
        <Check
          id={`different-${request.id}`}
          name="different"
          value="yes"
          label={words.different}
          problem={fieldOf(typed, 'different').problem}
        />
      )}
      <Button kind="primary" icon="done">
        {words.accept}
      </Button>
      <p className="small quiet">{words.acceptHelp}</p>
    </Form>
  );
}

function Merge({ page, queue, request, typed }: AnswerProps & { queue: Queue }) {
  const words = signRequestPageWords[useLanguage()].queue;
  const likely = request.lookAlikes[0]?.organization.id ?? '';
  return (
    <details open={typed !== undefined}>
      <summary>{words.merge}</summary>
      <Form method="post" className="stack tight" preventScrollReset>
        <FormError refusal={typed} />
        <Named page={page} request={request} move="merge" />
        <Select
          {...fieldOf(typed, 'organization', likely)}
          id={`organization-${request.id}`}
          label={words.which}
          required
          help={words.mergeHelp}
        >
          <option value="" />
          {queue.members.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </Select>
        <Button>{words.mergeButton}</Button>
      </Form>
    </details>
  );
}

function Decline({ page, request, typed }: AnswerProps) {
  const words = signRequestPageWords[useLanguage()].queue;
  return (
    <details open={typed !== undefined}>
      <summary>{words.decline}</summary>
      <Form method="post" className="stack tight" preventScrollReset>
        <FormError refusal={typed} />
        <Named page={page} request={request} move="decline" />
        <TextArea
          {...fieldOf(typed, 'reason')}
          id={`reason-${request.id}`}
          label={words.reason}
          help={words.declineHelp}
          required
          rows={3}
          maxLength={1000}
        />
        <Button>{words.declineButton}</Button>
      </Form>
    </details>
  );
}
