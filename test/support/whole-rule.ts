import type { SeatsTable } from '../../db/tables/seats.ts';
import { setSigningRule } from '../../domain/organizations/actions-signing-rule.ts';
import type { SigningRuleSetting } from '../../domain/organizations/rules.ts';
import { givenPerson, givenSeat } from './factories/people.ts';
import { viewerOf } from './factories/sessions.ts';
import type { Player, SigningWorld } from './signing-world.ts';

type World = Pick<SigningWorld, 'platform' | 'coalitionId'>;

/** Somebody more of a player's organisation, authorised to sign for it unless said otherwise. */
export async function givenSigner(
  { platform, coalitionId }: World,
  { organizationId }: Pick<Player, 'organizationId'>,
  overrides: Partial<SeatsTable> = {},
): Promise<Player> {
  const { id: person_id } = await givenPerson(platform);
  const { id: seat } = await givenSeat(platform, {
    ...{ coalition_id: coalitionId, organization_id: organizationId },
    ...{ person_id, ...overrides },
  });
  return {
    ...{ seat, personId: person_id, organizationId },
    viewer: (session) => viewerOf(platform, person_id, session),
  };
}

/** Sets the rule of a player's organisation, by a steward of it who may sign. */
export async function setRule(
  world: World,
  of: Pick<Player, 'organizationId'>,
  rule: Omit<SigningRuleSetting, 'seat'>,
): Promise<void> {
  const steward = await givenSigner(world, of, { steward: 1 });
  await setSigningRule(world.platform, await steward.viewer(), { seat: steward.seat, ...rule });
}
