import { expect, it } from 'vitest';
import { setMemberSize } from '../../../domain/organizations/actions-size.ts';
import { findMembership } from '../../../domain/organizations/reads.ts';
import { refusal } from '../../support/refusal.ts';
import { signingWorld } from '../../support/signing-world.ts';
import { eachEngine } from '../../support/store.ts';

eachEngine((engine) => {
  it('is said by a steward of the organisation, and the log does not tell it', async () => {
    const world = await signingWorld({ engine });
    const { platform, coalitionId, marta } = world;
    const steward = await world.member({ seat: { steward: 1 } });
    const { organizationId, seat } = steward;
    const set = async (by: typeof steward, size: 'small' | 'large' = 'large') =>
      setMemberSize(platform, await by.viewer(), { seat: by.seat, size });
    expect(await findMembership(platform.store.read, { coalitionId, organizationId })).toMatchObject({
      size: null,
    });
    await set(steward);
    await set(steward);
    expect(await findMembership(platform.store.read, { coalitionId, organizationId })).toMatchObject({
      size: 'large',
    });
    const lines = await platform.store.read
      .selectFrom('audit')
      .where('act', '=', 'membership.size')
      .select(['detail', 'seat_id'])
      .execute();
    expect(lines).toHaveLength(1);
    expect(lines[0]!.seat_id).toBe(seat);
    expect(lines[0]!.detail).not.toContain('large');
    expect(await refusal(set(marta))).toBe('Forbidden steward-only');
    expect(await refusal(setMemberSize(platform, await marta.viewer(), { seat, size: 'small' }))).toBe(
      'Forbidden not-your-seat',
    );
    expect(
      await refusal(setMemberSize(platform, await steward.viewer(), { seat, size: 'huge' as 'large' })),
    ).toBe('Invalid size:not-valid');
  });
});
