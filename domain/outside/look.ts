import type { IncomingMessage } from 'node:http';
import { NotAllowed, placeOf, send } from './request.ts';
import { titleOfPage, type PageTitle } from './title.ts';
import { publicWay, type Way } from './way.ts';

/** What is at an address. */
export type Seen =
  /** Something answered. `movedTo`: where it has gone for good. */
  | { state: 'there'; movedTo: string | null; page: PageTitle | null }
  /** It was answered that nothing is there, or not any more. */
  | { state: 'gone' }
  | { state: 'unreachable' }
  /** Neither: this machine seems to have no way out at the moment. */
  | { state: 'no-way' }
  /** It was not asked at all. */
  | { state: 'not-allowed' };

/** Looks at public addresses outside. The only way out of the product to places that people name. */
export interface Outside {
  look(href: string): Promise<Seen>;
}

export const LIMITS = { milliseconds: 10_000, bytes: 512 * 1024, redirects: 5 } as const;
const REDIRECTS = [301, 302, 303, 307, 308];
const FOR_GOOD = [301, 308];

export function openOutside(
  way: Way = publicWay,
  limits: Record<keyof typeof LIMITS, number> = LIMITS,
): Outside {
  return {
    async look(href) {
      const end = new AbortController();
      const late = setTimeout(() => end.abort(new Error('late')), limits.milliseconds);
      try {
        return await follow(href, { way, limits, signal: end.signal });
      } catch (error) {
        return { state: whyNot(error) };
      } finally {
        clearTimeout(late);
        end.abort();
      }
    },
  };
}

const NO_WAY = ['EAI_AGAIN', 'ENETDOWN', 'ENETUNREACH'];

function whyNot(error: unknown): 'not-allowed' | 'no-way' | 'unreachable' {
  if (error instanceof NotAllowed) return 'not-allowed';
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  return NO_WAY.includes(code) ? 'no-way' : 'unreachable';
}

interface Trip {
  way: Way;
  limits: Record<keyof typeof LIMITS, number>;
  signal: AbortSignal;
}

/** First for the head alone, then for what there is to read; a redirect is judged like the address itself. */
async function follow(href: string, { way, limits, signal }: Trip): Promise<Seen> {
  let at = placeOf(href, way);
  let forGood = true;
  let method: 'HEAD' | 'GET' = 'HEAD';
  for (let redirects = 0; ;) {
    const answer = await send(method, at, way, signal).catch((error: unknown) => {
      if (method === 'GET' || signal.aborted) throw error;
      return null;
    });
    const to = answer === null ? null : redirectOf(answer);
    if (to !== null) {
      if (++redirects > limits.redirects) throw new Error('redirects');
      forGood &&= FOR_GOOD.includes(answer!.statusCode!);
      answer!.destroy();
      at = next(to, at, way);
    } else if (method === 'HEAD' && !(answer !== null && isGood(answer) && !isPage(answer))) {
      answer?.destroy();
      method = 'GET';
    } else {
      return seen(answer!, redirects > 0 && forGood ? at.href : null, limits.bytes);
    }
  }
}

/** A redirect to where nobody may go leads nowhere, and does not say more. */
function next(to: string, at: URL, way: Way): URL {
  try {
    return placeOf(new URL(to, at).href, way);
  } catch {
    throw new Error('redirect');
  }
}

async function seen(answer: IncomingMessage, movedTo: string | null, bytes: number): Promise<Seen> {
  const status = answer.statusCode ?? 0;
  if (status === 404 || status === 410) return { state: 'gone' };
  if (status < 200 || status >= 500) return { state: 'unreachable' };
  if (!isGood(answer) || !isPage(answer)) return { state: 'there', movedTo, page: null };
  const body = await begun(answer, bytes);
  return { state: 'there', movedTo, page: titleOfPage(body, answer.headers['content-type'] ?? '') };
}

/** The beginning of a body; no more of it is read. */
async function begun(answer: IncomingMessage, bytes: number): Promise<Uint8Array> {
  const pieces: Buffer[] = [];
  let length = 0;
  for await (const piece of answer as AsyncIterable<Buffer>) {
    pieces.push(piece);
    length += piece.length;
    if (length >= bytes) break;
  }
  return Buffer.concat(pieces).subarray(0, bytes);
}

function redirectOf({ statusCode, headers }: IncomingMessage): string | null {
  return REDIRECTS.includes(statusCode ?? 0) ? (headers.location ?? null) : null;
}

const isGood = ({ statusCode = 0 }: IncomingMessage) => statusCode >= 200 && statusCode < 300;

/** Something with a title to read: what was packed unasked is left packed. */
function isPage({ headers }: IncomingMessage): boolean {
  const plain = !headers['content-encoding'] || headers['content-encoding'] === 'identity';
  return plain && /^(text\/html|application\/xhtml\+xml)\b/i.test(headers['content-type'] ?? '');
}
