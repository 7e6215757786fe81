import { alertPageWords } from '../../domain/words/alert-pages.ts';
import { placeName } from '../../domain/words/places.ts';
import { lastOf } from '../campaigns/folded-form.tsx';
import { SeatField } from '../texts/seats.tsx';
import { Badge } from '../ui/badge.tsx';
import { Button } from '../ui/button.tsx';
import { momentOf } from '../ui/dates.ts';
import { Select, TextArea } from '../ui/field.tsx';
import { FormError } from '../ui/form-error.tsx';
import { Form } from '../ui/form.tsx';
import { fieldOf, type Refusal } from '../ui/refusal.ts';
import { useLanguage } from '../ui/surroundings.ts';
import type { AlertPage } from './load-alert.ts';

interface Props {
  page: AlertPage;
  last: Refusal | undefined;
}

/** What the officers said, how many of two, and the two answers there are. */
export function AlertAnswers({ page, last }: Props) {
  const language = useLanguage();
  const words = alertPageWords[language].page;
  const { alert, zone } = page;
  const yes = alert.answers.filter(({ proceed }) => proceed).length;
  const when = (at: string) => momentOf(at, zone, language);
  return (
    <div className="stack">
      {alert.state === 'waiting' ? (
        <p>
          <Badge icon="clock" tone="waiting">
            {words.confirmed(String(yes))}
          </Badge>{' '}
          {words.until(when(alert.decideBy))}
        </p>
      ) : null}
      {alert.answers.length === 0 ? (
        <p className="quiet">{words.nobody}</p>
      ) : (
        <ul className="stack tight">
          {alert.answers.map(({ seat, proceed, country, reason, at }) => (
            <li key={seat.id}>
              {proceed
                ? words.yes(seat.person.name, placeName(country, language), when(at))
                : words.no(seat.person.name, when(at))}
              {reason === null ? null : <p className="small quiet">{reason}</p>}
            </li>
          ))}
        </ul>
      )}
      {alert.mayAnswer ? <Answer page={page} last={last} /> : null}
    </div>
  );
}

function Answer({ page, last }: Props) {
  const words = alertPageWords[useLanguage()].page;
  const { alert, groups, seats, second } = page;
  const going = lastOf(last, 'proceed');
  const stopping = lastOf(last, 'stop');
  return (
    <>
      <Form method="post" className="stack form-card" preventScrollReset>
        <FormError refusal={going} />
        <p className="small quiet">{second ? words.proceedLast : words.proceedLead}</p>
        <input type="hidden" name="do" value="proceed" />
        <input type="hidden" name="thing" value={alert.id} />
        {second ? (
          <Select {...fieldOf(going, 'body', '')} label={words.body} required>
            <option value="">{words.chooseBody}</option>
            {groups.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </Select>
        ) : null}
        <SeatField seats={seats} id="seat-proceed" />
        <Button kind="primary">{words.proceed}</Button>
      </Form>
      <details open={stopping !== undefined || undefined}>
        <summary>{words.stop}</summary>
        <Form method="post" className="stack" preventScrollReset>
          <FormError refusal={stopping} />
          <p className="small quiet">{words.stopLead}</p>
          <input type="hidden" name="do" value="stop" />
          <input type="hidden" name="thing" value={alert.id} />
          <TextArea
            {...fieldOf(stopping, 'reason')}
            label={words.reason}
            rows={2}
            maxLength={1000}
            required
          />
          <SeatField seats={seats} id="seat-stop" />
          <Button>{words.stop}</Button>
        </Form>
      </details>
    </>
  );
}
