import type { Opening } from '../../../domain/sign-ons/actions.ts';
import type { Instant } from '../../../domain/platform.ts';

/** What a form that opens a statement for signature sends, by a clock in UTC. */
export function opening({
  closes,
  ...asked
}: { closes: Instant } & Pick<Opening, 'seat' | 'statement' | 'convenors'> & Partial<Opening>): Opening {
  return {
    closesAt: closes.slice(0, 16),
    zone: 'UTC',
    goalOrganizations: 20,
    goalCountries: 6,
    meaningEs: 'Su organización hace suyo este texto.',
    meaningEn: 'Your organization makes this text its own.',
    addressees: [{ kind: 'to', nameEs: 'Las cancillerías', nameEn: 'The foreign ministries' }],
    reconfirmationRule: 'lapse',
    whoMaySign: ['full', 'associate', 'ally'],
    ...asked,
  };
}
