import type { SeatsTable } from '../../../db/tables/seats.ts';
import { DAY, later, type Platform } from '../../../domain/platform.ts';
import { givenBody } from '../../support/factories/bodies.ts';
import { givenCoalition } from '../../support/factories/coalitions.ts';
import { givenContact, givenMembership, givenOrganization } from '../../support/factories/organizations.ts';
import { givenPerson, givenSeat } from '../../support/factories/people.ts';
import { givenSession } from '../../support/factories/sessions.ts';
import type { TestPlatform } from '../../support/platform.ts';
import type { Person } from './world.ts';

type Member = { organizationId: string; membershipId: string };

/** A coalition with its office. */
export async function house(platform: TestPlatform) {
  const office = await givenOrganization(platform);
  const { id, slug } = await givenCoalition(platform, {
    host_organization_id: office.id,
    link_check: 'on',
  });
  const member = async (overrides: Parameters<typeof givenMembership>[1]): Promise<Member> => {
    const organization = overrides?.class === 'host' ? office : await givenOrganization(platform);
    const row = await givenMembership(platform, {
      coalition_id: id,
      organization_id: organization.id,
      size: 'medium',
      ...overrides,
    });
    await givenContact(platform, { coalition_id: id, membership_id: row.id });
    return { organizationId: organization.id, membershipId: row.id };
  };
  const seated = async (of: Member, rights: Partial<SeatsTable>, coalition = id): Promise<Person> => {
    const person = await givenPerson(platform);
    const row = await givenSeat(platform, {
      coalition_id: coalition,
      organization_id: of.organizationId,
      person_id: person.id,
      ...rights,
    });
    const fresh = await sessionProved(platform, person.id, 6 * DAY);
    const old = await sessionProved(platform, person.id, 5 * DAY);
    const sessions = { session: fresh.id, token: fresh.token, oldToken: old.token };
    return { personId: person.id, seatId: row.id, ...of, ...sessions };
  };
  return {
    id,
    slug,
    member,
    seated,
    host: await member({ class: 'host' }),
    office: (await givenBody(platform, { coalition_id: id, kind: 'secretariat' })).id,
  };
}

/** A session in use at the world's now, whose proof is `confirmed` milliseconds after the world's beginning. */
async function sessionProved(platform: Platform, person_id: string, confirmed: number) {
  const begun = platform.clock.now();
  return givenSession(platform, {
    person_id,
    seen_at: later(begun, 6 * DAY),
    confirmed_at: later(begun, confirmed),
    expires_at: later(begun, 36 * DAY),
  });
}

type House = Awaited<ReturnType<typeof house>>;

/** Who asks, one of each role, and others who stand in their way. */
export async function seatCast(own: House, foreign: House) {
  const { seated, member } = own;
  const all = { steward: 1, may_propose: 1, may_sign: 1 } as const;
  const none = { steward: 0, may_propose: 0, may_sign: 0 } as const;
  const approving = await member({ signing_rule: 'approval' });
  const drafting = await member({});
  const cast = {
    delegate: await seated(approving, none),
    proposer: await seated(approving, { ...none, may_propose: 1 }),
    signer: await seated(approving, { ...none, may_sign: 1 }),
    steward: await seated(approving, { ...none, steward: 1 }),
    'sole signer': await seated(await member({}), { ...none, may_sign: 1 }),
    'withheld signer': await seated(await member({ at_risk: 1, alias: 'Colectiva del Sur' }), {
      ...none,
      may_sign: 1,
    }),
    drafter: await seated(drafting, none),
    coordinator: await seated(drafting, none),
    observer: await seated(await member({ class: 'observer' }), all),
    staff: await seated(own.host, none),
    'staff coordinator': await seated(own.host, none),
    removed: await seated(drafting, all),
    outsider: await seated(await foreign.member({}), all, foreign.id),
  };
  const extras = {
    inBodies: await seated(await member({}), all),
    free: await seated(await member({}), all),
    foreign: await seated(await foreign.member({}), all, foreign.id),
  };
  return { cast, extras };
}
