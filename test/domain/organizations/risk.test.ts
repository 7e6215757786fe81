import { expect, it } from 'vitest';
import { setRisk } from '../../../domain/organizations/actions-risk.ts';
import { mayReadAlias, mayReadRisk } from '../../../domain/organizations/policy.ts';
import { findMembership } from '../../../domain/organizations/reads.ts';
import type { Risk } from '../../../domain/organizations/rules.ts';
import { refusal } from '../../support/refusal.ts';
import { signingWorld } from '../../support/signing-world.ts';
import { eachEngine } from '../../support/store.ts';

eachEngine((engine) => {
  it('is said by a steward, stands in no log, and is confided to the secretariat or to nobody', async () => {
    const world = await signingWorld({ engine });
    const { platform, coalitionId, ana, diego, luz } = world;
    const steward = await world.member({ seat: { steward: 1 } });
    const { organizationId, seat } = steward;
    const lines = async () => (await platform.store.read.selectFrom('audit').selectAll().execute()).length;
    const before = await lines();
    const set = async (risk: Risk) => {
      platform.announcements.length = 0;
      await setRisk(platform, await steward.viewer(), { seat, risk });
      const member = (await findMembership(platform.store.read, { coalitionId, organizationId }))!;
      const [own, ...others] = await Promise.all(
        [steward, ana, diego, luz].map(async (player) => mayReadRisk(await player.viewer(), member).allowed),
      );
      expect(own).toBe(true);
      expect(mayReadAlias(await ana.viewer(), member).allowed).toBe(false);
      return { atRisk: member.atRisk, others };
    };
    expect(await set('own')).toEqual({ atRisk: true, others: [false, false, false] });
    expect(await set('confided')).toEqual({ atRisk: true, others: [true, true, false] });
    expect(platform.announcements).toEqual([{ topic: `organization:${organizationId}`, change: 'risk' }]);
    expect(await set('none')).toEqual({ atRisk: false, others: [false, false, false] });
    expect(await lines()).toBe(before);
  });

  it('is nobody else’s to say', async () => {
    const world = await signingWorld({ engine });
    const { platform, ana, marta } = world;
    const steward = await world.member({ seat: { steward: 1 } });
    const said = async (by: typeof marta, seat: string, risk = 'own') =>
      refusal(setRisk(platform, await by.viewer(), { seat, risk: risk as Risk }));
    expect(await said(marta, marta.seat)).toBe('Forbidden steward-only');
    expect(await said(ana, ana.seat)).toBe('Forbidden steward-only');
    expect(await said(marta, steward.seat)).toBe('Forbidden not-your-seat');
    expect(await said(steward, steward.seat, 'a lot')).toBe('Invalid risk:not-valid');
  });
});
