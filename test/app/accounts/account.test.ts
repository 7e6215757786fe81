import { expect, it } from 'vitest';
import * as account from '../../../app/routes/account.tsx';
import { action as chooseSeat } from '../../../app/routes/account_.seat.tsx';
import { action as chooseLanguage } from '../../../app/routes/language.tsx';
import { givenPerson, givenSeat } from '../../support/factories/people.ts';
import { viewerOf } from '../../support/factories/sessions.ts';
import { testPlatform } from '../../support/platform.ts';
import { idOf, Visitor } from './visitor.ts';

async function person() {
  const platform = await testPlatform();
  const { id } = await givenPerson(platform);
  const seat = await givenSeat(platform, { person_id: id });
  const visitor = new Visitor(platform, await viewerOf(platform, id));
  return { platform, visitor, id, seat };
}

it('keeps a new name, language and zone, and what was typed when it does not hold', async () => {
  const { visitor } = await person();
  const fields = { name: '  Inés   Quintanilla ', language: 'en', timeZone: 'America/El_Salvador' };
  expect(await visitor.send(account.action, '/account', fields)).toMatchObject({
    location: '/account?saved',
  });
  expect((await visitor.load(account.loader, '/account?saved')).data).toMatchObject({
    done: 'saved',
    account: { person: { name: 'Inés Quintanilla' }, language: 'en', timeZone: 'America/El_Salvador' },
  });
  const wrong = { ...fields, name: '', timeZone: 'Mars/Olympus' };
  expect(await visitor.send(account.action, '/account', wrong)).toMatchObject({
    status: 422,
    data: { problems: [{ field: 'name' }, { field: 'timeZone' }], values: { timeZone: 'Mars/Olympus' } },
  });
});

it('ends one session, then all others, never this one', async () => {
  const { platform, visitor, id } = await person();
  for (let i = 0; i < 3; i++) await viewerOf(platform, id);
  const sessions = async () => {
    const { data } = await visitor.load(account.loader, '/account');
    return (data as { account: { sessions: { id: string; current: boolean }[] } }).account.sessions;
  };
  const [other] = (await sessions()).filter(({ current }) => !current);
  expect(await visitor.send(account.action, '/account', { session: other!.id })).toMatchObject({
    location: '/account?ended=1',
  });
  expect(await sessions()).toHaveLength(3);
  expect(await visitor.send(account.action, '/account', { others: 'all' })).toMatchObject({
    location: '/account?ended=2',
  });
  expect(await sessions()).toMatchObject([{ current: true }]);
});

it('does not end a session of someone else', async () => {
  const { platform, visitor } = await person();
  const stranger = await viewerOf(platform, (await givenPerson(platform)).id);
  const answer = await visitor.send(account.action, '/account', {
    session: idOf('Session', stranger.session!.id),
  });
  expect(answer.status).toBe(422);
  const row = await platform.store.read
    .selectFrom('sessions')
    .select('ended_at')
    .where('id', '=', stranger.session!.id)
    .executeTakeFirstOrThrow();
  expect(row.ended_at).toBeNull();
});

it('offers the chosen organisation first, and only one’s own', async () => {
  const { platform, visitor, id } = await person();
  const second = await givenSeat(platform, { person_id: id });
  await visitor.renew();
  const chosen = { seat: idOf('Seat', second.id), returnTo: '/account' };
  expect(await visitor.send(chooseSeat, '/account/seat', chosen)).toMatchObject({ location: '/account' });
  expect((await visitor.load(account.loader, '/account')).data).toMatchObject({
    account: { defaultSeat: { id: chosen.seat } },
  });
  const foreign = { seat: idOf('Seat', (await givenSeat(platform)).id), returnTo: '//evil.example' };
  expect((await visitor.send(chooseSeat, '/account/seat', foreign)).status).toBe(403);
});

it('remembers the language switch in the account', async () => {
  const { visitor } = await person();
  const answer = await visitor.send(chooseLanguage, '/language', { language: 'en', returnTo: '/account' });
  expect(answer.location).toBe('/account');
  expect((await visitor.load(account.loader, '/account')).data).toMatchObject({
    account: { language: 'en' },
  });
});

it('asks the signed-out to sign in', async () => {
  const visitor = new Visitor(await testPlatform(), null);
  expect((await visitor.load(account.loader, '/account')).location).toBe('/sign-in?returnTo=%2Faccount');
  expect((await visitor.send(account.action, '/account', { others: 'all' })).location).toContain('/sign-in');
});
