import type { IncomingMessage } from 'node:http';
import type { RequestHandler } from 'express';
import { CHECKED_BYTES } from '../../domain/editions/constants.ts';
import { commonWords } from '../../domain/words/common.ts';
import type { Language } from '../../domain/words/words.ts';
import { keptPagePolicy } from './security.ts';

/** What a stranger may send: a form of a few words. */
const STRANGER = 65_536;
/** What a stranger may send where letters are checked: a file and what was pasted beside it. */
const CHECKED = CHECKED_BYTES + 2_000_000;
/** How many of these are read at one time; whoever comes then is asked to come again. */
const CHECKED_AT_ONCE = 6;
const CHECKING = /^\/verify\/[^/?]+$/;
/** What a member's form may hold: a long text that is typed into it, not a file. */
const FORM = 1_048_576;
/** What a member may send with a file in it, or to the API: the longest file and its wrapping. */
const FILE = 12_000_000;
/**
 * What of a member's is let run out, unread, so that their browser hears the answer: one that is cut off while it sends
 * says instead that the connection broke.
 */
const RUN_OUT = 200_000_000;

const WITHOUT_BODY = new Set(['GET', 'HEAD', 'OPTIONS']);

interface Limits {
  isMember(request: IncomingMessage): Promise<boolean>;
  languageOf(request: IncomingMessage): Promise<Language>;
  /** A page that says that it is too long, with a way back to this form. */
  page(language: Language, form: string): Promise<string>;
}

/** Refuses, unread, what is longer than this visitor may send; asks who it is only about what is long. */
export function limitBodies({ isMember, languageOf, page }: Limits): RequestHandler {
  let checking = 0;
  return (request, response, next) => {
    if (isToCheck(request) && checking < CHECKED_AT_ONCE) {
      checking += 1;
      response.once('close', () => (checking -= 1));
      return next();
    }
    refusalOf(request, isMember)
      .then(async (refused) => {
        if (refused === null) return next();
        const { status, runsOut } = refused;
        response.status(status).set('Cache-Control', 'no-store');
        if (!runsOut) response.set('Connection', 'close');
        const language = await languageOf(request);
        if (status === 411 || !isForPage(request))
          return response.type('text').send(commonWords[language].tooLong);
        const drawn = await page(language, formOf(request));
        return response.set('Content-Security-Policy', keptPagePolicy).type('html').send(drawn);
      })
      .catch(next);
  };
}

/** Whether it is a letter to be checked, of which even a stranger may send as much as it weighs. */
function isToCheck({ method, url = '', headers }: IncomingMessage): boolean {
  const length = Number(headers['content-length']);
  return method === 'POST' && CHECKING.test(url) && length > STRANGER && length <= CHECKED;
}

/** 411 when it does not say how long it is, 413 when it is too long, null when it may be read. */
async function refusalOf(
  request: IncomingMessage,
  isMember: Limits['isMember'],
): Promise<{ status: 411 | 413; runsOut: boolean } | null> {
  const { method = 'GET', headers } = request;
  if (WITHOUT_BODY.has(method)) return null;
  const said = headers['content-length'];
  if (said === undefined)
    return headers['transfer-encoding'] === undefined ? null : { status: 411, runsOut: false };
  const length = Number(said);
  if (length <= STRANGER) return null;
  const form = headers['content-type']?.startsWith('application/x-www-form-urlencoded') ?? false;
  if (!(length <= RUN_OUT) || !(await isMember(request))) return { status: 413, runsOut: false };
  return length > (form ? FORM : FILE) ? { status: 413, runsOut: true } : null;
}

/** Whether a browser shows what is answered, as it does where there are no scripts. */
const isForPage = ({ headers }: IncomingMessage) => headers.accept?.includes('text/html') ?? false;

/** Address of the page whose form was sent: forms are sent to their own page. */
function formOf({ url = '/' }: IncomingMessage): string {
  return url.replace(/\?index$/, '');
}
