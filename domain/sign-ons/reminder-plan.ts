import { dayIn, later, DAY, type Instant } from '../platform.ts';
import { instantAt } from './closing-time.ts';

/** When whoever has not answered is reminded by itself: days after the opening, and from one to the next. */
export interface ReminderPlan {
  after: number;
  /** Null for only one. */
  every: number | null;
}

/** In the sign-on's zone: early enough to be read the same day, late enough to wake nobody. */
const MORNING = 'T08:00';

/** The first reminder of a plan that is due after `now` and before the sign-on closes, or null. */
export function nextReminder(
  { after, every }: ReminderPlan,
  signOn: { opensAt: Instant; closesAt: Instant; zone: string },
  now: Instant,
): Instant | null {
  for (let days = after; ; days += every!) {
    const day = dayIn(later(signOn.opensAt, days * DAY), signOn.zone);
    const at = instantAt(`${day}${MORNING}`, signOn.zone);
    if (at !== null && at >= signOn.closesAt) return null;
    if (at !== null && at > now) return at;
    if (every === null) return null;
  }
}
