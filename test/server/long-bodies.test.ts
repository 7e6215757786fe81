import { request, type IncomingHttpHeaders } from 'node:http';
import { beforeAll, expect, it } from 'vitest';
import { buildPages } from '../support/browser.ts';
import { atEnd } from '../support/ending.ts';
import { startServer, type RunningServer } from '../support/server.ts';
import { faultsOf } from './page-rules.ts';
import { Visitor } from './visitor.ts';

let server: RunningServer;
let ana: Visitor;

beforeAll(async () => {
  buildPages();
  server = await startServer();
  atEnd(async () => void (await server.stop()));
  ana = await new Visitor(server).enterAs('ana');
}, 300_000);

const MB = 1_048_576;
const FORM = 'application/x-www-form-urlencoded';

/** Sends the head of a request and never its body: what is refused is refused unread. */
function announce(
  path: string,
  headers: Record<string, string | number>,
): Promise<{ status: number; body: string; headers: IncomingHttpHeaders }> {
  return new Promise((resolve, reject) => {
    const sent = request(new URL(path, server.origin), {
      method: 'POST',
      headers: { origin: server.origin, ...headers },
    });
    sent.on('error', reject);
    sent.on('response', (answer) => {
      let body = '';
      answer.setEncoding('utf8').on('data', (part: string) => (body += part));
      answer.on('end', () => {
        sent.destroy();
        resolve({ status: answer.statusCode ?? 0, body, headers: answer.headers });
      });
    });
    sent.flushHeaders();
  });
}

it.each([
  ['/sign-in?index', FORM],
  ['/sign-in/code', 'multipart/form-data; boundary=x'],
  ['/graphql', 'application/json'],
  ['/nowhere', 'text/plain'],
])('reads no more of a stranger than a few words: %s', async (path, type) => {
  const refused = await announce(path, { 'content-type': type, 'content-length': 65_537 });
  expect(refused.status).toBe(413);
  const pretended = { 'content-type': type, 'content-length': 65_537, cookie: `session=${'a'.repeat(43)}` };
  expect((await announce(path, pretended)).status).toBe(413);
});

it.each([
  [FORM, MB + 1],
  ['multipart/form-data; boundary=x', 12_000_001],
  ['application/json', 12_000_001],
])('reads no more of a member than a form or a file: %s', async (type, length) => {
  const headers = { 'content-type': type, 'content-length': length, cookie: ana.cookie() };
  expect((await announce('/graphql', headers)).status).toBe(413);
  expect((await announce('/account', headers)).status).toBe(413);
});

it('reads a letter that a stranger checks, and no more than a letter weighs', async () => {
  const form = new FormData();
  form.set('file', new File([new Uint8Array(3 * MB).fill(97)], 'carta.txt'));
  const checked = await fetch(new URL('/verify/AAAAAAAA', server.origin), {
    method: 'POST',
    headers: { origin: server.origin },
    body: form,
  });
  expect(checked.status).toBe(404);
  const headers = { 'content-type': 'multipart/form-data; boundary=x', 'content-length': 7_000_001 };
  expect((await announce('/verify/AAAAAAAA', headers)).status).toBe(413);
  expect((await announce('/verify/AAAAAAAA/more', { ...headers, 'content-length': 65_537 })).status).toBe(
    413,
  );
});

it('takes nothing that does not say how long it is', async () => {
  const headers = { 'content-type': FORM, 'transfer-encoding': 'chunked' };
  expect((await announce('/sign-in?index', headers)).status).toBe(411);
});

it('says so in the visitor’s language', async () => {
  const headers = { 'content-type': FORM, 'content-length': 65_537 };
  const say = async (language: string) =>
    (await announce('/sign-in?index', { ...headers, 'accept-language': language })).body;
  expect(await say('es')).toContain('más largo');
  expect(await say('en')).toContain('longer');
});

it('shows a browser without scripts a page with a way back, in its reader’s language', async () => {
  const path = '/c/red-ceiba/positions/new?supersedes=a';
  const headers = {
    'content-type': 'multipart/form-data; boundary=x',
    'content-length': 12_000_001,
    'accept-language': 'en',
    accept: 'text/html,application/xhtml+xml',
  };
  for (const [cookie, title, back] of [
    [ana.cookie(), 'Lo enviado pesa demasiado', 'Volver al formulario'],
    ['language=en', 'What you sent is too large', 'Back to the form'],
  ] as const) {
    const refused = await announce(path, { ...headers, cookie });
    expect(refused.status).toBe(413);
    expect(refused.body).toContain(title);
    expect(refused.body).toMatch(new RegExp(`href="${path.replace('?', '\\?')}"[^>]*>${back}`));
    expect(refused.body).not.toContain('undefined');
    expect(refused.body).not.toContain('<script');
    const answer = new Response(refused.body, { headers: refused.headers as Record<string, string> });
    expect(faultsOf(answer, refused.body, server.origin).faults).toEqual([]);
  }
});

it('lets a member hear it before their browser has sent all, and cuts strangers off', async () => {
  const asked = { 'content-type': 'multipart/form-data; boundary=x', 'content-length': 12_000_001 };
  const heard = await announce('/account', { ...asked, cookie: ana.cookie() });
  expect(heard.headers.connection).not.toBe('close');
  expect((await announce('/account', asked)).headers.connection).toBe('close');
  const endless = { ...asked, 'content-length': 200_000_001, cookie: ana.cookie() };
  expect((await announce('/account', endless)).headers.connection).toBe('close');
});
