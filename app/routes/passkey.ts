import { redirect, type ActionFunctionArgs } from '@remix-run/node';
import type { RequestContext } from '../load-context.d.ts';
import { AskPasskeyToAdd, AskPasskeyToEnter, AskPasskeyToProve } from '../passkeys/documents.ts';

const PRIVATE = { 'Cache-Control': 'no-store' };

/** What a page hands to the browser when it asks for a key: used once, so it is asked for when the button is pressed. */
export async function action({ request, context }: ActionFunctionArgs) {
  const asked = await askFor(String((await request.formData()).get('purpose')), context);
  if (asked === null) return Response.json({ message: '' }, { status: 422, headers: PRIVATE });
  const { result } = asked;
  if (result.__typename === 'PasskeyAsked') {
    const { challenge, options } = result;
    return Response.json({ challenge, options }, { headers: PRIVATE });
  }
  return Response.json({ message: result.message }, { status: 403, headers: PRIVATE });
}

async function askFor(purpose: string, { graphql }: RequestContext) {
  if (purpose === 'enter') return graphql(AskPasskeyToEnter, {});
  if (purpose === 'add') return graphql(AskPasskeyToAdd, {});
  return purpose === 'prove' ? graphql(AskPasskeyToProve, {}) : null;
}

/** Someone who types this address goes to their keys. */
export function loader() {
  return redirect('/account/passkeys');
}
