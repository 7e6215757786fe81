import type { IncomingMessage } from 'node:http';

/**
 * The cookies of the product: a session, the language chosen by someone not signed in, which code one asked for, and
 * that whoever was signed in has left, set by their browser itself.
 */
export function cookieNames(secure: boolean) {
  return {
    session: secure ? '__Host-session' : 'session',
    language: secure ? '__Host-language' : 'language',
    signIn: secure ? '__Host-sign-in' : 'sign-in',
    leaving: secure ? '__Host-leaving' : 'leaving',
  };
}

/** The value of a cookie in a Cookie header; the first of that name. */
export function readCookie(header: string | undefined, name: string): string | null {
  for (const part of (header ?? '').split(';')) {
    const at = part.indexOf('=');
    if (at > 0 && part.slice(0, at).trim() === name) return part.slice(at + 1).trim();
  }
  return null;
}

export interface CookieOptions {
  /** False only on plain http at localhost. */
  secure: boolean;
  /** Seconds to live; none: until the browser closes. */
  maxAge?: number;
}

/** A Set-Cookie value scripts cannot read and other sites cannot make the browser send on a write. */
export function setCookie(name: string, value: string, { secure, maxAge }: CookieOptions): string {
  return [
    `${name}=${value}`,
    'Path=/',
    'HttpOnly',
    'SameSite=Lax',
    ...(secure ? ['Secure'] : []),
    ...(maxAge === undefined ? [] : [`Max-Age=${maxAge}`]),
  ].join('; ');
}

/** The session's cookie: so many days on a private device, until the browser closes on a shared one. */
export function sessionCookie(
  token: string,
  { secure, shared, days }: { secure: boolean; shared: boolean; days: number },
): string {
  const maxAge = shared ? undefined : days * 86_400;
  return setCookie(cookieNames(secure).session, token, { secure, maxAge });
}

/** What the session's cookie says. */
export function sessionToken(header: string | undefined, secure: boolean): string | null {
  return readCookie(header, cookieNames(secure).session);
}

/** Takes a cookie away. */
export function clearedCookie(name: string, secure: boolean): string {
  return setCookie(name, '', { secure, maxAge: 0 });
}

/** Takes away what a session leaves in a browser. */
export function signedOutCookies(secure: boolean): string[] {
  const { session, leaving } = cookieNames(secure);
  return [leaving, session].map((name) => clearedCookie(name, secure));
}

/** Whether whoever was signed in has left, and their browser could not be sure that anybody was told. */
export function isLeaving(header: string | undefined, secure: boolean): boolean {
  return readCookie(header, cookieNames(secure).leaving) !== null;
}

/** The language a visitor gets: chosen, else the browser's first of ours, else Spanish. */
export function requestLanguage(request: IncomingMessage, secure: boolean): 'es' | 'en' {
  const chosen = readCookie(request.headers.cookie, cookieNames(secure).language);
  if (chosen === 'es' || chosen === 'en') return chosen;
  for (const range of (request.headers['accept-language'] ?? '').split(',')) {
    const tag = range.trim().slice(0, 2).toLowerCase();
    if (tag === 'es' || tag === 'en') return tag;
  }
  return 'es';
}

/** A form of the public's pages is answered in the language its address says, whatever the browser speaks. */
export function addressLanguage({ url = '' }: Pick<IncomingMessage, 'url'>): 'es' | 'en' | null {
  const [, language] = /^\/(?!c\/)[a-z0-9-]+\/(es|en)(?:[/?]|$)/.exec(url) ?? [];
  return language === 'es' || language === 'en' ? language : null;
}
