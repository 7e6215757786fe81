import { z } from 'zod';
import { emailAddress, id, line, lines, orNothing } from '../../input.ts';
import { organizationName } from '../../organizations/rules.ts';
import { DAY } from '../../platform.ts';
import { isCountry } from '../../words/places.ts';

/** How long the mailed link of a request confirms it. */
export const LINK_LIFE = 3 * DAY;
/** Requests one address may begin within a day; more are answered alike, and mail nobody. */
export const REQUESTS_PER_ADDRESS = 5;

/** A site as people write it; read as `https` where they leave that out. */
const website = line(200)
  .transform((said) => (/^https?:\/\//i.test(said) ? said : `https://${said}`))
  .refine(isSite, 'website-not-valid');

function isSite(address: string): boolean {
  const url = URL.canParse(address) ? new URL(address) : null;
  return (
    url !== null && url.username === '' && url.password === '' && /\.[\p{L}\p{N}-]{2,}$/u.test(url.hostname)
  );
}

/** What somebody sends who asks to sign for an organisation that is not a member. */
export const asking = z.object({
  signOn: id,
  organization: organizationName,
  country: z.string().refine(isCountry, 'country-missing'),
  website: orNothing(website),
  person: line(120),
  title: line(120),
  email: emailAddress,
  language: z.enum(['es', 'en']),
});
export type Asking = z.input<typeof asking>;

/** The token of a mailed link. */
export const linkUsing = z.object({ token: z.string().regex(/^[\w-]{43}$/, 'not-valid') });

export const accepting = z.object({
  seat: id,
  request: id,
  /** Somebody looked, and it is none of the organisations whose names are alike. */
  different: z.boolean(),
});
export const merging = z.object({ seat: id, request: id, organization: id });
export const turningDown = z.object({ seat: id, request: id, reason: lines(1000, 'reason-missing') });
