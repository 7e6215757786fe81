import { bodiesWords } from '../../domain/words/bodies.ts';
import { memberPageWords } from '../../domain/words/member-pages.ts';
import { SeatField } from '../texts/seats.tsx';
import { Badge, type Tone } from '../ui/badge.tsx';
import { Button } from '../ui/button.tsx';
import { dayOf } from '../ui/dates.ts';
import { Empty } from '../ui/empty.tsx';
import { Form } from '../ui/form.tsx';
import type { IconName } from '../ui/icon.tsx';
import { Ledger, LedgerRow } from '../ui/ledger.tsx';
import { useLanguage } from '../ui/surroundings.ts';
import type { BodyPage } from './load-body.ts';
import type { BodyPlace } from './queries.ts';

const LOOK: Record<BodyPlace['role'], [IconName, Tone]> = {
  coordinator: ['bodies', 'indigo'],
  drafter: ['edit', 'indigo'],
  member: ['member', 'neutral'],
  observer: ['eye', 'neutral'],
  guest: ['eye', 'neutral'],
};

/** Who is in a body, by organisation: person, role, from when to when. */
export function BodyMembers({ body, base, zone, person, seats, candidates }: BodyPage) {
  const language = useLanguage();
  const words = memberPageWords[language].bodies;
  const { member } = memberPageWords[language];
  if (body.members.length === 0) return <Empty title={words.noMembers} />;
  const day = (at: string) => dayOf(at, zone, language, { year: true });
  return (
    <Ledger dateless>
      {body.members.map((place) => {
        const { seat, role, from, until } = place;
        const [icon, tone] = LOOK[role];
        const own = seat.person.id === person;
        return (
          <LedgerRow
            key={seat.id}
            title={seat.organization.name}
            to={`${base}/members/${encodeURIComponent(seat.organization.id)}`}
            badges={
              <Badge icon={icon} tone={tone}>
                {bodiesWords[language].roles[role]}
              </Badge>
            }
            action={own || candidates !== null ? <EndPlace {...{ place, own, seats }} /> : undefined}
          >
            <b>{seat.person.name}</b>
            {` · ${seat.title} · ${member.from(day(from))}`}
            {until === null ? null : ` · ${member.until(day(until))}`}
          </LedgerRow>
        );
      })}
    </Ledger>
  );
}

function EndPlace({
  place: { seat },
  own,
  seats,
}: { place: BodyPlace; own: boolean } & Pick<BodyPage, 'seats'>) {
  const words = memberPageWords[useLanguage()].bodies;
  return (
    <Form method="post" className="stack tight" preventScrollReset>
      <input type="hidden" name="do" value="end" />
      <input type="hidden" name="member" value={seat.id} />
      {own ? (
        <input type="hidden" name="seat" value={seat.id} />
      ) : (
        <SeatField seats={seats} id={`by-${seat.id}`} />
      )}
      <Button size="small" aria-label={own ? undefined : words.endNamed(seat.person.name)}>
        {own ? words.leave : words.end}
      </Button>
    </Form>
  );
}
