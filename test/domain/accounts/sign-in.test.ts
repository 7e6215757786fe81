import { expect, it } from 'vitest';
import {
  requestSignIn,
  signInAsCast,
  signInWithCode,
  signInWithLink,
} from '../../../domain/accounts/actions.ts';
import { loadViewer } from '../../../domain/accounts/load-viewer.ts';
import { Conflict, Forbidden, Invalid } from '../../../domain/errors.ts';
import { DAY, MINUTE } from '../../../domain/platform.ts';
import { givenPerson } from '../../support/factories/people.ts';
import { testPlatform, type TestPlatform } from '../../support/platform.ts';
import { eachEngine } from '../../support/store.ts';
import { knock, ticketMail, waitingMails, wrong } from './support.ts';

const refusedAs = (word: string) => expect.objectContaining({ word }) as Error;

async function asked(platform: TestPlatform, email: string) {
  const { ticket } = await requestSignIn(platform, knock, { email, language: 'es' });
  return { ticket, ...(await ticketMail(platform, ticket)) };
}

async function tries(platform: TestPlatform, ticket: string) {
  return platform.store.read
    .selectFrom('sign_in_tickets')
    .select('tries')
    .where('id', '=', ticket)
    .executeTakeFirstOrThrow();
}

eachEngine((engine) => {
  it('signs in with the code, once', async () => {
    const platform = await testPlatform({ engine });
    const person = await givenPerson(platform);
    const { ticket, code } = await asked(platform, person.email.toUpperCase());
    const session = await signInWithCode(platform, knock, {
      ticket,
      code: ` ${code.slice(0, 3)} ${code.slice(3)} `,
      shared: false,
    });
    const viewer = await loadViewer(platform.store, { token: session.token }, platform.clock.now());
    expect(viewer).toMatchObject({
      personId: person.id,
      name: person.name,
      seats: [],
      session: { confirmedAt: platform.clock.now() },
    });
    await expect(signInWithCode(platform, knock, { ticket, code, shared: false })).rejects.toEqual(
      refusedAs('ticket-void'),
    );
  });

  it('signs in with the link, once, and the code dies with it', async () => {
    const platform = await testPlatform({ engine });
    const person = await givenPerson(platform);
    const { ticket, code, token } = await asked(platform, person.email);
    expect((await signInWithLink(platform, knock, { token, shared: true })).personId).toBe(person.id);
    await expect(signInWithLink(platform, knock, { token, shared: true })).rejects.toBeInstanceOf(Conflict);
    await expect(signInWithCode(platform, knock, { ticket, code, shared: false })).rejects.toBeInstanceOf(
      Conflict,
    );
  });

  it('answers an unknown address as it does a known one, and mails nobody', async () => {
    const platform = await testPlatform({ engine });
    const answer = await requestSignIn(platform, knock, { email: 'nadie@example.org', language: 'en' });
    expect(Object.keys(answer)).toEqual(['email', 'ticket']);
    expect(await waitingMails(platform)).toEqual([]);
    for (let i = 0; i < 5; i++)
      await expect(
        signInWithCode(platform, knock, { ticket: answer.ticket, code: '123456', shared: false }),
      ).rejects.toEqual(refusedAs('code-wrong'));
    await expect(
      signInWithCode(platform, knock, { ticket: answer.ticket, code: '123456', shared: false }),
    ).rejects.toEqual(refusedAs('ticket-void'));
  });

  it('voids a ticket after five wrong codes, of a thousand at once', async () => {
    const platform = await testPlatform({ engine });
    const { ticket, code } = await asked(platform, (await givenPerson(platform)).email);
    const outcomes = await Promise.allSettled(
      Array.from({ length: 1000 }, () =>
        signInWithCode(platform, knock, { ticket, code: wrong(code), shared: false }),
      ),
    );
    const words = outcomes.map((outcome) =>
      outcome.status === 'rejected' ? (outcome.reason as Conflict).word : 'in',
    );
    expect(words.filter((word) => word === 'code-wrong')).toHaveLength(5);
    expect(words.filter((word) => word === 'ticket-void')).toHaveLength(995);
    expect(await tries(platform, ticket)).toEqual({ tries: 5 });
    await expect(signInWithCode(platform, knock, { ticket, code, shared: false })).rejects.toEqual(
      refusedAs('ticket-void'),
    );
  }, 60_000);

  it('lets a code live for fifteen minutes', async () => {
    const platform = await testPlatform({ engine });
    const { ticket, code, token } = await asked(platform, (await givenPerson(platform)).email);
    platform.clock.advance(15 * MINUTE);
    await expect(signInWithCode(platform, knock, { ticket, code, shared: false })).rejects.toEqual(
      refusedAs('ticket-void'),
    );
    await expect(signInWithLink(platform, knock, { token, shared: false })).rejects.toEqual(
      refusedAs('ticket-void'),
    );
  });

  it('leaves a mailed ticket good when anybody asks for another, and voids all once one is used', async () => {
    const platform = await testPlatform({ engine });
    const { email } = await givenPerson(platform);
    const old = await asked(platform, email);
    platform.clock.advance(MINUTE);
    const young = await asked(platform, email);
    await expect(
      signInWithCode(platform, knock, { ticket: old.ticket, code: old.code, shared: false }),
    ).resolves.toBeDefined();
    await expect(signInWithLink(platform, knock, { token: young.token, shared: false })).rejects.toEqual(
      refusedAs('ticket-void'),
    );
    await expect(
      signInWithCode(platform, knock, { ticket: young.ticket, code: young.code, shared: false }),
    ).rejects.toEqual(refusedAs('ticket-void'));
  });

  it.each(['known', 'unknown'])(
    'makes at most five tickets in a quarter of an hour for a %s address',
    async (kind) => {
      const platform = await testPlatform({ engine });
      const email = kind === 'known' ? (await givenPerson(platform)).email : 'nadie@example.org';
      for (let i = 0; i < 5; i++)
        await requestSignIn(platform, { ...knock, clientKey: `c${i}` }, { email, language: 'es' });
      await expect(requestSignIn(platform, knock, { email, language: 'es' })).rejects.toEqual(
        refusedAs('too-many-tickets'),
      );
      platform.clock.advance(15 * MINUTE + 1);
      await expect(requestSignIn(platform, knock, { email, language: 'es' })).resolves.toBeDefined();
    },
  );

  it('checks at most twenty codes of one account in a quarter of an hour, whatever the tickets, and the link still enters', async () => {
    const platform = await testPlatform({ engine });
    const { email } = await givenPerson(platform);
    let checked = 0;
    let last = await asked(platform, email);
    for (let guess = 0; guess < 10_000 && platform.clock.now() < '2026-11-21T22:15:00.000Z'; guess++) {
      const outcome = await signInWithCode(platform, knock, {
        ticket: last.ticket,
        code: wrong(last.code),
        shared: false,
      }).catch((e: Conflict) => e.word);
      if (outcome === 'code-wrong') checked++;
      if (outcome === 'ticket-void') {
        platform.clock.advance(MINUTE);
        last = await asked(platform, email);
      }
      if (outcome === 'too-many-codes') break;
    }
    expect(checked).toBe(20);
    await expect(
      signInWithCode(platform, knock, { ticket: last.ticket, code: last.code, shared: false }),
    ).rejects.toEqual(refusedAs('too-many-codes'));
    await expect(
      signInWithLink(platform, knock, { token: last.token, shared: false }),
    ).resolves.toBeDefined();
  });

  it('keeps neither token nor code in the clear', async () => {
    const platform = await testPlatform({ engine });
    const { ticket, code, token } = await asked(platform, (await givenPerson(platform)).email);
    const session = await signInWithCode(platform, knock, { ticket, code, shared: false });
    const kept = JSON.stringify([
      await platform.store.read.selectFrom('sign_in_tickets').selectAll().execute(),
      await platform.store.read.selectFrom('sessions').selectAll().execute(),
    ]);
    for (const secret of [`"${code}"`, token, session.token]) expect(kept).not.toContain(secret);
    expect(Buffer.from(session.token, 'base64url')).toHaveLength(32);
  });

  it('forgets the tickets of yesterday, whoever’s they were', async () => {
    const platform = await testPlatform({ engine });
    await requestSignIn(platform, knock, { email: 'nadie@example.org', language: 'es' });
    platform.clock.advance(DAY + 1);
    await requestSignIn(platform, knock, { email: 'otra@example.org', language: 'es' });
    const kept = await platform.store.read.selectFrom('sign_in_tickets').select('email_folded').execute();
    expect(kept).toEqual([{ email_folded: 'otra@example.org' }]);
  });

  it('ends the session a browser had when a new one begins', async () => {
    const platform = await testPlatform({ engine });
    const { email } = await givenPerson(platform);
    const first = await signInWithLink(platform, knock, {
      token: (await asked(platform, email)).token,
      shared: false,
    });
    const second = await signInWithLink(
      platform,
      { ...knock, sessionId: first.sessionId },
      { token: (await asked(platform, email)).token, shared: false },
    );
    expect(await loadViewer(platform.store, { token: first.token }, platform.clock.now())).toBeNull();
    expect(await loadViewer(platform.store, { token: second.token }, platform.clock.now())).not.toBeNull();
  });

  it('plays the cast in the demonstration only', async () => {
    const platform = await testPlatform({ engine });
    const { id, email } = await givenPerson(platform, { email: 'ana@red-ceiba.example.org' });
    const other = await givenPerson(platform);
    await expect(
      signInAsCast(platform, knock, { demo: true }, { email: other.email }),
    ).rejects.toBeInstanceOf(Forbidden);
    await expect(signInAsCast(platform, knock, { demo: false }, { email })).rejects.toBeInstanceOf(Forbidden);
    expect((await signInAsCast(platform, knock, { demo: true }, { email })).personId).toBe(id);
    await expect(
      signInAsCast(platform, knock, { demo: true }, { email: 'nadie@example.org' }),
    ).rejects.toBeInstanceOf(Forbidden);
  });

  it('goes on to a path of this site only', async () => {
    const platform = await testPlatform({ engine });
    const { email } = await givenPerson(platform);
    for (const [returnTo, expected] of [
      ['/red-ceiba?x=1', '/red-ceiba?x=1'],
      ['//evil.example', null],
    ] as const) {
      const { ticket } = await requestSignIn(platform, knock, { email, language: 'es', returnTo });
      const { token } = await ticketMail(platform, ticket);
      expect((await signInWithLink(platform, knock, { token, shared: false })).returnTo).toBe(expected);
    }
  });
});

it.each([
  '',
  'a',
  'a@b',
  'a@example.org\r\nBcc: b@example.org',
  'a@example.org, b@example.org',
  'a b@example.org',
  '<a@example.org>',
  `${'a'.repeat(250)}@example.org`,
  'a\u202E@example.org',
])('refuses %j as an address', async (email) => {
  const platform = await testPlatform();
  await expect(requestSignIn(platform, knock, { email, language: 'es' })).rejects.toEqual(
    new Invalid([{ field: 'email', word: 'email-not-valid' }]),
  );
});

it('refuses a client that asks for too many addresses', async () => {
  const platform = await testPlatform();
  for (let i = 0; i < 30; i++)
    await requestSignIn(platform, knock, { email: `p${i}@example.org`, language: 'es' });
  await expect(requestSignIn(platform, knock, { email: 'otra@example.org', language: 'es' })).rejects.toEqual(
    refusedAs('too-many-requests'),
  );
  await expect(
    requestSignIn(platform, { ...knock, clientKey: 'other' }, { email: 'otra@example.org', language: 'es' }),
  ).resolves.toBeDefined();
});
