import { createServer, request as ask, type IncomingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterEach, expect, it } from 'vitest';
import { KeptPages, type KeptPagesOptions, type PageAsked } from '../../../app/http/kept-pages.ts';
import { DAY, HOUR, later } from '../../../domain/platform.ts';
import { TestClock } from '../../support/clock.ts';

interface Answer {
  status: number;
  headers: IncomingHttpHeaders;
  body: Buffer;
}

const ends: (() => void)[] = [];
afterEach(() => {
  for (const end of ends.splice(0)) end();
});

/** A server that keeps pages of one coalition, red; what is not kept is answered with 418. */
async function site(options: Partial<KeptPagesOptions> = {}) {
  const clock = new TestClock();
  const coalition = { id: 'c1', version: 1 };
  const drawn: PageAsked[] = [];
  const state = { next: null as string | null, status: 200 };
  const pages = new KeptPages({
    publicVersion: async (slug) => (slug === 'red' ? { ...coalition } : undefined),
    nextChange: async () => state.next,
    now: () => Date.parse(clock.now()),
    headers: { 'X-Frame-Options': 'DENY' },
    keep: true,
    async render(asked) {
      drawn.push(asked);
      const html = `<!doctype html><title>${asked.path} ${drawn.length}</title>${'texto '.repeat(200)}`;
      const headers = { 'content-type': 'text/html; charset=utf-8', 'set-cookie': 'seen=1', 'x-own': 'yes' };
      return new Response(html, { status: state.status, headers });
    },
    ...options,
  });
  const server = createServer((request, response) => {
    void pages.answer(request, response).then(
      (answered) => answered || response.writeHead(418).end(),
      () => response.writeHead(500).end(),
    );
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  ends.push(() => server.close());
  const { port } = server.address() as AddressInfo;
  const get = (path: string, headers: Record<string, string> = {}, method = 'GET') =>
    new Promise<Answer>((resolve, reject) => {
      const sent = ask({ port, host: '127.0.0.1', path, headers, method }, (response) => {
        const parts: Buffer[] = [];
        response.on('data', (part: Buffer) => parts.push(part));
        response.on('end', () =>
          resolve({
            status: response.statusCode ?? 0,
            headers: response.headers,
            body: Buffer.concat(parts),
          }),
        );
      });
      sent.once('error', reject).end();
    });
  return { get, clock, coalition, drawn, state, pages };
}

it('draws a page once and sends it again until what the public sees has changed', async () => {
  const { get, coalition, drawn } = await site();
  const first = await get('/red/es/plan');
  expect((await get('/red/es/plan')).body).toEqual(first.body);
  expect(drawn).toEqual([{ path: '/red/es/plan', language: 'es', saveData: false }]);
  coalition.version++;
  expect((await get('/red/es/plan')).body).not.toEqual(first.body);
  expect((await get('/red/en')).status).toBe(200);
  expect(drawn.map(({ language }) => language)).toEqual(['es', 'es', 'en']);
});

it('draws anew at the instant the page would differ though nobody acts, not before', async () => {
  const { get, clock, drawn, state } = await site();
  const closing = (state.next = later(clock.now(), HOUR));
  await get('/red/es');
  clock.advance(HOUR - 1);
  await get('/red/es');
  expect(drawn).toHaveLength(1);
  clock.set(closing);
  state.next = null;
  await get('/red/es');
  expect(drawn).toHaveLength(2);
  clock.advance(400 * DAY);
  await get('/red/es');
  expect(drawn).toHaveLength(2);
});

it('draws once for all who ask at the same time', async () => {
  let finish = () => {};
  const gate = new Promise<void>((resolve) => (finish = resolve));
  let draws = 0;
  const { get } = await site({
    async render() {
      draws++;
      await gate;
      return new Response('<!doctype html>');
    },
  });
  const asked = Array.from({ length: 20 }, () => get('/red/es/plan'));
  await expect.poll(() => draws).toBe(1);
  finish();
  expect((await Promise.all(asked)).map(({ status }) => status)).toEqual(Array(20).fill(200));
  expect(draws).toBe(1);
});

it('is moved by nothing but the path: not by a query, a host, a cookie or another header', async () => {
  const { get, drawn, pages } = await site();
  const plain = await get('/red/es/plan');
  const odd = [
    await get('/red/es/plan?utm_source=x'),
    await get('/red/es/plan?a=1&a=2#'),
    await get('/red/es/plan', { host: 'evil.example' }),
    await get('/red/es/plan', { 'x-forwarded-host': 'evil.example', 'x-forwarded-proto': 'ftp' }),
    await get('/red/es/plan', { cookie: '__Host-session=abc; language=en', authorization: 'Bearer x' }),
    await get('/red/es/plan', { 'accept-language': 'en', 'user-agent': 'Googlebot' }),
  ];
  for (const { body, headers } of odd) {
    expect(body).toEqual(plain.body);
    expect({ ...headers, date: '' }).toEqual({ ...plain.headers, date: '' });
  }
  expect(plain.headers).not.toHaveProperty('set-cookie');
  expect(plain.headers).not.toHaveProperty('x-own');
  expect(drawn).toHaveLength(1);
  expect(pages.size).toBe(1);
});

it('keeps the public list of signatures as a file, with the policy and the name it brings', async () => {
  const policy = "default-src 'none'; sandbox";
  const { get, drawn } = await site({
    render: async () =>
      new Response('Organización\r\n', {
        headers: { 'content-security-policy': policy, 'content-disposition': 'attachment; filename="f.csv"' },
      }),
  });
  for (const path of ['/red/es/plan/datos/firmas.csv', '/red/en/plan/editions/1/signatures.xlsx']) {
    const { status, headers } = await get(path);
    expect({ status, headers }).toMatchObject({
      status: 200,
      headers: {
        'content-security-policy': policy,
        'content-disposition': 'attachment; filename="f.csv"',
        'x-frame-options': 'DENY',
      },
    });
  }
  expect((await get('/red/es/plan/datos/otra.exe')).status).toBe(418);
  expect(drawn).toEqual([]);
});

it('lets other sites frame what is made for it, where there is something, and nothing else', async () => {
  const { get, state } = await site();
  const framed = await get('/embed/red/es/plan/counter-dark', { cookie: '__Host-session=abc' });
  expect(framed.headers).not.toHaveProperty('x-frame-options');
  expect(framed.headers).toMatchObject({ 'cross-origin-resource-policy': 'cross-origin' });
  expect(framed.headers).not.toHaveProperty('set-cookie');
  expect((await get('/red/es/plan')).headers['x-frame-options']).toBe('DENY');
  state.status = 404;
  expect((await get('/embed/red/es/nothing/list')).headers['x-frame-options']).toBe('DENY');
  expect((await get('/embed/other/es/plan/list')).status).toBe(418);
});

it('has a lighter page of its own for those who save data', async () => {
  const { get, drawn } = await site();
  await get('/red/es', { 'save-data': 'on' });
  await get('/red/es', { 'save-data': 'ON' });
  const whole = await get('/red/es', { 'save-data': 'off' });
  expect(drawn.map(({ saveData }) => saveData)).toEqual([true, false]);
  expect(whole.headers['vary']).toBe('Accept-Encoding, Save-Data');
});

it('says when the reader has the page already, by any of the tags they name', async () => {
  const { get, coalition } = await site();
  const { headers } = await get('/red/es');
  const tag = headers['etag'] ?? '';
  for (const known of [tag, tag.replace('W/', ''), `"other", ${tag}`, '*']) {
    const again = await get('/red/es', { 'if-none-match': known });
    expect([again.status, again.body.length, again.headers['etag']]).toEqual([304, 0, tag]);
  }
  expect((await get('/red/es', { 'if-none-match': '"other"' })).status).toBe(200);
  coalition.version++;
  expect((await get('/red/es', { 'if-none-match': tag })).status).toBe(200);
});

it('compresses as asked for, and answers HEAD with everything but the page', async () => {
  const { get } = await site();
  const plain = await get('/red/es');
  expect(plain.headers['content-encoding']).toBeUndefined();
  const br = await get('/red/es', { 'accept-encoding': 'gzip, deflate, br;q=0.5' });
  expect(br.headers['content-encoding']).toBe('br');
  expect(brotliDecompressSync(br.body)).toEqual(plain.body);
  const gz = await get('/red/es', { 'accept-encoding': 'gzip, br;q=0' });
  expect(gz.headers['content-encoding']).toBe('gzip');
  expect(gunzipSync(gz.body)).toEqual(plain.body);
  expect((await get('/red/es', { 'accept-encoding': 'identity, *;q=0' })).body).toEqual(plain.body);
  const head = await get('/red/es', {}, 'HEAD');
  expect(head.status).toBe(200);
  expect({ ...head.headers, date: '' }).toEqual({ ...plain.headers, date: '' });
  expect(head.body).toHaveLength(0);
});

it('sends pages that can run nothing, and are asked for again each time', async () => {
  const { headers } = await (await site()).get('/red/es');
  expect(headers['content-security-policy']).toContain(`script-src 'none'`);
  expect(headers['content-security-policy']).not.toContain('nonce');
  expect(headers['cache-control']).toBe('no-cache');
  expect(headers['x-frame-options']).toBe('DENY');
});

it('has one address for each page', async () => {
  const { get, drawn } = await site();
  for (const path of ['/red/es/', '/red/es//', '/red/es/plan/']) {
    const { status, headers } = await get(path);
    expect([status, headers['location']]).toEqual([308, path.replace(/\/+$/, '')]);
  }
  expect(drawn).toEqual([]);
});

it.each([
  ['GET', '/'],
  ['GET', '/red'],
  ['GET', '/red/fr'],
  ['GET', '/other/es'],
  ['GET', '/red/es/plan/text.txt'],
  ['GET', '//red/es'],
  ['GET', '//evil.example/es/'],
  ['GET', '/red/es/%2e%2e'],
  ['POST', '/red/es'],
])('leaves %s %s to others', async (method, path) => {
  const { get, drawn } = await site();
  expect((await get(path, {}, method)).status).toBe(418);
  expect(drawn).toEqual([]);
});

it('keeps no page that is not there, and none that failed', async () => {
  const { get, drawn, state, pages } = await site();
  for (const status of [404, 500]) {
    state.status = status;
    const answer = await get('/red/es/nothing', { 'if-none-match': '*' });
    expect([answer.status, answer.headers['cache-control']]).toEqual([status, 'no-store']);
  }
  expect([drawn.length, pages.size]).toEqual([2, 0]);
  state.status = 200;
  expect((await get('/red/es/nothing')).status).toBe(200);
});

it('tries again after a page that could not be drawn', async () => {
  let broken = true;
  const { get } = await site({
    async render() {
      if (broken) throw new Error('no page today');
      return new Response('<!doctype html>');
    },
  });
  expect((await get('/red/es')).status).toBe(500);
  broken = false;
  expect((await get('/red/es')).status).toBe(200);
});

it('lets go of the pages not asked for longest when they weigh too much', async () => {
  const heavy = 'x'.repeat(5 * 1024 * 1024);
  const { get, pages } = await site({
    render: async ({ path }) => new Response(`<!doctype html>${path}${heavy}`),
  });
  for (const page of 'abcdefgh') await get(`/red/es/${page}`);
  expect(pages.size).toBeLessThan(8);
  expect(pages.size).toBeGreaterThan(3);
});

it('keeps nothing while the pages themselves are being written', async () => {
  const { get, drawn, pages } = await site({ keep: false });
  await get('/red/es');
  await get('/red/es');
  expect([drawn.length, pages.size]).toEqual([2, 0]);
});
