import { expect, it } from 'vitest';
import { givenBody, givenBodyMember } from '../support/factories/bodies.ts';
import { givenContact, givenMembership, givenOrganization } from '../support/factories/organizations.ts';
import { givenSeat } from '../support/factories/people.ts';
import { viewerOf } from '../support/factories/sessions.ts';
import { testPlatform, type TestPlatform } from '../support/platform.ts';
import { eachEngine } from '../support/store.ts';
import { nodeId, localId } from '../../graphql/ids.ts';
import { ask, askContext } from './ask.ts';

eachEngine((engine) => {
  it('lets an e-mail, a contact and a signing rule be read by the organisation and the secretariat, risk by the organisation alone', async () => {
    const platform = await testPlatform({ engine });
    const membership = await givenMembership(platform, { at_risk: 1, alias: 'Org. A' });
    const { coalition_id, organization_id } = membership;
    await givenContact(platform, {
      coalition_id,
      membership_id: membership.id,
      email: 'oficina@example.org',
    });
    const subject = await givenSeat(platform, { coalition_id, organization_id });
    const fellow = await givenSeat(platform, { coalition_id, organization_id, may_sign: 0, steward: 1 });
    const neighbour = await givenSeat(platform, { coalition_id });
    const staff = await givenSeat(platform, { coalition_id });
    const watcher = await givenSeat(platform, { coalition_id });
    const former = await givenSeat(platform, {
      coalition_id,
      organization_id,
      until_at: platform.clock.now(),
    });
    const stranger = await givenSeat(platform);
    const office = await givenBody(platform, { coalition_id, kind: 'secretariat' });
    await givenBodyMember(platform, { coalition_id, body_id: office.id, seat_id: staff.id, role: 'member' });
    await givenBodyMember(platform, {
      coalition_id,
      body_id: office.id,
      seat_id: watcher.id,
      role: 'observer',
    });
    const QUERY = `query ($person: ID!, $seat: ID!, $member: ID!) {
      person: node(id: $person) { ... on Person { name email } }
      seat: node(id: $seat) { ... on Seat { person { email } } }
      member: node(id: $member) { ... on Membership { contacts { email } signingRule atRisk alias mayGiveSeats seats { person { email } } } } }`;
    const seen = async (personId: string | null) => {
      const answer = await ask(
        askContext(platform, personId === null ? null : await viewerOf(platform, personId)),
        QUERY,
        {
          person: nodeId('Person', subject.person_id),
          seat: nodeId('Seat', subject.id),
          member: nodeId('Membership', membership.id),
        },
      );
      const text = JSON.stringify(answer);
      return {
        knows: answer['person'] !== null && answer['seat'] !== null && answer['member'] !== null,
        email: text.includes('persona-'),
        contacts: text.includes('oficina@example.org'),
        rule: text.includes('"signingRule":"sole"'),
        risk: text.includes('Org. A') && text.includes('"atRisk":true'),
        gives: text.includes('"mayGiveSeats":true'),
      };
    };
    const all = { knows: true, email: true, contacts: true, rule: true, risk: true, gives: false };
    const none = { knows: false, email: false, contacts: false, rule: false, risk: false, gives: false };
    expect(await seen(subject.person_id)).toEqual(all);
    expect(await seen(fellow.person_id)).toEqual({ ...all, gives: true });
    expect(await seen(staff.person_id)).toEqual({ ...all, risk: false });
    expect(await seen(neighbour.person_id)).toEqual({ ...none, knows: true });
    expect(await seen(watcher.person_id)).toEqual({ ...none, knows: true });
    for (const outsider of [former.person_id, stranger.person_id, null])
      expect(await seen(outsider)).toEqual(none);
  });

  it('lists members in Spanish order, a page at a time, to members only', async () => {
    const platform = await testPlatform({ engine });
    const seat = await givenSeat(platform);
    const { coalition_id } = seat;
    for (const name of ['Zócalo', 'El Árbol', 'Ñandú', 'Nube', 'árbol Nuevo']) {
      const organization = await givenOrganization(platform, { name, sort_key: sortKey(name) });
      await givenMembership(platform, { coalition_id, organization_id: organization.id });
    }
    const host = await givenMembership(platform, { coalition_id, class: 'host' });
    const slug = await slugOf(platform, coalition_id);
    const QUERY = `query ($slug: String!, $first: Int, $after: String, $last: Int, $before: String) { coalition(slug: $slug) { memberCount
      members(first: $first, after: $after, last: $last, before: $before) { edges { node { organization { name } class } } pageInfo { endCursor startCursor hasNextPage hasPreviousPage } } } }`;
    const viewer = await viewerOf(platform, seat.person_id);
    const page = async (args: object) =>
      (await ask(askContext(platform, viewer), QUERY, { slug, ...args }))['coalition']!;
    const names = (answer: Awaited<ReturnType<typeof page>>) =>
      (answer['members']!['edges'] as unknown as { node: { organization: { name: string } } }[]).map(
        (edge) => edge.node.organization.name,
      );
    const all = await page({});
    expect(names(all).filter((name) => !name.startsWith('Organización'))).toEqual([
      'El Árbol',
      'árbol Nuevo',
      'Nube',
      'Ñandú',
      'Zócalo',
    ]);
    expect(all['memberCount']).toBe(6);
    const first = await page({ first: 2 });
    const second = await page({ first: 2, after: first['members']!['pageInfo']!['endCursor'] });
    expect([...names(first), ...names(second)]).toEqual(names(all).slice(0, 4));
    const back = await page({ last: 2, before: second['members']!['pageInfo']!['startCursor'] });
    expect(names(back)).toEqual(names(first));
    await expect(page({ first: 2, after: 'bm90IG91cnM' })).rejects.toThrow('This cursor is not one of ours.');
    expect(await ask(askContext(platform, null), QUERY, { slug })).toEqual({
      coalition: { memberCount: 6, members: null },
    });
    const REST = `query ($slug: String!, $organization: ID!) { coalition(slug: $slug) { member(organization: $organization) { id } bodies { id } acts { edges { node { id } } } } }`;
    const organization = nodeId('Organization', host.organization_id);
    expect(await ask(askContext(platform, null), REST, { slug, organization })).toEqual({
      coalition: { member: null, bodies: [], acts: null },
    });
    const member = (await ask(askContext(platform, viewer), REST, { slug, organization }))['coalition']![
      'member'
    ]!;
    expect(localId('Membership', String(member['id']))).toBe(host.id);
  });

  it('lets a steward give a seat, tells it in the log, and refuses what is not theirs in the viewer’s language', async () => {
    const platform = await testPlatform({ engine });
    const steward = await givenSeat(platform, { steward: 1 });
    const viewer = await viewerOf(platform, steward.person_id);
    const GIVE = `mutation ($input: GiveSeatInput!) { giveSeat(input: $input) { __typename
      ... on Seat { title person { name email } organization { id } } ... on ForbiddenError { code message } ... on InvalidError { faults { field } } } }`;
    const input = {
      seat: nodeId('Seat', steward.id),
      email: 'luz@example.org',
      name: 'Luz',
      language: 'es',
      title: 'Enlace',
      steward: false,
      mayPropose: true,
      maySign: false,
    };
    expect(await ask(askContext(platform, viewer), GIVE, { input })).toMatchObject({
      giveSeat: { __typename: 'Seat', title: 'Enlace', person: { name: 'Luz', email: 'luz@example.org' } },
    });
    expect(await ask(askContext(platform, null, { language: 'en' }), GIVE, { input })).toEqual({
      giveSeat: { __typename: 'ForbiddenError', code: 'signed-out', message: 'Sign in to continue.' },
    });
    expect(await ask(askContext(platform, viewer), GIVE, { input: { ...input, name: '' } })).toEqual({
      giveSeat: { __typename: 'InvalidError', faults: [{ field: 'name' }] },
    });
    const slug = await slugOf(platform, steward.coalition_id);
    const ACTS = `query ($slug: String!) { coalition(slug: $slug) { acts { edges { node { sentence seat { id } subject { __typename ... on Seat { title } } } } } } }`;
    expect(await ask(askContext(platform, viewer, { language: 'en' }), ACTS, { slug })).toMatchObject({
      coalition: {
        acts: {
          edges: [
            {
              node: {
                sentence: expect.stringMatching(/^Luz was given a seat in /) as string,
                seat: { id: input.seat },
                subject: { __typename: 'Seat', title: 'Enlace' },
              },
            },
          ],
        },
      },
    });
  });
});

function sortKey(name: string): string {
  return {
    Zócalo: 'zocalo',
    'El Árbol': 'arbol',
    Ñandú: 'n~andu',
    Nube: 'nube',
    'árbol Nuevo': 'arbol nuevo',
  }[name]!;
}

async function slugOf(platform: TestPlatform, coalitionId: string): Promise<string> {
  return (
    await platform.store.read
      .selectFrom('coalitions')
      .select('slug')
      .where('id', '=', coalitionId)
      .executeTakeFirstOrThrow()
  ).slug;
}
