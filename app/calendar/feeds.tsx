import { dayIn } from '../../domain/platform.ts';
import { calendarPageWords } from '../../domain/words/calendar-pages.ts';
import { dateWords } from '../campaigns/days.ts';
import { lastOf } from '../campaigns/folded-form.tsx';
import { AskedMove } from '../campaigns/moves.tsx';
import { SeatField } from '../texts/seats.tsx';
import { Banner } from '../ui/banner.tsx';
import { Button } from '../ui/button.tsx';
import { CopyButton } from '../ui/copy-button.tsx';
import { Select } from '../ui/field.tsx';
import { Form } from '../ui/form.tsx';
import { FormError } from '../ui/form-error.tsx';
import { Ledger, LedgerRow } from '../ui/ledger.tsx';
import { fieldOf, type Refusal } from '../ui/refusal.ts';
import { Section } from '../ui/section.tsx';
import { useLanguage } from '../ui/surroundings.ts';
import type { CalendarPage } from './load-calendar.ts';

/** The reader's private addresses: a new one is shown once, each can be revoked. */
export function Feeds({
  page,
  made,
  last,
}: {
  page: CalendarPage;
  /** The address just made. */
  made: string | undefined;
  last: Refusal | undefined;
}) {
  const language = useLanguage();
  const words = calendarPageWords[language].subscribe;
  const { feeds, campaigns, chosen, seats, zone } = page;
  const mine = lastOf(last, 'feed');
  const seat = seats[0]?.id ?? '';
  return (
    <Section id="subscribe" title={words.title}>
      <p className="small quiet measure">{words.lead}</p>
      {made === undefined ? null : (
        <Banner tone="done" live action={<CopyButton text={made}>{words.copy}</CopyButton>}>
          <p>{words.made}</p>
          <p>
            <code className="secret-address">{made}</code>
          </p>
          <p>
            <a href={made.replace(/^https?:/, 'webcal:')}>{words.open}</a>
          </p>
          <p>{words.how}</p>
        </Banner>
      )}
      <FormError refusal={mine ?? lastOf(last, 'revoke')} />
      <Form method="post" className="feed-form" preventScrollReset>
        <input type="hidden" name="do" value="feed" />
        <Select {...fieldOf(mine, 'campaign', chosen?.id ?? '')} label={words.what} required>
          <option value="">{words.everything}</option>
          {campaigns.map(({ id, title }) => (
            <option key={id} value={id}>
              {title}
            </option>
          ))}
        </Select>
        <SeatField seats={seats} id="feed-seat" />
        <Button icon="link">{words.button}</Button>
      </Form>
      {feeds.length === 0 ? null : (
        <>
          <h3>{words.list}</h3>
          <Ledger dateless>
            {feeds.map(({ id, createdAt, campaign }) => {
              const what = campaign?.title ?? words.everything;
              return (
                <LedgerRow
                  key={id}
                  title={what}
                  action={
                    <AskedMove
                      doing="revoke"
                      thing={id}
                      seat={seat}
                      label={words.revoke}
                      named={words.revokeOf(what)}
                      ask={words.revokeAsk}
                      yes={words.revokeYes}
                    />
                  }
                >
                  {words.since(dateWords(dayIn(createdAt, zone), language))}
                </LedgerRow>
              );
            })}
          </Ledger>
        </>
      )}
    </Section>
  );
}
