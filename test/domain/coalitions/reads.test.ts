import { expect, it } from 'vitest';
import { isMember } from '../../../domain/coalitions/policy.ts';
import {
  allCoalitions,
  coalitionsById,
  findCoalition,
  publicVersion,
} from '../../../domain/coalitions/reads.ts';
import { organizationsKnownTo } from '../../../domain/organizations/reads-known.ts';
import { countMembers } from '../../../domain/organizations/reads.ts';
import { transact } from '../../../domain/transaction.ts';
import { anonymous } from '../../../domain/viewer.ts';
import { givenCoalition } from '../../support/factories/coalitions.ts';
import { givenMembership, givenOrganization } from '../../support/factories/organizations.ts';
import { givenSeat } from '../../support/factories/people.ts';
import { viewerOf } from '../../support/factories/sessions.ts';
import { testPlatform } from '../../support/platform.ts';
import { eachEngine } from '../../support/store.ts';

eachEngine((engine) => {
  it('is found by its address, and its public version rises with what the public can see', async () => {
    const platform = await testPlatform({ engine });
    const row = await givenCoalition(platform);
    const found = await findCoalition(platform.store.read, row.slug);
    expect(found).toMatchObject({
      id: row.id,
      name: { es: row.name_es, en: row.name_en },
      shortName: row.short_name,
    });
    expect(await coalitionsById(platform.store.read, [row.id, 'none'])).toEqual([found]);
    expect(await findCoalition(platform.store.read, 'nowhere')).toBeUndefined();
    expect(await publicVersion(platform.store, 'nowhere')).toBeUndefined();
    expect(await allCoalitions(platform.store.read)).toEqual([found]);
    await transact(platform, async (tx) => {
      tx.begin();
      tx.publicChange(row.id);
    });
    expect(await publicVersion(platform.store, row.slug)).toEqual({
      id: row.id,
      version: row.public_version + 1,
    });
    expect(platform.announcements).toEqual([{ topic: `coalition:${row.id}`, change: 'public' }]);
  });

  it('counts verified members in force, its own office aside', async () => {
    const platform = await testPlatform({ engine });
    const { id: coalition_id } = await givenCoalition(platform);
    const now = platform.clock.now();
    await givenMembership(platform, { coalition_id });
    await givenMembership(platform, { coalition_id, class: 'observer' });
    await givenMembership(platform, { coalition_id, class: 'host' });
    await givenMembership(platform, { coalition_id, verified_at: null });
    await givenMembership(platform, { coalition_id, until_at: now });
    expect(await countMembers(platform.store.read, coalition_id, now)).toBe(2);
  });

  it('has for members those with a seat in force of a verified organisation', async () => {
    const platform = await testPlatform({ engine });
    const { id: coalition_id } = await givenCoalition(platform);
    const unverified = await givenMembership(platform, { coalition_id, verified_at: null });
    const [inside, former, waiting, elsewhere] = [
      await givenSeat(platform, { coalition_id }),
      await givenSeat(platform, { coalition_id, until_at: platform.clock.now() }),
      await givenSeat(platform, { coalition_id, organization_id: unverified.organization_id }),
      await givenSeat(platform),
    ];
    const may = async (personId: string) =>
      isMember(await viewerOf(platform, personId), coalition_id).allowed;
    expect([
      await may(inside.person_id),
      await may(former.person_id),
      await may(waiting.person_id),
      await may(elsewhere.person_id),
    ]).toEqual([true, false, false, false]);
    expect(isMember(anonymous('es'), coalition_id).allowed).toBe(false);
  });

  it('makes its members known to each other, and to the public only its host', async () => {
    const platform = await testPlatform({ engine });
    const now = platform.clock.now();
    const host = await givenOrganization(platform);
    const { id: coalition_id } = await givenCoalition(platform, { host_organization_id: host.id });
    const [one, two, stranger] = [
      await givenSeat(platform, { coalition_id }),
      await givenSeat(platform, { coalition_id }),
      await givenSeat(platform),
    ];
    const ids = [host.id, one.organization_id, two.organization_id, stranger.organization_id, 'none'];
    const known = async (personId: string | null) =>
      [
        ...(await organizationsKnownTo(
          platform.store.read,
          personId === null ? anonymous('es') : await viewerOf(platform, personId),
          ids,
          now,
        )),
      ].sort();
    expect(await known(one.person_id)).toEqual([host.id, one.organization_id, two.organization_id].sort());
    expect(await known(stranger.person_id)).toEqual([host.id, stranger.organization_id].sort());
    expect(await known(null)).toEqual([host.id]);
  });
});
