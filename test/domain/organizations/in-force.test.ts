import { expect, it } from 'vitest';
import { possibleLeads } from '../../../domain/agendas/reads-sheet.ts';
import { isInForce } from '../../../domain/organizations/policy.ts';
import { countMembers, findMembership } from '../../../domain/organizations/reads.ts';
import { DAY, later } from '../../../domain/platform.ts';
import { changeTarget, createTarget } from '../../../domain/targets/actions.ts';
import { createTask } from '../../../domain/tasks/actions.ts';
import { agendaWorld } from '../../support/agenda-world.ts';
import { givenMembership } from '../../support/factories/organizations.ts';
import { refusal } from '../../support/refusal.ts';
import { eachEngine } from '../../support/store.ts';

const TARGET = {
  officeEs: 'Fiscal',
  officeEn: 'Prosecutor',
  institutionEs: 'Fiscalía de prueba',
  institutionEn: 'Test prosecution service',
  level: 'national' as const,
};

eachEngine((engine) => {
  it('is one rule, whichever form asks who is a member today', async () => {
    const world = await agendaWorld({ engine });
    const { platform, coalitionId: coalition_id, ask, set, marta, ana } = world;
    const now = platform.clock.now();
    const one = await ask('plan');
    const before = await countMembers(platform.store.read, coalition_id, now);
    const given = { verified_at: now, from_at: now, until_at: null };
    const cases = [
      [{}, true],
      [{ until_at: later(now, DAY) }, true],
      [{ verified_at: null }, false],
      [{ verified_at: later(now, DAY) }, false],
      [{ from_at: later(now, DAY) }, false],
      [{ until_at: now }, false],
    ] as const;
    for (const [over, inForce] of cases) {
      const row = await givenMembership(platform, { coalition_id, ...given, ...over });
      const member = { coalitionId: coalition_id, organizationId: row.organization_id };
      const leads = await possibleLeads(platform.store.read, coalition_id, now);
      expect(isInForce((await findMembership(platform.store.read, member))!, now)).toBe(inForce);
      expect(leads.some(({ id }) => id === row.organization_id)).toBe(inForce);
      const said = (field: string) => (inForce ? 'done' : `Invalid ${field}:organisation-not-member`);
      const organization = row.organization_id;
      expect(await refusal(set(marta, one, 'lead', organization))).toBe(said('value'));
      const task = { seat: ana.seat, organization, title: 'Algo' };
      expect(await refusal(createTask(platform, await ana.viewer(), task))).toBe(said('organization'));
      const target = { seat: marta.seat, ...TARGET, relationOrganization: organization };
      expect(await refusal(createTarget(platform, await marta.viewer(), target))).toBe(
        said('relationOrganization'),
      );
    }
    expect(await countMembers(platform.store.read, coalition_id, now)).toBe(before + 2);
  });

  it('lets what is known of a target be changed after the member that knows them has left', async () => {
    const { platform, coalitionId, marta } = await agendaWorld({ engine });
    const { organization_id: relationOrganization } = await givenMembership(platform, {
      coalition_id: coalitionId,
    });
    const by = { seat: marta.seat, ...TARGET, relationOrganization };
    const { id: target } = await createTarget(platform, await marta.viewer(), by);
    await platform.store.write((trx) =>
      trx
        .updateTable('memberships')
        .set({ until_at: platform.clock.now() })
        .where('organization_id', '=', relationOrganization)
        .execute(),
    );
    const change = async (more: object) =>
      refusal(changeTarget(platform, await marta.viewer(), { ...by, target, ...more }));
    expect(await change({ officeEn: 'Chief prosecutor' })).toBe('done');
    expect(await change({ relationOrganization: null })).toBe('done');
    expect(await change({})).toBe('Invalid relationOrganization:organisation-not-member');
  });
});
