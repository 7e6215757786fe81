import { memberPageWords } from '../../domain/words/member-pages.ts';
import { Badge } from '../ui/badge.tsx';
import { Button } from '../ui/button.tsx';
import { dayOf } from '../ui/dates.ts';
import { Empty } from '../ui/empty.tsx';
import { FormError } from '../ui/form-error.tsx';
import { Form } from '../ui/form.tsx';
import { Ledger, LedgerRow } from '../ui/ledger.tsx';
import type { Refusal } from '../ui/refusal.ts';
import { useLanguage } from '../ui/surroundings.ts';
import type { MemberPage } from './load-member.ts';
import type { MemberSeat } from './queries.ts';

/** Who serves in the organisation, as what, with which rights, from when to when. */
export function SeatLedger({
  member,
  mine,
  steward,
  zone,
  last,
}: MemberPage & { last: Refusal | undefined }) {
  const words = memberPageWords[useLanguage()].member;
  if (member.seats.length === 0) return <Empty title={words.noSeats}>{words.noSeatsNext}</Empty>;
  return (
    <>
      <FormError refusal={last} />
      <Ledger dateless>
        {member.seats.map((seat) => {
          const own = mine.includes(seat.id);
          const by = own ? seat.id : steward;
          return <SeatRow key={seat.id} seat={seat} zone={zone} own={own} by={by} />;
        })}
      </Ledger>
    </>
  );
}

interface SeatRowProps {
  seat: MemberSeat;
  zone: string;
  own: boolean;
  /** The seat by which the reader may end this one; null when they may not. */
  by: string | null;
}

function SeatRow({ seat, zone, own, by }: SeatRowProps) {
  const language = useLanguage();
  const words = memberPageWords[language].member;
  const day = (at: string) => dayOf(at, zone, language, { year: true });
  const { person, title, from, until } = seat;
  return (
    <LedgerRow
      title={person.name}
      badges={<Rights seat={seat} />}
      action={by === null ? undefined : <EndSeat seat={seat} by={by} own={own} />}
    >
      {[title, words.from(day(from)), until === null ? null : words.until(day(until)), person.email]
        .filter(Boolean)
        .join(' · ')}
    </LedgerRow>
  );
}

function Rights({ seat: { maySign, mayPropose, steward } }: { seat: MemberSeat }) {
  const { rights } = memberPageWords[useLanguage()].member;
  return (
    <>
      {maySign ? (
        <Badge icon="sign" tone="indigo">
          {rights.sign}
        </Badge>
      ) : null}
      {mayPropose ? (
        <Badge icon="edit" tone="indigo">
          {rights.propose}
        </Badge>
      ) : null}
      {steward ? <Badge icon="key">{rights.steward}</Badge> : null}
      {maySign || mayPropose || steward ? null : (
        <Badge icon="member" tone="bare">
          {rights.part}
        </Badge>
      )}
    </>
  );
}

/** Asks before ending, with and without scripts. */
function EndSeat({ seat, by, own }: { seat: MemberSeat; by: string; own: boolean }) {
  const words = memberPageWords[useLanguage()].member;
  return (
    <details className="confirm">
      <summary>
        {own ? words.leave : words.end}
        {own ? null : <span className="hidden-words"> {words.endNamed(seat.person.name)}</span>}
      </summary>
      <Form method="post" className="stack tight" preventScrollReset>
        <input type="hidden" name="do" value="end" />
        <input type="hidden" name="seat" value={by} />
        <input type="hidden" name="endedSeat" value={seat.id} />
        <p>{words.endAsk(seat.person.name)}</p>
        <Button size="small">{words.endYes}</Button>
      </Form>
    </details>
  );
}
