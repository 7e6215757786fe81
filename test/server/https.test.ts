import { createHmac } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import { beforeAll, describe, expect, it } from 'vitest';
import { clientKey } from '../../app/http/client.ts';
import { TICKETS_PER_CLIENT } from '../../domain/accounts/rules.ts';
import { buildPages } from '../support/browser.ts';
import { atEnd } from '../support/ending.ts';
import { startServer } from '../support/server.ts';
import { Visitor } from './visitor.ts';

const ORIGIN = 'https://acuerdo.example.org';
let tom: Visitor;

beforeAll(async () => {
  buildPages();
  const server = await startServer({ environment: { ORIGIN } });
  atEnd(async () => void (await server.stop()));
  tom = await new Visitor({ origin: ORIGIN }, server.origin).enterAs('tom');
}, 300_000);

describe('behind https', () => {
  it('gives cookies that only this host gets, over https alone, that no script reads', async () => {
    await tom.fetch('/language', {
      method: 'POST',
      headers: { origin: ORIGIN, 'content-type': 'application/x-www-form-urlencoded' },
      body: 'language=en&returnTo=%2F',
    });
    expect(tom.given.length).toBeGreaterThanOrEqual(2);
    for (const line of tom.given) {
      expect(line).toMatch(/^__Host-[a-z]+=[^;]*; Path=\/; HttpOnly; SameSite=Lax; Secure(; Max-Age=\d+)?$/);
      expect(line).not.toMatch(/domain/i);
    }
    expect(tom.given[0]).toMatch(/^__Host-session=[\w-]{43};/);
  });

  it('takes no cookie of the plain name, which a neighbour of the host could set', async () => {
    const answer = await tom.fetch('/graphql', {
      method: 'POST',
      headers: {
        origin: ORIGIN,
        'content-type': 'application/json',
        cookie: tom.cookie().replace('__Host-session', 'session'),
      },
      body: '{"query":"{ viewer { language } }"}',
    });
    expect(await answer.json()).toEqual({ data: { viewer: null } });
  });

  it('asks browsers to stay on https, and takes writes of its https self alone', async () => {
    expect((await tom.fetch('/')).headers.get('strict-transport-security')).toMatch(/max-age=\d{8,}/);
    const plain = await tom.fetch('/graphql', {
      method: 'POST',
      headers: { origin: ORIGIN.replace('https', 'http'), 'content-type': 'application/json' },
      body: '{"query":"{ viewer { language } }"}',
    });
    expect(plain.status).toBe(403);
  });

  it('takes the session away when one signs out, there and everywhere it was copied to', async () => {
    const copied = tom.cookie();
    await tom.ask('mutation { signOut { __typename } }');
    expect(tom.given.at(-1)).toBe('__Host-session=; Path=/; HttpOnly; SameSite=Lax; Secure; Max-Age=0');
    const answer = await tom.fetch('/account', { headers: { cookie: copied } });
    expect(answer.status).toBe(302);
    expect(answer.headers.get('location')).toMatch(/^\/sign-in/);
  });
});

describe('whose address it is', () => {
  const ASK =
    'mutation { requestSignIn(email: "EMAIL", language: es) { __typename ... on ForbiddenError { code } } }';
  let knocks = 0;
  const knock = async (visitor: Visitor, headers: Record<string, string>) => {
    const answer = await visitor.fetch('/graphql', {
      method: 'POST',
      headers: { 'content-type': 'application/json', origin: ORIGIN, ...headers },
      body: JSON.stringify({ query: ASK.replace('EMAIL', `nadie-${++knocks}@example.org`) }),
    });
    const { data } = (await answer.json()) as { data: { requestSignIn: { __typename: string } } };
    return data.requestSignIn.__typename;
  };

  it('counts a client that claims to be many as one', async () => {
    const visitor = new Visitor({ origin: ORIGIN }, tom.address);
    const outcomes: string[] = [];
    for (let n = 0; n <= TICKETS_PER_CLIENT; n++) {
      const address = `203.0.113.${n}`;
      const claims = { 'x-forwarded-for': address, forwarded: `for=${address}`, 'x-real-ip': address };
      outcomes.push(await knock(visitor, { ...claims, 'cf-connecting-ip': address }));
    }
    expect(outcomes.slice(0, -1)).toEqual(Array(TICKETS_PER_CLIENT).fill('SignInRequested'));
    expect(outcomes.at(-1)).toBe('ForbiddenError');
  });

  it('believes as many proxies as we run and no more, and takes an IPv6 network for one client', () => {
    const secret = Buffer.alloc(32);
    const key = (forwarded: string | undefined, proxies: number, socket = '10.0.0.9') =>
      clientKey(
        {
          headers: { 'x-forwarded-for': forwarded },
          socket: { remoteAddress: socket },
        } as unknown as IncomingMessage,
        proxies,
        secret,
      );
    const direct = createHmac('sha256', secret).update('10.0.0.9').digest('base64url').slice(0, 22);
    expect(key('1.1.1.1, 2.2.2.2', 0)).toBe(direct);
    expect(key('9.9.9.9, 2.2.2.2', 1)).toBe(key('1.1.1.1, 2.2.2.2', 1));
    expect(key('2.2.2.2', 1)).not.toBe(key('2.2.2.3', 1));
    expect(key('1.1.1.1, 2.2.2.2, 3.3.3.3', 2)).toBe(key('2.2.2.2, 3.3.3.3', 2));
    expect(key('2001:db8:1:2::1', 1)).toBe(key('2001:0DB8:0001:0002:ffff::9', 1));
    expect(key('2001:db8:1:2::1', 1)).not.toBe(key('2001:db8:1:3::1', 1));
    expect(key('::ffff:192.0.2.7', 1)).toBe(key('192.0.2.7', 1));
    expect(key(undefined, 3)).toBe(direct);
    expect(key('not an address', 0)).toBe(direct);
  });
});
