import { CLOSING_HOURS } from '../../domain/alerts/constants.ts';
import { HOUR, later } from '../../domain/platform.ts';
import { fieldMoment } from '../ui/dates.ts';

/** Once that hour is over, signing is proposed for so long. */
const AT_LEAST = 6 * HOUR;

/** When the sign-on of an urgent text is proposed to close, as the fields of its opening hold it. */
export function proposedClosing(
  beganAt: string,
  { zone, now }: { zone: string; now: string },
): { day: string; time: string } {
  const meant = later(beganAt, CLOSING_HOURS * HOUR);
  const [day = '', time = ''] = fieldMoment(meant > now ? meant : later(now, AT_LEAST), zone).split('T');
  return { day, time };
}
