import { expect, it } from 'vitest';
import { loader as mailbox } from '../../../app/routes/mailbox._index.tsx';
import * as code from '../../../app/routes/sign-in.code.tsx';
import * as entry from '../../../app/routes/sign-in._index.tsx';
import * as link from '../../../app/routes/sign-in.link.tsx';
import * as leaving from '../../../app/routes/sign-out.tsx';
import { loader as shell } from '../../../app/routes/c.$coalition.tsx';
import { ticketMail } from '../../domain/accounts/support.ts';
import { givenPerson, givenSeat } from '../../support/factories/people.ts';
import { viewerOf } from '../../support/factories/sessions.ts';
import { testPlatform, type TestPlatform } from '../../support/platform.ts';
import { Visitor } from './visitor.ts';

/** Someone with a seat, and a browser at the code page for their address. */
async function atTheCode(platform: TestPlatform, returnTo = '') {
  const seat = await givenSeat(platform);
  const { email } = await platform.store.read
    .selectFrom('people')
    .selectAll()
    .where('id', '=', seat.person_id)
    .executeTakeFirstOrThrow();
  const { slug } = await platform.store.read
    .selectFrom('coalitions')
    .select('slug')
    .where('id', '=', seat.coalition_id)
    .executeTakeFirstOrThrow();
  const visitor = new Visitor(platform, null);
  const asked = await visitor.send(entry.action, '/sign-in', { email, returnTo });
  expect(asked).toMatchObject({ status: 303, location: '/sign-in/code' });
  const { id } = await platform.store.read
    .selectFrom('sign_in_tickets')
    .select('id')
    .executeTakeFirstOrThrow();
  return { visitor, email, slug, ...(await ticketMail(platform, id)) };
}

it('answers alike whether an address is known or not', async () => {
  const platform = await testPlatform();
  const { email } = await givenPerson(platform);
  const answers = await Promise.all(
    [email, 'nobody@example.org'].map(async (address) => {
      const visitor = new Visitor(platform, null);
      const { status, location, cookies } = await visitor.send(entry.action, '/sign-in', { email: address });
      const page = await visitor.load(code.loader, '/sign-in/code');
      const told = { ...(page.data as object), email: '' };
      return { status, location, attributes: cookies.map((one) => one.replace(/=[^;]*/, '')), told };
    }),
  );
  expect(answers[0]).toEqual(answers[1]);
  expect(answers[0]?.attributes).toEqual([
    '__Host-sign-in; Path=/; HttpOnly; SameSite=Lax; Secure; Max-Age=900',
  ]);
});

it('lets in by the code, home or where one was going, and forgets what was asked', async () => {
  const platform = await testPlatform();
  const { visitor, slug, code: digits } = await atTheCode(platform);
  const inside = await visitor.send(code.action, '/sign-in/code', { code: digits });
  expect(inside).toMatchObject({ status: 303, location: `/c/${slug}` });
  expect(inside.cookies.join()).toContain('__Host-sign-in=;');
  expect(visitor.graph.cookies[0]).toMatch(/^private /);
});

it('goes on to a page of this site that was asked for, and to no other', async () => {
  const platform = await testPlatform();
  const { visitor, slug, code: digits } = await atTheCode(platform, '/c/somewhere/texts?language=en');
  expect(await visitor.send(code.action, '/sign-in/code', { code: digits })).toMatchObject({
    location: '/c/somewhere/texts?language=en',
  });
  for (const away of ['//evil.example', 'https://evil.example/', '/\\evil.example', '/sign-out']) {
    const { status, location } = await visitor.load(
      entry.loader,
      `/sign-in?returnTo=${encodeURIComponent(away)}`,
    );
    expect([status, location]).toEqual([302, `/c/${slug}`]);
  }
});

it('keeps a wrong code out, beside the field, without sending it back', async () => {
  const platform = await testPlatform();
  const { visitor, code: digits } = await atTheCode(platform);
  const wrong = digits === '000000' ? '000001' : '000000';
  const refused = await visitor.send(code.action, '/sign-in/code', { code: wrong, shared: 'on' });
  expect(refused).toMatchObject({
    status: 422,
    data: {
      problems: [{ field: 'code', message: expect.stringContaining('no es el que enviamos') as string }],
    },
  });
  expect(JSON.stringify(refused.data)).not.toContain(wrong);
  expect(visitor.graph.cookies).toEqual([]);
  expect(await visitor.send(code.action, '/sign-in/code', { code: digits, shared: 'on' })).toMatchObject({
    status: 303,
  });
  expect(visitor.graph.cookies[0]).toMatch(/^shared /);
});

it('sends another code, whose predecessor the page no longer asks for', async () => {
  const platform = await testPlatform();
  const { visitor, email } = await atTheCode(platform);
  const again = await visitor.send(code.action, '/sign-in/code', { again: '1' });
  expect(again).toMatchObject({ status: 303, location: '/sign-in/code?again' });
  const page = await visitor.load(code.loader, '/sign-in/code?again');
  expect(page.data).toMatchObject({ email, again: true });
  const tickets = await platform.store.read.selectFrom('sign_in_tickets').select('id').execute();
  expect(tickets).toHaveLength(2);
});

it('uses a link up by its button alone', async () => {
  const platform = await testPlatform();
  const { slug, token } = await atTheCode(platform);
  const mailReader = new Visitor(platform, null);
  for (let i = 0; i < 3; i++) {
    const page = await mailReader.load(link.loader, `/sign-in/link?t=${token}`);
    expect(page).toMatchObject({ status: 200, cookies: [] });
  }
  const inside = await mailReader.send(link.action, '/sign-in/link', { t: token });
  expect(inside).toMatchObject({ status: 303, location: `/c/${slug}` });
  const late = await new Visitor(platform, null).send(link.action, '/sign-in/link', { t: token });
  expect(late).toMatchObject({
    status: 422,
    data: { problems: [{ message: expect.stringContaining('ya no sirve') as string }] },
  });
  expect(JSON.stringify(late.data)).not.toContain(token);
});

it('goes back to the beginning where no code was asked for', async () => {
  const visitor = new Visitor(await testPlatform(), null);
  expect(await visitor.load(code.loader, '/sign-in/code')).toMatchObject({
    status: 302,
    location: '/sign-in',
  });
  expect(await visitor.load(link.loader, '/sign-in/link')).toMatchObject({
    status: 302,
    location: '/sign-in',
  });
  expect(await visitor.send(code.action, '/sign-in/code', { code: '123456' })).toMatchObject({
    location: '/sign-in',
  });
});

it('says what is wrong with an address and keeps it', async () => {
  const visitor = new Visitor(await testPlatform(), null);
  expect(await visitor.send(entry.action, '/sign-in', { email: 'a@b@c' })).toMatchObject({
    status: 422,
    data: { problems: [{ field: 'email' }], values: { email: 'a@b@c' } },
  });
});

it('plays the cast in the demonstration only', async () => {
  const platform = await testPlatform();
  const person = await givenPerson(platform, { email: 'ana@red-ceiba.example.org' });
  await givenSeat(platform, { person_id: person.id });
  const play = { play: person.email };
  expect(await new Visitor(platform, null).send(entry.action, '/sign-in', play)).toMatchObject({
    status: 422,
  });
  const demo = new Visitor(platform, null, { demo: true });
  expect((await demo.load(entry.loader, '/sign-in')).data).toMatchObject({ cast: { length: 9 } });
  expect(await demo.send(entry.action, '/sign-in', play)).toMatchObject({ status: 303 });
});

it('has a mailbox only where mail is kept', async () => {
  const platform = await testPlatform();
  expect(await new Visitor(platform, null).load(mailbox, '/mailbox')).toMatchObject({ status: 404 });
  const kept = new Visitor(platform, null, { mailKept: true });
  expect(await kept.load(mailbox, '/mailbox')).toMatchObject({ status: 200, data: { mails: [] } });
});

it('lets people out by a button, not by reading the page', async () => {
  const platform = await testPlatform();
  const person = await givenPerson(platform);
  const visitor = new Visitor(platform, await viewerOf(platform, person.id));
  await visitor.load(leaving.loader, '/sign-out');
  expect(visitor.graph.cookies).toEqual([]);
  expect(await visitor.send(leaving.action, '/sign-out', {})).toMatchObject({
    status: 303,
    location: '/sign-in',
  });
  expect(visitor.graph.cookies).toEqual(['cleared']);
});

it('opens a coalition to its people, sends the signed-out to sign in and back, and refuses others', async () => {
  const platform = await testPlatform();
  const seat = await givenSeat(platform);
  const { slug } = await platform.store.read
    .selectFrom('coalitions')
    .select('slug')
    .where('id', '=', seat.coalition_id)
    .executeTakeFirstOrThrow();
  const at = { coalition: slug };
  const out = await new Visitor(platform, null).load(shell, `/c/${slug}/texts?language=en`, at);
  expect(out).toMatchObject({
    status: 302,
    location: `/sign-in?returnTo=${encodeURIComponent(`/c/${slug}/texts?language=en`)}`,
  });
  const own = new Visitor(platform, await viewerOf(platform, seat.person_id));
  expect(await own.load(shell, `/c/${slug}`, at)).toMatchObject({
    status: 200,
    data: { coalition: { slug }, waiting: 0 },
  });
  expect(await own.load(shell, '/c/none', { coalition: 'none' })).toMatchObject({ status: 404 });
  const stranger = await givenSeat(platform);
  const other = new Visitor(platform, await viewerOf(platform, stranger.person_id));
  expect(await other.load(shell, `/c/${slug}`, at)).toMatchObject({ status: 403 });
});
