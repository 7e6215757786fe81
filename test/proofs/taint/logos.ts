import { memberLogoPath, signatoryLogoPath } from '../../../domain/words/addresses.ts';
import type { Received } from './surfaces.ts';
import type { TaintWorld } from './world.ts';

/** Where members read of each other, and so of the logos: nothing of it is about a statement. */
function isOfMembers({ coalitionSlug }: TaintWorld, place: string): boolean {
  const [, id] = / graphql (\S+)$/.exec(place) ?? [];
  if (id !== undefined) return Buffer.from(id, 'base64').toString('latin1').startsWith('Membership:');
  return (
    place.includes(` /c/${coalitionSlug}/members`) ||
    place.includes(memberLogoPath(coalitionSlug, '').slice(0, -5))
  );
}

/** Which logos of the two at risk stand in what somebody received, by address or by bytes. */
export function logosIn(world: TaintWorld, place: string, bytes: Buffer): string[] {
  const stranger = world.strangers.some((name) => place.includes(` ${name} `));
  if (!stranger && isOfMembers(world, place)) return [];
  return (['one', 'two'] as const).flatMap((who) => {
    const logo = world.logos[who];
    // Sent on to sign in, one is told the address one asked for.
    const named = bytes.includes(logo.name) && !place.includes(logo.name);
    return named || bytes.includes(logo.bytes) ? [`the logo of ${who}`] : [];
  });
}

/** That the search would see: the logo of whoever signed in public is on the public's page, and is handed out. */
export function showsLogos(world: TaintWorld, received: Received): boolean {
  const { convenor } = world.logos;
  const place = { coalition: world.coalitionSlug, statement: world.statement.slug };
  const at = (path: string) => received.get(`once others have signed anonymous es ${path}`);
  const page = at(`/${world.coalitionSlug}/es/${world.statement.slug}`);
  return (
    page?.includes(signatoryLogoPath(place, convenor.name)) === true &&
    at(signatoryLogoPath(place, convenor.name))?.includes(convenor.bytes) === true
  );
}
