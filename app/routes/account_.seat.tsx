import { type ActionFunctionArgs, redirect } from '@remix-run/node';
import { UpdateProfile } from '../accounts/documents.ts';
import { safeReturn } from '../shell/return-to.ts';
import { signedIn } from '../shell/guard.ts';

/** Chooses the seat offered first in this browser, and goes back to the page one was on. */
export async function action({ request, context }: ActionFunctionArgs) {
  signedIn(request, context);
  const form = await request.formData();
  const { result } = await context.graphql(UpdateProfile, {
    input: { defaultSeat: String(form.get('seat') ?? '') },
  });
  if (result.__typename !== 'Viewer') throw new Response(null, { status: 403 });
  return redirect(safeReturn(form.get('returnTo')), 303);
}

/** Someone who reloads or types this address goes to their account. */
export function loader() {
  return redirect('/account');
}
