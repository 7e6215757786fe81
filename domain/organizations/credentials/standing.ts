import { allowed, refused, type Permission } from '../../authorize.ts';
import type { Instant } from '../../platform.ts';
import type { ViewerSeat } from '../../viewer.ts';

/** Why a credential does not bind now: a key of words/refusals.ts. */
export type Rest = 'credential-not-yet' | 'credential-over' | 'credential-unconfirmed';

interface Days {
  fromAt: Instant | null;
  untilAt: Instant | null;
  restsAt: Instant;
}

/** Why it does not bind at that instant; null where it does. `bindsAt` (reads-standing) is the SQL twin. */
export function restOf({ fromAt, untilAt, restsAt }: Days, now: Instant): Rest | null {
  if (fromAt !== null && now < fromAt) return 'credential-not-yet';
  if (untilAt !== null && now >= untilAt) return 'credential-over';
  return now >= restsAt ? 'credential-unconfirmed' : null;
}

/** What a seat is read with to know how its rights stand; the credential's columns are null where it has none. */
export interface RightsRow {
  may_propose: 0 | 1 | null;
  may_sign: 0 | 1 | null;
  credential_id: string | null;
  credential_from: string | null;
  credential_until: string | null;
  credential_rests: string | null;
  credential_themes: string | null;
}

/** What a seat may do at that instant, and what its rights hang on. */
export function rightsOf(
  row: RightsRow,
  now: Instant,
): Pick<ViewerSeat, 'mayPropose' | 'maySign' | 'credential'> {
  const raw = { mayPropose: row.may_propose === 1, maySign: row.may_sign === 1 };
  if (row.credential_id === null || row.credential_rests === null) return { ...raw, credential: null };
  const rest = restOf(
    { fromAt: row.credential_from, untilAt: row.credential_until, restsAt: row.credential_rests },
    now,
  );
  return {
    mayPropose: raw.mayPropose && rest === null,
    maySign: raw.maySign && rest === null,
    credential: {
      id: row.credential_id,
      rest: raw.mayPropose || raw.maySign ? rest : null,
      themeIds: themesIn(row.credential_themes),
    },
  };
}

/** The themes as they are stored. */
export const themesIn = (stored: string | null): string[] => JSON.parse(stored ?? '[]') as string[];

type Holder = Pick<ViewerSeat, 'mayPropose' | 'maySign' | 'credential'>;

/**
 * Whether a seat may sign or propose for its organisation now and, where themes are asked, on what carries them: one of its
 * own is enough. An authorised person may do whatever a delegate may.
 */
export function holds(
  seat: Holder,
  right: 'sign' | 'propose',
  themeIds: readonly string[] | null = null,
): Permission {
  const has = seat.maySign || (right === 'propose' && seat.mayPropose);
  if (!has) return refused(seat.credential?.rest ?? `seat-may-not-${right}`);
  return themeIds === null || isGoodFor(seat.credential?.themeIds ?? [], themeIds)
    ? allowed
    : refused('credential-off-topic');
}

/** Whether a credential on themes of its `own` is good for something that carries these. */
export function isGoodFor(own: readonly string[], themeIds: readonly string[]): boolean {
  return own.length === 0 || themeIds.some((id) => own.includes(id));
}

/** Whether a credential covers all of these; none named are all of the coalition's. */
export function covers({ credential }: Pick<Holder, 'credential'>, themeIds: readonly string[]): boolean {
  const own = credential?.themeIds ?? [];
  return own.length === 0 || (themeIds.length > 0 && themeIds.every((id) => own.includes(id)));
}
