import { cookieNames } from '../http/cookies.ts';

/** As long as any session may last, and as browsers keep a cookie. */
const SECONDS = 400 * 86_400;

/**
 * Whoever leaves is signed out by the server at its next contact with this browser, whatever that is and whether or not
 * the request that says so gets through now: it ends the session of every request that carries this. It says nothing of anybody.
 */
export function sayLeaving(): void {
  const secure = location.protocol === 'https:';
  const name = cookieNames(secure).leaving;
  document.cookie = `${name}=1; Path=/; SameSite=Lax; Max-Age=${SECONDS}${secure ? '; Secure' : ''}`;
}
