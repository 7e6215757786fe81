import { expect, it } from 'vitest';
import { endOfDay } from '../../../app/organizations/end-of-day.ts';
import * as body from '../../../app/routes/c.$coalition.bodies.$body.tsx';
import * as member from '../../../app/routes/c.$coalition.members.$organization.tsx';
import { loader as members } from '../../../app/routes/c.$coalition.members._index.tsx';
import { givenBody, givenBodyMember } from '../../support/factories/bodies.ts';
import { givenContact, givenMembership } from '../../support/factories/organizations.ts';
import { givenSeat } from '../../support/factories/people.ts';
import { viewerOf } from '../../support/factories/sessions.ts';
import { testPlatform } from '../../support/platform.ts';
import { idOf, Visitor } from './visitor.ts';

/** A coalition with two members: a steward of the one, someone of the other. */
async function twoMembers() {
  const platform = await testPlatform();
  const membership = await givenMembership(platform, { at_risk: 1, alias: 'La Casa' });
  await givenContact(platform, { coalition_id: membership.coalition_id, membership_id: membership.id });
  const at = { coalition_id: membership.coalition_id };
  const steward = await givenSeat(platform, {
    ...at,
    organization_id: membership.organization_id,
    steward: 1,
  });
  const neighbour = await givenSeat(platform, at);
  const { slug } = await platform.store.read
    .selectFrom('coalitions')
    .select('slug')
    .where('id', '=', membership.coalition_id)
    .executeTakeFirstOrThrow();
  const params = { coalition: slug, organization: idOf('Organization', membership.organization_id) };
  const path = `/c/${slug}/members/${params.organization}`;
  const own = new Visitor(platform, await viewerOf(platform, steward.person_id));
  const other = new Visitor(platform, await viewerOf(platform, neighbour.person_id));
  return { platform, membership, steward, neighbour, slug, params, path, own, other };
}

const seatFields = {
  do: 'give',
  name: 'Nueva Persona',
  email: 'nueva@example.org',
  title: 'Directora',
  language: 'es',
  maySign: 'on',
  until: '',
};

it('shows risk, contacts and the rule to the organisation itself, not to its neighbours', async () => {
  const { own, other, params, path } = await twoMembers();
  expect((await own.load(member.loader, path, params)).data).toMatchObject({
    own: true,
    steward: expect.any(String) as string,
    member: { atRisk: true, alias: 'La Casa', signingRule: 'sole', contacts: { length: 1 } },
  });
  expect((await other.load(member.loader, path, params)).data).toMatchObject({
    own: false,
    steward: null,
    waiting: [],
    member: { atRisk: null, alias: null, signingRule: null, contacts: null },
  });
});

it('does not exist under another kind of id, in another coalition, or to outsiders', async () => {
  const { platform, own, params, slug, steward } = await twoMembers();
  const elsewhere = await givenSeat(platform);
  const outsider = new Visitor(platform, await viewerOf(platform, elsewhere.person_id));
  for (const organization of [
    'x',
    idOf('Seat', steward.id),
    idOf('Organization', elsewhere.organization_id),
  ]) {
    const answer = await own.load(member.loader, '/', { coalition: slug, organization });
    expect(answer.status).toBe(404);
  }
  expect((await outsider.load(member.loader, '/', params)).status).toBe(404);
  expect((await outsider.load(members, `/c/${slug}/members`, { coalition: slug })).status).toBe(404);
});

it('lets a steward give a seat and end it, and nobody else', async () => {
  const { own, other, neighbour, steward, params, path } = await twoMembers();
  const seat = idOf('Seat', steward.id);
  const until = { ...seatFields, seat, until: '2001-01-31' };
  expect(await own.send(member.action, path, until, params)).toMatchObject({
    status: 422,
    data: { problems: [{ field: 'until' }], values: { email: 'nueva@example.org', do: 'give' } },
  });
  const given = await own.send(member.action, path, { ...seatFields, seat }, params);
  expect(given).toMatchObject({ status: 303, location: `${path}?done=given` });
  const { data } = await own.load(member.loader, path, params);
  const seats = (data as { member: { seats: { id: string; person: { name: string }; maySign: boolean }[] } })
    .member.seats;
  const fresh = seats.find(({ person }) => person.name === 'Nueva Persona');
  expect(fresh).toMatchObject({ maySign: true });

  const foreign = { do: 'end', seat: idOf('Seat', neighbour.id), endedSeat: fresh!.id };
  expect((await other.send(member.action, path, foreign, params)).status).toBe(422);
  const ended = await own.send(member.action, path, { do: 'end', seat, endedSeat: fresh!.id }, params);
  expect(ended).toMatchObject({ location: `${path}?done=ended` });
});

it('lets a steward set how the organisation signs', async () => {
  const { own, steward, params, path } = await twoMembers();
  const fields = { do: 'rule', seat: idOf('Seat', steward.id), rule: 'approval' };
  expect(await own.send(member.action, path, fields, params)).toMatchObject({
    location: `${path}?done=rule`,
  });
  expect((await own.load(member.loader, path, params)).data).toMatchObject({
    member: { signingRule: 'approval' },
  });
});

it('lets a coordinator add and end people of a body; others only leave it', async () => {
  const { platform, membership, own, other, steward, neighbour, slug } = await twoMembers();
  const { coalition_id } = membership;
  const { id } = await givenBody(platform, { coalition_id });
  await givenBodyMember(platform, { coalition_id, body_id: id, seat_id: steward.id, role: 'coordinator' });
  await own.renew();
  const params = { coalition: slug, body: idOf('Body', id) };
  const path = `/c/${slug}/bodies/${params.body}`;
  const seat = idOf('Seat', steward.id);
  const guest = idOf('Seat', neighbour.id);
  expect((await other.load(body.loader, path, params)).data).toMatchObject({ candidates: null });
  const adding = { do: 'add', member: guest, role: 'observer' };
  expect((await other.send(body.action, path, { ...adding, seat: guest }, params)).status).toBe(422);
  expect(await own.send(body.action, path, { ...adding, seat }, params)).toMatchObject({
    location: `${path}?done=added`,
  });
  expect((await own.load(body.loader, path, params)).data).toMatchObject({
    candidates: { length: 2 },
    body: { members: [{ role: 'coordinator' }, { role: 'observer' }] },
  });
  await other.renew();
  const leaving = { do: 'end', seat: guest, member: guest };
  expect(await other.send(body.action, path, leaving, params)).toMatchObject({
    location: `${path}?done=ended`,
  });
  expect((await own.load(body.loader, path, { ...params, body: 'x' })).status).toBe(404);
});

it.each([
  ['2027-03-31', 'America/Guatemala', '2027-04-01T05:59:00.000Z'],
  ['2027-07-04', 'America/New_York', '2027-07-05T03:59:00.000Z'],
  ['2027-03-14', 'America/New_York', '2027-03-15T03:59:00.000Z'],
  ['2027-01-01', 'UTC', '2027-01-01T23:59:00.000Z'],
  ['', 'UTC', null],
  ['2027-13-45', 'UTC', null],
])('ends %s in %s at %s', (day, zone, instant) => {
  expect(endOfDay(day, zone)).toBe(instant);
});
