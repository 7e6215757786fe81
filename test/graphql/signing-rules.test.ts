import { expect, it } from 'vitest';
import { nodeId } from '../../graphql/ids.ts';
import { givenPerson, givenSeat } from '../support/factories/people.ts';
import { signingWorld } from '../support/signing-world.ts';
import { ask, askContext } from './ask.ts';

const SET = `mutation ($input: SetSigningRuleInput!) { did: setSigningRule(input: $input) { __typename } }`;
const READ = `query ($coalition: String!, $organization: ID!) {
  coalition(slug: $coalition) { member(organization: $organization) {
    ownRule { rule approvals minuteRequired } ruleChanges { at rule { approvals } } } } }`;

it('tells its own people of an organisation’s rule and how it was set, and nobody else', async () => {
  const world = await signingWorld();
  const { platform, coalitionId: coalition_id, ibarra, marta, ana, tom } = world;
  const { organizationId: organization_id, personId: person_id } = ibarra;
  const steward = await givenSeat(platform, { coalition_id, organization_id, person_id, steward: 1 });
  for (let n = 0; n < 2; n++)
    await givenSeat(platform, { coalition_id, organization_id, person_id: (await givenPerson(platform)).id });
  const input = { seat: nodeId('Seat', steward.id), rule: 'approval', approvals: 3, minuteRequired: true };
  expect(await ask(askContext(platform, await ibarra.viewer()), SET, { input })).toEqual({
    did: { __typename: 'Membership' },
  });
  const read = async (viewer: typeof ibarra | null) =>
    ask(askContext(platform, viewer && (await viewer.viewer())), READ, {
      coalition: world.coalitionSlug,
      organization: nodeId('Organization', organization_id),
    });
  expect(await read(marta)).toMatchObject({
    coalition: {
      member: {
        ownRule: { rule: 'approval', approvals: 3, minuteRequired: true },
        ruleChanges: [{ rule: { approvals: 3 } }],
      },
    },
  });
  for (const other of [ana, tom])
    expect(await read(other)).toEqual({ coalition: { member: { ownRule: null, ruleChanges: null } } });
  expect(JSON.stringify(await read(null))).not.toContain('approvals');
});
