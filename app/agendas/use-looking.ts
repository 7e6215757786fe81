import { useState } from 'react';
import type { Looking } from './looking.ts';

const RECENT_MS = 10 * 60_000;

/** Who looks at an agenda's facts. Changes by others are told from ten minutes before the page was opened on. */
export function useLooking({
  mayEdit,
  seat,
  personId,
  now,
}: Pick<Looking, 'mayEdit' | 'seat' | 'personId' | 'now'>): Looking {
  const [since] = useState(() => new Date(Date.parse(now) - RECENT_MS).toISOString());
  return { mayEdit, seat, personId, since, now };
}
