import { loadViewer } from '../../../domain/accounts/load-viewer.ts';
import type { Viewer } from '../../../domain/viewer.ts';
import { givenMembership } from '../../support/factories/organizations.ts';
import { givenSeat } from '../../support/factories/people.ts';
import { type TestPlatform } from '../../support/platform.ts';
import { viewerOf } from '../accounts/support.ts';

/** A verified member with a steward. */
export async function aMember(platform: TestPlatform, rights: { may_sign?: 0 | 1 } = {}) {
  const membership = await givenMembership(platform);
  const { coalition_id, organization_id } = membership;
  const steward = await givenSeat(platform, {
    coalition_id,
    organization_id,
    steward: 1,
    may_sign: 0,
    ...rights,
  });
  return {
    membership,
    coalition_id,
    organization_id,
    steward,
    viewer: await viewerOf(platform, steward.person_id),
  };
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
