import { deliveryWords } from '../../domain/words/deliveries.ts';
import type { SeatChoice } from '../texts/seats.tsx';
import { Badge } from '../ui/badge.tsx';
import { momentOf, shortDayOf } from '../ui/dates.ts';
import { LedgerRow } from '../ui/ledger.tsx';
import type { Refusal } from '../ui/refusal.ts';
import { useLanguage } from '../ui/surroundings.ts';
import { ChaseForm, RemoveForm, ReplyForm } from './forms.tsx';
import type { DeliveryShown } from './queries.ts';

/** One delivery: to whom, how, when and where, its acknowledgement, and what came back. */
export function DeliveryRow({
  delivery,
  mayKeep,
  seats,
  last,
}: {
  delivery: DeliveryShown;
  mayKeep: boolean;
  seats: SeatChoice[];
  last: Refusal | undefined;
}) {
  const language = useLanguage();
  const words = deliveryWords[language];
  const { id, addressee, method, deliveredAt, zone, place, shown, receipt, reply } = delivery;
  const foreign = delivery.replyLanguage === language ? undefined : (delivery.replyLanguage ?? undefined);
  const forms = { of: id, seats, last };
  return (
    <LedgerRow
      title={addressee}
      badges={
        <Badge icon={shown ? 'globe' : 'lock'} tone="bare">
          {shown ? words.shown : words.membersOnly}
        </Badge>
      }
    >
      <p>
        {[words.methods[method], place, momentOf(deliveredAt, zone, language, { year: true })]
          .filter((part) => part !== null)
          .join(' · ')}
      </p>
      {receipt === null ? null : (
        <p>
          <a href={receipt}>{words.receipt}</a>
        </p>
      )}
      {delivery.repliedOn === null || reply === null ? (
        <p className="quiet">
          {words.waiting}
          {delivery.chaseOn === null ? null : ` · ${words.chase(dayWords(delivery.chaseOn, language))}`}
        </p>
      ) : (
        <>
          <p className="strong">{words.replied(dayWords(delivery.repliedOn, language))}</p>
          <blockquote lang={foreign}>{reply}</blockquote>
          {delivery.replyFile === null ? null : (
            <p>
              <a href={delivery.replyFile}>{words.replyFile}</a>
            </p>
          )}
        </>
      )}
      {mayKeep ? (
        <>
          {reply === null ? (
            <>
              <ReplyForm {...forms} />
              <ChaseForm {...forms} chaseOn={delivery.chaseOn} />
            </>
          ) : null}
          <RemoveForm {...forms} />
        </>
      ) : null}
    </LedgerRow>
  );
}

const dayWords = (day: string, language: 'es' | 'en') => shortDayOf(`${day}T12:00:00.000Z`, 'UTC', language);
