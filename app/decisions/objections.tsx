import { decisionLineageWords } from '../../domain/words/decision-lineage.ts';
import { decisionPageWords } from '../../domain/words/decision-pages.ts';
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
import type { DecisionPage } from './load-decision.ts';
import type { DecisionSaid } from './queries.ts';

interface Props {
  page: DecisionPage;
  last: Refusal | undefined;
}

/** Every objection, what it proposes, and what those who draft answered. */
export function Objections({ page, last }: Props) {
  const words = decisionPageWords[useLanguage()].page;
  const { objections, kind } = page.decision;
  if (kind !== 'consent') return null;
  return (
    <Section id="objections" title={words.objections}>
      {objections.length === 0 ? <p className="quiet small">{words.noObjections}</p> : null}
      <ul className="objections">
        {objections.map((one) => (
          <Objection key={one.id} one={one} page={page} last={last} />
        ))}
      </ul>
    </Section>
  );
}

function Objection({ one, page, last }: Props & { one: DecisionSaid }) {
  const language = useLanguage();
  const words = decisionPageWords[language].page;
  const { reply, standing, version, givenTo } = one;
  const foreign = one.language === language ? undefined : one.language;
  const waits = standing && reply === null;
  return (
    <li id={`objection-${one.id}`}>
      <Badges>
        {reply === null ? null : (
          <Badge icon={reply.accepted ? 'done' : 'close'} tone={reply.accepted ? 'done' : 'neutral'}>
            {reply.accepted ? words.acceptedBadge : words.declinedBadge}
          </Badge>
        )}
        {waits ? (
          <Badge icon="clock" tone="objection">
            {words.waitsReply}
          </Badge>
        ) : null}
        <time className="min quiet" dateTime={one.at}>
          {dayOf(one.at, page.zone, language, { year: true })}
          {version === null ? null : ` · ${words.givenTo(version)}`}
          {givenTo === null || page.decision.wording === 1
            ? null
            : ` · ${decisionLineageWords[language].givenTo(givenTo)}`}
        </time>
      </Badges>
      <h3>{words.objectionOf(one.party.name)}</h3>
      <p lang={foreign} className="said-words">
        {one.reason}
      </p>
      {one.wording === null ? null : (
        <>
          <p className="small quiet">{words.proposes}</p>
          <blockquote lang={foreign} className="said-words">
            {one.wording}
          </blockquote>
        </>
      )}
      {reply === null ? null : (
        <div className="given-answer">
          <p className="small strong">
            {words.replyOf(`${reply.voice.person} (${reply.voice.organisation})`)}
          </p>
          <p lang={reply.language === language ? undefined : reply.language} className="said-words">
            {reply.reason}
          </p>
        </div>
      )}
      {!standing && reply?.accepted !== true ? <p className="small quiet">{words.changedSince}</p> : null}
      {waits && page.decision.permissions.reply ? <Reply one={one} page={page} last={last} /> : null}
    </li>
  );
}

function Reply({ one, page, last }: Props & { one: DecisionSaid }) {
  const language = useLanguage();
  const words = decisionPageWords[language].page;
  const lineage = decisionLineageWords[language];
  const refused = refusalOf(last, 'reply', one.id);
  const accepting =
    page.decision.proposal === null
      ? { label: words.replyAccept, help: words.replyAcceptHelp }
      : { label: lineage.accept, help: lineage.acceptHelp };
  const choices = [
    { value: 'accept', ...accepting },
    { value: 'decline', label: words.replyDecline, help: words.replyDeclineHelp },
  ];
  return (
    <details open={refused !== undefined || undefined}>
      <summary>{words.reply}</summary>
      <Form method="post" className="stack" preventScrollReset>
        <FormStart doing="reply" decision={page.decision.id} refused={refused} />
        <input type="hidden" name="objection" value={one.id} />
        <Choices {...fieldOf(refused, 'verdict')} legend={words.replyChoice} required choices={choices} />
        <TextArea
          {...fieldOf(refused, 'reason')}
          id={`reason-${one.id}`}
          label={words.replyReason}
          rows={3}
          required
        />
        <SeatField seats={page.seats} id={`seat-${one.id}`} />
        <Button>{words.replySubmit}</Button>
      </Form>
    </details>
  );
}
