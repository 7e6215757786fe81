import type { MembershipContactsTable } from '../../../db/tables/membership-contacts.ts';
import { loadViewer } from '../../../domain/accounts/load-viewer.ts';
import type { Viewer } from '../../../domain/viewer.ts';
import { givenContact, givenMembership } from '../../support/factories/organizations.ts';
import { givenSeat } from '../../support/factories/people.ts';
import { viewerOf } from '../../support/factories/sessions.ts';
import { testPlatform, type TestPlatform } from '../../support/platform.ts';
import type { Engine } from '../../support/store.ts';

interface MemberOptions {
  /** Rights of the steward. */
  rights?: { may_sign?: 0 | 1 };
  /** Whom the organisation's notices reach. */
  contacts?: Partial<MembershipContactsTable>[];
}

/** A verified member with a steward. */
export async function aMember(platform: TestPlatform, { rights, contacts = [] }: MemberOptions = {}) {
  const membership = await givenMembership(platform);
  const { coalition_id, organization_id } = membership;
  const steward = await givenSeat(platform, {
    coalition_id,
    organization_id,
    steward: 1,
    may_sign: 0,
    ...rights,
  });
  for (const contact of contacts)
    await givenContact(platform, { coalition_id, membership_id: membership.id, ...contact });
  return {
    membership,
    coalition_id,
    organization_id,
    steward,
    viewer: await viewerOf(platform, steward.person_id),
  };
}

/** Such a member in a store of its own. */
export async function memberOn(engine: Engine, options: MemberOptions = {}) {
  const platform = await testPlatform({ engine });
  return { platform, ...(await aMember(platform, options)) };
}

export const giving = (seat: string, more: object = {}) => ({
  seat,
  email: 'julian@example.org',
  name: 'Dr. Julián Ibarra',
  language: 'es' as const,
  title: 'Dirección',
  steward: false,
  mayPropose: false,
  maySign: true,
  until: null,
  ...more,
});

export const now = (viewer: Viewer, platform: TestPlatform) =>
  loadViewer(platform.store, { sessionId: viewer.session!.id }, platform.clock.now());
export const leaves = (platform: TestPlatform) =>
  platform.store.read.selectFrom('log_leaves').selectAll().orderBy('leaf_index').execute();
export const epochOf = async (platform: TestPlatform, id: string) =>
  (
    await platform.store.read
      .selectFrom('texts')
      .select('grant_epoch')
      .where('id', '=', id)
      .executeTakeFirstOrThrow()
  ).grant_epoch;
