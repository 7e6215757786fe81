import { redirect, type LoaderFunctionArgs } from '@remix-run/node';
import { signingPath } from '../../domain/words/addresses.ts';
import { OwnAnswersQuery } from '../sign-ons/own-queries.ts';
import { found, signedIn } from '../shell/guard.ts';
import { isAskedFor } from '../live/topic-id.ts';

/** Leads from a mail to what waits for the reader's approval; where nothing does, to the sign-on. */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  signedIn(request, context);
  const place = { coalition: params['coalition'] ?? '', statement: params['slug'] ?? '' };
  const { coalition } = await context.graphql(OwnAnswersQuery, {
    coalition: place.coalition,
    slug: place.statement,
  });
  const { ours } = found(coalition?.statement?.signOn);
  const wanted = new URL(request.url).searchParams.get('seat');
  const waiting = ours.filter(({ may, signature }) => may.approve && signature !== null);
  // Who was asked by name and may not after all reads there why.
  const refused = ours.find(
    ({ seat, signature }) => isAskedFor(wanted, seat.id) && signature?.state === 'proposed',
  );
  const asked = waiting.find(({ seat }) => isAskedFor(wanted, seat.id)) ?? waiting[0] ?? refused;
  if (!asked?.signature) return redirect(signingPath(place), 303);
  const seat = new URLSearchParams({ seat: asked.seat.id }).toString();
  return redirect(`${signingPath(place)}/approve/${encodeURIComponent(asked.signature.id)}?${seat}`, 303);
}
