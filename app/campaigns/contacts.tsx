import { campaignPeopleWords } from '../../domain/words/campaign-people.ts';
import { campaignsWords } from '../../domain/words/campaigns.ts';
import { SeatField, type SeatChoice } from '../texts/seats.tsx';
import { Badge } from '../ui/badge.tsx';
import { Button } from '../ui/button.tsx';
import { Field, Select, TextArea } from '../ui/field.tsx';
import { DayBlock, Ledger, LedgerRow } from '../ui/ledger.tsx';
import { fieldOf, type Refusal } from '../ui/refusal.ts';
import { Section } from '../ui/section.tsx';
import { useLanguage } from '../ui/surroundings.ts';
import { instantOf } from './days.ts';
import { FoldedForm, lastOf } from './folded-form.tsx';
import { AskedMove } from './moves.tsx';

/** A meeting with a target, for the eyes of those who take part. */
export interface ContactFacts {
  id: string;
  target: string;
  organization: string;
  kind: keyof (typeof campaignsWords)['es']['contactKinds'];
  metOn: string;
  summary: string;
  followUp: string | null;
  mayRemove: boolean;
}

/** The contacts log, said to be for those who take part wherever it stands. */
export function Contacts({
  campaign,
  contacts,
  targets,
  seats,
  mayRead,
  mayAdd,
  today,
  last,
}: {
  campaign: string;
  contacts: readonly ContactFacts[];
  targets: readonly { id: string; name: string }[];
  seats: SeatChoice[];
  mayRead: boolean;
  mayAdd: boolean;
  today: string;
  last: Refusal | undefined;
}) {
  const language = useLanguage();
  const words = campaignPeopleWords[language].contacts;
  const { contactKinds } = campaignsWords[language];
  const mine = lastOf(last, 'contact');
  return (
    <Section
      id="contacts"
      title={words.title}
      aside={
        <Badge icon="lock" tone="slow">
          {words.whose}
        </Badge>
      }
    >
      <p className="small quiet measure">{words.lead}</p>
      {contacts.length === 0 ? <p className="log-empty">{mayRead ? words.none : words.notYours}</p> : null}
      <Ledger>
        {contacts.map(({ id, target, organization, kind, metOn, summary, followUp, mayRemove }) => (
          <LedgerRow
            key={id}
            date={<DayBlock at={instantOf(metOn)} zone="UTC" />}
            badges={
              <>
                <Badge icon={kind === 'meeting' ? 'bodies' : 'message'} tone="bare">
                  {contactKinds[kind]}
                </Badge>
                <span className="min quiet">{words.by(organization)}</span>
              </>
            }
            title={target}
            action={
              mayRemove && seats[0] ? (
                <AskedMove
                  doing="uncontact"
                  thing={id}
                  seat={seats[0].id}
                  label={words.remove}
                  named={`: ${target}`}
                  ask={words.removeAsk}
                  yes={words.removeYes}
                />
              ) : undefined
            }
          >
            <span className="own-line as-written">{summary}</span>
            {followUp === null ? null : (
              <span className="own-line as-written strong">{words.followUp(followUp)}</span>
            )}
          </LedgerRow>
        ))}
      </Ledger>
      {!mayAdd || targets.length === 0 ? null : (
        <FoldedForm doing="contact" title={words.add} last={mine}>
          <input type="hidden" name="campaign" value={campaign} />
          <div className="two">
            <Select {...fieldOf(mine, 'target')} label={words.target} required>
              {targets.map(({ id, name }) => (
                <option key={id} value={id}>
                  {name}
                </option>
              ))}
            </Select>
            <Select {...fieldOf(mine, 'kind', 'meeting')} label={words.kind} required>
              {(Object.keys(contactKinds) as (keyof typeof contactKinds)[]).map((kind) => (
                <option key={kind} value={kind}>
                  {contactKinds[kind]}
                </option>
              ))}
            </Select>
          </div>
          <Field {...fieldOf(mine, 'metOn', today)} label={words.metOn} type="date" max={today} required />
          <TextArea
            {...fieldOf(mine, 'summary')}
            label={words.summary}
            help={words.summaryHelp}
            rows={4}
            maxLength={4000}
            required
          />
          <TextArea {...fieldOf(mine, 'followUp')} label={words.next} rows={2} maxLength={1000} />
          <SeatField seats={seats} id="contact-seat" />
          <Button>{words.button}</Button>
        </FoldedForm>
      )}
    </Section>
  );
}
