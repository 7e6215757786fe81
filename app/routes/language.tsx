import { type ActionFunctionArgs, redirect } from '@remix-run/node';
import { UpdateProfile } from '../accounts/documents.ts';
import { cookieNames, setCookie } from '../http/cookies.ts';
import { safeReturn } from '../shell/return-to.ts';

const YEAR = 365 * 86_400;

/** Remembers the chosen language, in the account of who is signed in too, and goes back to the page one was on. */
export async function action({ request, context }: ActionFunctionArgs) {
  const { secure, viewer } = context;
  const form = await request.formData();
  const language = form.get('language') === 'en' ? 'en' : 'es';
  if (viewer !== null) await context.graphql(UpdateProfile, { input: { language } });
  const cookie = setCookie(cookieNames(secure).language, language, { secure, maxAge: YEAR });
  return redirect(safeReturn(form.get('returnTo')), { headers: { 'Set-Cookie': cookie } });
}

/** Someone who reloads or types this address goes to the start. */
export function loader() {
  return redirect('/');
}
