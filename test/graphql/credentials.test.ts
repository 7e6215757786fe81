import { expect, it } from 'vitest';
import { nodeId } from '../../graphql/ids.ts';
import { credentialWorld } from '../support/credential-world.ts';
import type { Player } from '../support/signing-world.ts';
import { ask, askContext } from './ask.ts';

const SET = `mutation ($input: SetCredentialInput!) { did: setCredential(input: $input) { __typename ... on ForbiddenError { code } } }`;
const NAME = `mutation ($seat: ID!, $holder: ID!, $successor: ID) {
  did: nameSuccessor(seat: $seat, holder: $holder, successor: $successor) { __typename } }`;
const READ = `query ($coalition: String!, $organization: ID!) {
  coalition(slug: $coalition) { ownMemberships { organization { id } } member(organization: $organization) { someoneSigns
    credentials { maySign rest mayConfirm mayChange mayEnd mayNameSuccessor terms { until source confirmBy themes { id } }
      seat { id } succession { asksViewer consentedAt } }
    credentialChanges { kind } } } }`;

it('tells its own people who may sign on what, the secretariat whether somebody does, and others nothing', async () => {
  const world = await credentialWorld();
  const { platform, rosa, elena, pablo, ana, luz, detention } = world;
  const seat = (player: Player) => nodeId('Seat', player.seat);
  const input = {
    ...{ seat: seat(rosa), holder: seat(elena), mayPropose: false, maySign: true },
    ...{ lastDay: '2031-12-31', credentialThemes: [nodeId('Theme', detention)], source: 'Acta 3/2027' },
  };
  const act = async (player: Player, text: string, variables: object) =>
    ask(askContext(platform, await player.viewer()), text, variables as Record<string, unknown>);
  expect(await act(rosa, SET, { input })).toEqual({ did: { __typename: 'Membership' } });
  expect(await act(pablo, SET, { input: { ...input, seat: seat(pablo) } })).toEqual({
    did: { __typename: 'ForbiddenError', code: 'steward-only' },
  });
  const named = { seat: seat(rosa), holder: seat(elena), successor: seat(pablo) };
  expect(await act(rosa, NAME, named)).toEqual({ did: { __typename: 'Membership' } });
  const organization = nodeId('Organization', rosa.organizationId);
  const read = async (player: Player | null) => {
    const context = askContext(platform, player && (await player.viewer()));
    return (await ask(context, READ, { coalition: world.coalitionSlug, organization })) as unknown as {
      coalition: {
        ownMemberships: unknown[];
        member: { someoneSigns: boolean | null; credentials: { seat: { id: string } }[] | null } | null;
      };
    };
  };
  const seen = (await read(pablo)).coalition.member!;
  expect(seen.someoneSigns).toBe(true);
  expect(seen.credentials!.find((one) => one.seat.id === seat(elena))).toMatchObject({
    ...{ maySign: true, rest: null, mayConfirm: false, mayChange: false, mayEnd: false },
    mayNameSuccessor: false,
    terms: { until: '2031-12-31', source: 'Acta 3/2027', themes: [{ id: nodeId('Theme', detention) }] },
    succession: { asksViewer: true, consentedAt: null },
  });
  expect(seen).toMatchObject({ credentialChanges: [{ kind: 'given' }] });
  const nothing = { credentials: null, credentialChanges: null };
  expect((await read(ana)).coalition.member).toEqual({ someoneSigns: true, ...nothing });
  expect((await read(luz)).coalition.member).toEqual({ someoneSigns: null, ...nothing });
  expect((await read(luz)).coalition.ownMemberships).toHaveLength(1);
  expect(JSON.stringify(await read(null))).not.toContain('Acta');
});
