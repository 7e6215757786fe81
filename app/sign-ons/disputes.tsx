import { disputePageWords } from '../../domain/words/dispute-pages.ts';
import { SeatField } from '../texts/seats.tsx';
import { Badge } from '../ui/badge.tsx';
import { Button } from '../ui/button.tsx';
import { Card } from '../ui/card.tsx';
import { momentOf } from '../ui/dates.ts';
import { TextArea } from '../ui/field.tsx';
import { FormError } from '../ui/form-error.tsx';
import { Form } from '../ui/form.tsx';
import { fieldOf, type Refusal } from '../ui/refusal.ts';
import { Section } from '../ui/section.tsx';
import { useLanguage } from '../ui/surroundings.ts';
import type { Desk } from './desk.ts';
import type { SignOnPage } from './load.ts';
import type { DeskSentBack } from './run-desk.ts';

type Dispute = Desk['disputes'][number];

interface DisputesProps {
  page: SignOnPage;
  disputes: Desk['disputes'];
  last: DeskSentBack | undefined;
}

/** Signatures that a contact said were not given, for the secretariat to decide; nothing while there is none. */
export function Disputes({ page, disputes, last }: DisputesProps) {
  const words = disputePageWords[useLanguage()].desk;
  if (disputes.length === 0) return null;
  return (
    <Section id="disputes" title={words.title}>
      <div className="stack">
        <p className="small quiet measure">{words.lead}</p>
        {disputes.map((one) => (
          <OneDispute
            key={one.id}
            page={page}
            dispute={one}
            typed={last?.dispute === one.id ? last.refusal : undefined}
          />
        ))}
      </div>
    </Section>
  );
}

function OneDispute({
  page,
  dispute,
  typed,
}: {
  page: SignOnPage;
  dispute: Dispute;
  typed: Refusal | undefined;
}) {
  const language = useLanguage();
  const words = disputePageWords[language].desk;
  const { id, name, state, raisedAt, reason } = dispute;
  const zone = page.zones[0] ?? page.signOn.zone;
  const open = state === 'open' && page.statement.publishedAt === null;
  return (
    <Card as="article" aria-labelledby={`dispute-${id}`}>
      <div className="stack tight">
        <h3 id={`dispute-${id}`} className="serif">
          {name}
        </h3>
        <p className="row">
          <Badge
            icon={state === 'open' ? 'shield' : state === 'upheld' ? 'done' : 'stop'}
            tone={state === 'open' ? 'waiting' : state === 'upheld' ? 'done' : 'neutral'}
          >
            {words.states[state]}
          </Badge>
          <span className="small quiet">
            {words.raised(momentOf(raisedAt, zone, language, { year: true }))}
          </span>
        </p>
        {reason === null ? null : <p className="small">{reason}</p>}
        {open ? (
          <Form method="post" className="stack tight" preventScrollReset>
            <FormError refusal={typed} />
            <input type="hidden" name="move" value="resolve" />
            <input type="hidden" name="dispute" value={id} />
            <SeatField seats={page.offices} id={`dispute-seat-${id}`} />
            <TextArea
              {...fieldOf(typed, 'reason')}
              id={`dispute-reason-${id}`}
              label={words.reason}
              help={words.reasonHelp}
              required
              rows={3}
              maxLength={1000}
            />
            <div className="form-actions">
              <Button icon="done" name="uphold" value="yes">
                {words.uphold}
              </Button>
              <Button icon="stop" name="uphold" value="no">
                {words.void}
              </Button>
            </div>
            <p className="small quiet">{words.voidHelp}</p>
          </Form>
        ) : null}
      </div>
    </Card>
  );
}
