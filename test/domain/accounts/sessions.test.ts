import { expect, it } from 'vitest';
import { actBy } from '../../../domain/accounts/acting-seat.ts';
import {
  confirmSession,
  endSession,
  requestConfirmation,
  requestSignIn,
  signInWithCode,
  signInWithLink,
  signOut,
  updateProfile,
} from '../../../domain/accounts/actions.ts';
import { describeDevice } from '../../../domain/accounts/device.ts';
import { keepSession, loadViewer } from '../../../domain/accounts/load-viewer.ts';
import { hasFreshProof } from '../../../domain/accounts/policy.ts';
import { sessionsOf } from '../../../domain/accounts/reads.ts';
import { authorize } from '../../../domain/authorize.ts';
import { Forbidden, Invalid, NotFound } from '../../../domain/errors.ts';
import { DAY, HOUR, later, MINUTE } from '../../../domain/platform.ts';
import { transact } from '../../../domain/transaction.ts';
import { anonymous } from '../../../domain/viewer.ts';
import { givenBody, givenBodyMember } from '../../support/factories/bodies.ts';
import { givenPerson, givenSeat } from '../../support/factories/people.ts';
import { viewerOf } from '../../support/factories/sessions.ts';
import { testPlatform, type TestPlatform } from '../../support/platform.ts';
import { eachEngine } from '../../support/store.ts';
import { knock, ticketMail, wrong } from './support.ts';

async function signedIn(platform: TestPlatform, email: string, shared = false) {
  const { ticket } = await requestSignIn(platform, knock, { email, language: 'es' });
  return signInWithLink(platform, knock, { token: (await ticketMail(platform, ticket)).token, shared });
}

const seen = (platform: TestPlatform, token: string) =>
  loadViewer(platform.store, { token }, platform.clock.now());

eachEngine((engine) => {
  it('knows no session by a token that is not one', async () => {
    const platform = await testPlatform({ engine });
    for (const token of ['', 'x', 'A'.repeat(43)]) expect(await seen(platform, token)).toBeNull();
  });

  it('loads seats in force with their rights and bodies, and no others', async () => {
    const platform = await testPlatform({ engine });
    const now = platform.clock.now();
    const person = await givenPerson(platform);
    const seat = await givenSeat(platform, { person_id: person.id, steward: 1, title: 'Dirección' });
    const own = await givenSeat(platform, { person_id: person.id, given_by_seat_id: seat.id });
    await givenSeat(platform, { person_id: person.id, until_at: now });
    await givenSeat(platform, { person_id: person.id, from_at: later(now, 1) });
    const body = await givenBody(platform, { coalition_id: seat.coalition_id, kind: 'secretariat' });
    await givenBodyMember(platform, {
      coalition_id: seat.coalition_id,
      body_id: body.id,
      seat_id: seat.id,
      role: 'coordinator',
    });
    const old = await givenBody(platform, { coalition_id: seat.coalition_id });
    await givenBodyMember(platform, {
      coalition_id: seat.coalition_id,
      body_id: old.id,
      seat_id: seat.id,
      until_at: now,
    });
    const viewer = await viewerOf(platform, person.id);
    expect(viewer.seats.map(({ id }) => id).sort()).toEqual([seat.id, own.id].sort());
    expect(viewer.seats.find(({ id }) => id === seat.id)).toEqual({
      id: seat.id,
      coalitionId: seat.coalition_id,
      organizationId: seat.organization_id,
      personId: person.id,
      title: 'Dirección',
      steward: true,
      mayPropose: false,
      maySign: true,
      credential: null,
      selfGiven: false,
      memberClass: 'full',
      verified: true,
      signingRule: 'sole',
      bodies: [{ bodyId: body.id, kind: 'secretariat', role: 'coordinator' }],
    });
    expect(viewer.seats.find(({ id }) => id === own.id)).toMatchObject({ selfGiven: true, bodies: [] });
  });

  it.each([
    ['private', false, 30 * DAY, 13 * DAY],
    ['shared', true, 12 * HOUR, 1 * HOUR],
  ] as const)('ends a %s session by itself, used or not', async (_kind, shared, absolute, step) => {
    const platform = await testPlatform({ engine });
    const { email } = await givenPerson(platform);
    const start = platform.clock.now();
    const [used, unused] = [await signedIn(platform, email, shared), await signedIn(platform, email, shared)];
    while (later(platform.clock.now(), step) < later(start, absolute)) {
      platform.clock.advance(step);
      expect(await seen(platform, used.token)).not.toBeNull();
      await keepSession(platform, used.sessionId);
    }
    expect(await seen(platform, unused.token)).toBeNull();
    platform.clock.set(later(start, absolute));
    expect(await seen(platform, used.token)).toBeNull();
  });

  it('ends sessions at once: this one, another of one’s own, never a stranger’s', async () => {
    const platform = await testPlatform({ engine });
    const [mine, theirs] = [await givenPerson(platform), await givenPerson(platform)];
    const [here, there, stranger] = [
      await signedIn(platform, mine.email),
      await signedIn(platform, mine.email),
      await signedIn(platform, theirs.email),
    ];
    const viewer = (await seen(platform, here.token))!;
    await expect(endSession(platform, viewer, { session: stranger.sessionId })).rejects.toBeInstanceOf(
      NotFound,
    );
    await expect(endSession(platform, viewer, { session: 'none' })).rejects.toBeInstanceOf(NotFound);
    await expect(endSession(platform, anonymous('es'), { session: here.sessionId })).rejects.toBeInstanceOf(
      Forbidden,
    );
    expect(await sessionsOf(platform.store, viewer, platform.clock.now())).toHaveLength(2);
    await endSession(platform, viewer, { session: there.sessionId });
    expect(await seen(platform, there.token)).toBeNull();
    expect(platform.announcements).toContainEqual({ topic: `person:${mine.id}`, change: 'sessions' });
    await signOut(platform, viewer);
    await signOut(platform, viewer);
    expect(await seen(platform, here.token)).toBeNull();
    expect(await seen(platform, stranger.token)).not.toBeNull();
  });

  it('proves a session again by code, only its own person’s', async () => {
    const platform = await testPlatform({ engine });
    const [person, other] = [await givenPerson(platform), await givenPerson(platform)];
    const { token } = await signedIn(platform, person.email);
    platform.clock.advance(12 * HOUR);
    const viewer = (await seen(platform, token))!;
    expect(hasFreshProof(viewer, platform.clock.now())).toEqual({
      allowed: false,
      hidden: false,
      word: 'code-needed',
    });
    await expect(requestConfirmation(platform, anonymous('es'))).rejects.toBeInstanceOf(Forbidden);
    const foreign = await requestConfirmation(platform, await viewerOf(platform, other.id));
    const code = (await ticketMail(platform, foreign.ticket)).code;
    await expect(confirmSession(platform, viewer, { ticket: foreign.ticket, code })).rejects.toMatchObject({
      word: 'ticket-void',
    });
    const { ticket } = await requestConfirmation(platform, viewer);
    await expect(confirmSession(platform, viewer, { ticket, code: 'abc' })).rejects.toBeInstanceOf(Invalid);
    await confirmSession(platform, viewer, { ticket, code: (await ticketMail(platform, ticket)).code });
    authorize(hasFreshProof((await seen(platform, token))!, platform.clock.now()));
  });

  it('lets no stranger use up the codes of somebody who is signed in', async () => {
    const platform = await testPlatform({ engine });
    const { email } = await givenPerson(platform);
    const { token } = await signedIn(platform, email);
    platform.clock.advance(12 * HOUR);
    const viewer = (await seen(platform, token))!;
    const { ticket } = await requestConfirmation(platform, viewer);
    const { code } = await ticketMail(platform, ticket);
    for (let i = 0; i < 5; i++) {
      const theirs = await requestSignIn(
        platform,
        { ...knock, clientKey: `c${i}` },
        { email, language: 'es' },
      );
      const right = (await ticketMail(platform, theirs.ticket)).code;
      for (let tries = 0; tries < 4; tries++)
        await expect(
          signInWithCode(platform, knock, { ticket: theirs.ticket, code: wrong(right), shared: false }),
        ).rejects.toBeDefined();
    }
    await confirmSession(platform, viewer, { ticket, code });
    const again = await requestConfirmation(platform, viewer);
    const proof = await ticketMail(platform, again.ticket);
    await expect(
      signInWithCode(platform, knock, { ticket: again.ticket, code: proof.code, shared: false }),
    ).rejects.toMatchObject({ word: 'ticket-void' });
  });

  it('changes one’s own profile, and offers first only a seat of one’s own', async () => {
    const platform = await testPlatform({ engine });
    const person = await givenPerson(platform);
    const [seat, foreign] = [await givenSeat(platform, { person_id: person.id }), await givenSeat(platform)];
    const { token } = await signedIn(platform, person.email);
    const viewer = (await seen(platform, token))!;
    await expect(updateProfile(platform, viewer, { defaultSeat: foreign.id })).rejects.toMatchObject({
      word: 'not-your-seat',
    });
    await expect(updateProfile(platform, viewer, { name: '\u202Eanna' })).rejects.toEqual(
      new Invalid([{ field: 'name', word: 'unseen-characters' }]),
    );
    await expect(updateProfile(platform, viewer, { timeZone: 'America/Ceiba' })).rejects.toBeInstanceOf(
      Invalid,
    );
    await updateProfile(platform, viewer, {
      name: ' Ana  Tzʼikin ',
      language: 'en',
      timeZone: 'America/Chicago',
      defaultSeat: seat.id,
    });
    expect(await seen(platform, token)).toMatchObject({
      name: 'Ana Tzʼikin',
      language: 'en',
      timeZone: 'America/Chicago',
      session: { defaultSeatId: seat.id },
    });
    const again = await signedIn(platform, person.email);
    expect((await seen(platform, again.token))?.session?.defaultSeatId).toBe(seat.id);
  });

  it('reads the acting seat again inside the act', async () => {
    const platform = await testPlatform({ engine });
    const person = await givenPerson(platform);
    const seat = await givenSeat(platform, { person_id: person.id });
    const viewer = await viewerOf(platform, person.id);
    const acting = (seatId: string) =>
      transact(platform, async (tx) => (tx.begin(), actBy(tx, viewer, seatId)));
    expect(await acting(seat.id)).toEqual({ ...viewer, seat: viewer.seats[0] });
    await expect(acting((await givenSeat(platform)).id)).rejects.toMatchObject({ word: 'not-your-seat' });
    await platform.store.write((trx) =>
      trx.updateTable('seats').set({ until_at: platform.clock.now() }).where('id', '=', seat.id).execute(),
    );
    await expect(acting(seat.id)).rejects.toMatchObject({ word: 'not-your-seat' });
    await platform.store.write((trx) =>
      trx.updateTable('seats').set({ until_at: null }).where('id', '=', seat.id).execute(),
    );
    await signOut(platform, viewer);
    await expect(acting(seat.id)).rejects.toMatchObject({ word: 'signed-out' });
  });

  it('notes use of a session at most once in five minutes', async () => {
    const platform = await testPlatform({ engine });
    const viewer = await viewerOf(platform, (await givenPerson(platform)).id);
    const start = platform.clock.now();
    const noted = async () => (await sessionsOf(platform.store, viewer, platform.clock.now()))[0]?.seen_at;
    platform.clock.advance(4 * MINUTE);
    await keepSession(platform, viewer.session!.id);
    expect(await noted()).toBe(start);
    platform.clock.advance(MINUTE);
    await keepSession(platform, viewer.session!.id);
    expect(await noted()).toBe(platform.clock.now());
  });
});

it.each([
  [
    'Mozilla/5.0 (Linux; Android 14; SM-A145M) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/126.0 Mobile Safari/537.36',
    'Chrome · Android',
  ],
  [
    'Mozilla/5.0 (iPhone; CPU iPhone OS 17_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/17.5 Mobile/15E148 Safari/604.1',
    'Safari · iOS',
  ],
  [
    'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/126.0 Safari/537.36 Edg/126.0',
    'Edge · Windows',
  ],
  ['curl/8', ''],
  [undefined, ''],
])('calls %s "%s"', (agent, name) => {
  expect(describeDevice(agent)).toBe(name);
});
