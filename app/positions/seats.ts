import { isSecretariat, type Seats } from '../accounts/seats.ts';
import type { ResultOf } from '../graphql.ts';
import { seatsHere, type SeatChoice } from '../texts/seats.tsx';

type Mine = ResultOf<typeof Seats>;

/** A seat that speaks for its organisation. */
export interface Voice extends SeatChoice {
  organizationId: string;
}

interface Place {
  slug: string;
  voices: { id: string; organization: { id: string } }[];
}

/** The viewer's seats that may share and endorse here, the one offered first in front. */
export function voicesHere(viewer: Mine | null, { slug, voices }: Place, request: Request): Voice[] {
  return seatsHere(viewer, slug, request).flatMap((choice) => {
    const voice = voices.find(({ id }) => id === choice.id);
    return voice ? [{ ...choice, organizationId: voice.organization.id }] : [];
  });
}

interface Body {
  id: string;
  kind: string;
  name: string;
  members: readonly { role: string; seat: { person: { id: string } } }[];
}

/** The bodies in which the viewer may begin a text. */
export function bodiesToWriteIn(viewer: Mine | null, coalition: string, bodies: readonly Body[]) {
  const office = isSecretariat(viewer, coalition);
  return bodies
    .filter(
      ({ members }) =>
        office ||
        members.some(
          ({ role, seat }) =>
            seat.person.id === viewer?.person.id && (role === 'coordinator' || role === 'drafter'),
        ),
    )
    .map(({ id, name }) => ({ id, name }));
}
