import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { BuiltFiles } from '../../../app/http/built-files.ts';

const place = mkdtempSync(join(tmpdir(), 'built-files-'));
const sheet = '.quiet { color: gray }\n'.repeat(100);
let server: ReturnType<typeof createServer>;
let origin: string;

beforeAll(async () => {
  mkdirSync(join(place, 'build', 'assets'), { recursive: true });
  writeFileSync(join(place, 'secret.txt'), 'outside');
  writeFileSync(join(place, 'build', 'assets', 'sheet-x1.css'), sheet);
  writeFileSync(join(place, 'build', 'og.png'), Buffer.from([0x89, 0x50, 0x4e, 0x47]));
  const files = new BuiltFiles(join(place, 'build'));
  server = createServer((request, response) => {
    response.setHeader('X-Frame-Options', 'DENY').setHeader('X-Content-Type-Options', 'nosniff');
    void files.answer(request, response).then((answered) => answered || response.writeHead(418).end());
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => {
  server.close();
  rmSync(place, { recursive: true });
});

it('sends a file whose name holds its digest compressed, to be kept for good', async () => {
  const answer = await fetch(`${origin}/assets/sheet-x1.css`, { headers: { 'accept-encoding': 'br' } });
  expect(await answer.text()).toBe(sheet);
  expect(Object.fromEntries(answer.headers)).toMatchObject({
    'content-encoding': 'br',
    'content-type': 'text/css; charset=utf-8',
    'cache-control': 'public, max-age=31536000, immutable',
  });
  expect(Number(answer.headers.get('content-length'))).toBeLessThan(sheet.length / 5);
});

it('keeps the headers that matter to documents alone from sheets, scripts and fonts', async () => {
  const sent = async (path: string) => {
    const { headers } = await fetch(`${origin}${path}`);
    return ['x-frame-options', 'x-content-type-options'].map((name) => headers.get(name));
  };
  expect(await sent('/assets/sheet-x1.css')).toEqual([null, 'nosniff']);
  expect(await sent('/og.png')).toEqual(['DENY', 'nosniff']);
});

it('sends others to be asked for again, and not again to whoever has them', async () => {
  const answer = await fetch(`${origin}/og.png?v=2`);
  expect(answer.headers.get('content-type')).toBe('image/png');
  expect(answer.headers.get('content-encoding')).toBeNull();
  expect(answer.headers.get('cache-control')).toBe('public, max-age=3600');
  const again = await fetch(`${origin}/og.png`, {
    headers: { 'if-none-match': answer.headers.get('etag') ?? '' },
  });
  expect(again.status).toBe(304);
});

it.each([
  '/',
  '/assets',
  '/assets/none.css',
  '/..%2fsecret.txt',
  '/assets/..%2f..%2f..%2fsecret.txt',
  '/OG.png',
])('leaves %s to others', async (path) => {
  expect((await fetch(origin + path)).status).toBe(418);
});

it('leaves what is not a reading to others', async () => {
  expect((await fetch(`${origin}/og.png`, { method: 'POST' })).status).toBe(418);
});
