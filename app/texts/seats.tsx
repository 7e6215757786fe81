import { textPageWords } from '../../domain/words/text-pages.ts';
import { Select } from '../ui/field.tsx';
import { useLanguage } from '../ui/surroundings.ts';
import { isAskedFor } from '../live/topic-id.ts';

/** A seat one may act by here. */
export interface SeatChoice {
  id: string;
  organization: string;
}

interface ViewerSeats {
  seats: { id: string; organization: { name: string }; coalition: { slug: string } }[];
  defaultSeat: { id: string } | null;
}

/** The viewer's seats in one coalition: the one the address asks for in front, else the one offered first. */
export function seatsHere(
  viewer: ViewerSeats | null | undefined,
  coalition: string,
  request: Request,
): SeatChoice[] {
  const asked = new URL(request.url).searchParams.get('seat');
  const here = (viewer?.seats ?? []).filter((seat) => seat.coalition.slug === coalition);
  const first = viewer?.defaultSeat?.id;
  return here
    .toSorted((a, b) => Number(b.id === first) - Number(a.id === first))
    .toSorted((a, b) => Number(isAskedFor(asked, b.id)) - Number(isAskedFor(asked, a.id)))
    .map(({ id, organization }) => ({ id, organization: organization.name }));
}

/** By which seat the form beside it acts: said where there are several, plain where there is one. */
export function SeatField({ seats, id = 'seat' }: { seats: SeatChoice[]; id?: string }) {
  const words = textPageWords[useLanguage()];
  if (seats.length < 2) return <input type="hidden" name="seat" value={seats[0]?.id ?? ''} />;
  return (
    <Select name="seat" id={id} label={words.actAs} required defaultValue={seats[0]!.id}>
      {seats.map(({ id: seat, organization }) => (
        <option key={seat} value={seat}>
          {organization}
        </option>
      ))}
    </Select>
  );
}
