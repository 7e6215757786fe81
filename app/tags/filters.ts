import { isPlace } from '../../domain/words/places.ts';

/** What a corridor's map and table count. */
export const modes = ['work', 'organizations', 'asks'] as const;
export type Mode = (typeof modes)[number];

/** What is asked of a corridor's or theme's page; all of it is in the address. */
export interface Asked {
  show: Mode;
  /** A theme's word in addresses. */
  theme: string | null;
  /** A country, a part of one, or "region". */
  place: string | null;
  /** The status asks have, as the contract names it. */
  status: string | null;
  /** 1 to 23. */
  objective: number | null;
}

export const REGION = 'region';

/** Reads an address; what it says wrong is not asked. */
export function askedOf(request: Request): Asked {
  const query = new URL(request.url).searchParams;
  const place = query.get('place');
  const objective = Number(query.get('objective'));
  return {
    show: modes.find((mode) => mode === query.get('show')) ?? 'work',
    theme: query.get('theme') || null,
    place: place !== null && (place === REGION || isPlace(place)) ? place : null,
    status: query.get('status') || null,
    objective: Number.isInteger(objective) && objective > 0 && objective < 24 ? objective : null,
  };
}

/** The address that asks the same with something changed. */
export function asking(base: string, asked: Asked, change: Partial<Asked> = {}): string {
  const { show, theme, place, status, objective } = { ...asked, ...change };
  const query = new URLSearchParams({
    ...(show === 'work' ? {} : { show }),
    ...(theme === null ? {} : { theme }),
    ...(place === null ? {} : { place }),
    ...(status === null ? {} : { status }),
    ...(objective === null ? {} : { objective: String(objective) }),
  });
  const said = query.toString();
  return said === '' ? base : `${base}?${said}`;
}
