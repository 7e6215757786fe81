import { type ActionFunctionArgs, redirect } from '@remix-run/node';
import { cookieNames, setCookie } from '../http/cookies.ts';
import { safeReturn } from '../shell/return-to.ts';

const YEAR = 365 * 86_400;

/** Remembers the chosen language of the interface and goes back to the page one was on. */
export async function action({ request, context: { secure } }: ActionFunctionArgs) {
  const form = await request.formData();
  const language = form.get('language') === 'en' ? 'en' : 'es';
  const cookie = setCookie(cookieNames(secure).language, language, { secure, maxAge: YEAR });
  return redirect(safeReturn(form.get('returnTo')), { headers: { 'Set-Cookie': cookie } });
}

/** Someone who reloads or types this address goes to the start. */
export function loader() {
  return redirect('/');
}
