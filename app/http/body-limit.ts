import type { IncomingMessage } from 'node:http';
import type { RequestHandler } from 'express';

/** What a stranger may send: a form of a few words. */
const STRANGER = 65_536;
/** What a member's form may hold: a long text that is typed into it, not a file. */
const FORM = 1_048_576;
/** What a member may send with a file in it, or to the API: the longest file and its wrapping. */
const FILE = 12_000_000;

const WITHOUT_BODY = new Set(['GET', 'HEAD', 'OPTIONS']);

interface Limits {
  isMember(request: IncomingMessage): Promise<boolean>;
  /** That it is too long, in the visitor's language. */
  words(request: IncomingMessage): string;
}

/** Refuses, unread, what is longer than this visitor may send; asks who it is only about what is long. */
export function limitBodies({ isMember, words }: Limits): RequestHandler {
  return (request, response, next) => {
    refusalOf(request, isMember)
      .then((status) => {
        if (status === null) return next();
        response.status(status).set('Connection', 'close').type('text').send(words(request));
      })
      .catch(next);
  };
}

/** 411 when it does not say how long it is, 413 when it is too long, null when it may be read. */
async function refusalOf(request: IncomingMessage, isMember: Limits['isMember']): Promise<411 | 413 | null> {
  const { method = 'GET', headers } = request;
  if (WITHOUT_BODY.has(method)) return null;
  const said = headers['content-length'];
  if (said === undefined) return headers['transfer-encoding'] === undefined ? null : 411;
  const length = Number(said);
  if (length <= STRANGER) return null;
  const form = headers['content-type']?.startsWith('application/x-www-form-urlencoded') ?? false;
  if (length > (form ? FORM : FILE)) return 413;
  return (await isMember(request)) ? null : 413;
}
