import type { RequestContext } from '../load-context.d.ts';
import { cookieNames, readCookie, setCookie } from '../http/cookies.ts';
import { safeReturn } from '../shell/return-to.ts';
import { HomesQuery } from './documents.ts';

/** What is remembered between asking for a code and typing it: never the code. */
export interface Asked {
  ticket: string;
  email: string;
  returnTo: string | null;
}

const QUARTER = 15 * 60;

/** Remembers in this browser, for as long as a code lives, that one was asked for. */
export function askedCookie(asked: Asked, { secure }: Pick<RequestContext, 'secure'>): string {
  const value = Buffer.from(JSON.stringify(asked), 'utf8').toString('base64url');
  return setCookie(cookieNames(secure).signIn, value, { secure, maxAge: QUARTER });
}

/** Takes that memory away. */
export function forgottenCookie({ secure }: Pick<RequestContext, 'secure'>): string {
  return setCookie(cookieNames(secure).signIn, '', { secure, maxAge: 0 });
}

/** For which address a code was asked in this browser; null when none was, or too long ago. */
export function askedBy(request: Request, { secure }: Pick<RequestContext, 'secure'>): Asked | null {
  const value = readCookie(request.headers.get('cookie') ?? undefined, cookieNames(secure).signIn);
  if (!value) return null;
  try {
    const asked: unknown = JSON.parse(Buffer.from(value, 'base64url').toString('utf8'));
    return isAsked(asked) ? asked : null;
  } catch {
    return null;
  }
}

function isAsked(value: unknown): value is Asked {
  if (typeof value !== 'object' || value === null) return false;
  const { ticket, email, returnTo } = value as Record<string, unknown>;
  return (
    typeof ticket === 'string' &&
    typeof email === 'string' &&
    (returnTo === null || typeof returnTo === 'string')
  );
}

/** A path of this site that was asked for, or null: the start is no wish. */
export function wishedPath(value: unknown): string | null {
  const path = safeReturn(value);
  return path === '/' || path.startsWith('/sign-in') || path.startsWith('/sign-out') ? null : path;
}

/** Where someone who has just come in goes: where they wished to, else the home of their first coalition; by way of their key where an office needs it. */
export async function homeOf(context: RequestContext, wish: string | null): Promise<string> {
  const { viewer } = await context.graphql(HomesQuery, {});
  const slug = viewer?.seats[0]?.coalition.slug;
  const home = wish ?? (slug === undefined ? '/account' : `/c/${slug}`);
  const shut = viewer !== null && viewer.officesBehindPasskey.length > 0;
  return shut ? `/prove?returnTo=${encodeURIComponent(home)}` : home;
}
