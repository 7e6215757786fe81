import { expect, it } from 'vitest';
import { changeTarget, createTarget, endTarget } from '../../../domain/targets/actions.ts';
import { mayKnowTargets } from '../../../domain/targets/policy.ts';
import { addresseesById, countTargets, requireTarget, searchTargets } from '../../../domain/targets/reads.ts';
import { anonymous } from '../../../domain/viewer.ts';
import { agendaWorld } from '../../support/agenda-world.ts';
import { refusal } from '../../support/refusal.ts';
import { signingWorld, type Player } from '../../support/signing-world.ts';
import { eachEngine } from '../../support/store.ts';

const fiscal = {
  officeEs: 'Fiscal general',
  officeEn: 'Attorney general',
  institutionEs: 'Ministerio Público',
  institutionEn: 'Public Prosecutor’s Office',
  level: 'national' as const,
  country: 'HN',
};

eachEngine((engine) => {
  it('is kept by the secretariat, by who drafts and by who may propose; every member reads', async () => {
    const world = await signingWorld({ engine });
    const { platform, ana, diego, tom, marta, luz, member, coalitionId } = world;
    const create = async (who: Player) =>
      refusal(createTarget(platform, await who.viewer(), { seat: who.seat, ...fiscal }));
    const proposer = await member({ seat: { may_propose: 1, may_sign: 0 } });
    for (const who of [ana, diego, tom, marta, proposer]) expect(await create(who)).toBe('done');
    expect(await create(luz)).toBe('Forbidden targets-not-yours');
    const abroad = await signingWorld({ platform });
    for (const [viewer, may] of [
      [await luz.viewer(), true],
      [anonymous('es'), false],
      [await abroad.ana.viewer(), false],
    ] as const)
      expect(mayKnowTargets(viewer, { coalitionId }).allowed).toBe(may);
    const theirs = await createTarget(platform, await abroad.ana.viewer(), {
      seat: abroad.ana.seat,
      ...fiscal,
    });
    expect(theirs.coalitionId).toBe(abroad.coalitionId);
    const step = { seat: ana.seat, target: theirs.id };
    expect(await refusal(endTarget(platform, await ana.viewer(), step))).toBe('NotFound');
    expect(await refusal(changeTarget(platform, await ana.viewer(), { ...step, ...fiscal }))).toBe(
      'NotFound',
    );
  });

  it('may lack a person’s name, and holds nothing that does not fit', async () => {
    const { platform, marta, tom } = await signingWorld({ engine });
    const create = async (more: object) =>
      createTarget(platform, await marta.viewer(), { seat: marta.seat, ...fiscal, ...more });
    const target = await create({ personName: '', relationOrganization: tom.organizationId, position: -1 });
    expect(target).toMatchObject({
      personName: null,
      position: -1,
      relationOrganizationId: tom.organizationId,
    });
    expect(await refusal(create({ position: 3 }))).toBe('Invalid position:not-valid');
    expect(await refusal(create({ officeEn: ' ' }))).toBe('Invalid officeEn:required');
    expect(await refusal(create({ country: 'Honduras' }))).toBe('Invalid country:country-not-valid');
    expect(await refusal(create({ language: 'español' }))).toBe('Invalid language:language-not-valid');
    expect(await refusal(create({ relationOrganization: 'nobody' }))).toBe(
      'Invalid relationOrganization:organisation-not-member',
    );
    const changed = await changeTarget(platform, await tom.viewer(), {
      seat: tom.seat,
      target: target.id,
      ...fiscal,
      personName: 'Marcela Rodas',
    });
    expect(changed).toMatchObject({ personName: 'Marcela Rodas', position: null });
    const shown = (await addresseesById(platform.store.read, [target.id])).get(target.id)!;
    expect(Object.keys(shown).sort()).toEqual(['country', 'id', 'institution', 'level', 'office']);
  });

  it('is found by any words of office, institution and name, without accents, a page at a time, until it ends', async () => {
    const { platform, target, marta, coalitionId } = await agendaWorld({ engine });
    const migration = await target({ personName: 'Inés Peña' });
    await target({ ...fiscal });
    await target({
      officeEs: 'Relatora 100%',
      officeEn: 'Rapporteur',
      level: 'international',
      country: null,
    });
    const find = async (asked: object) =>
      (await searchTargets(platform.store.read, { coalitionId, limit: 50, ...asked })).map(
        ({ office }) => office.es,
      );
    expect(await find({})).toEqual(['Fiscal general', 'Relatora 100%', 'Subsecretaria de migración']);
    expect(await find({ search: 'migracion  PENA' })).toEqual(['Subsecretaria de migración']);
    expect(await find({ search: '%' })).toHaveLength(3);
    expect(await find({ search: `general ${' '.repeat(300)}${'nadie '.repeat(60_000)}` })).toHaveLength(1);
    expect(await find({ search: '100%' })).toEqual(['Relatora 100%']);
    expect(await find({ country: 'HN' })).toEqual(['Fiscal general']);
    expect(await find({ level: 'international' })).toEqual(['Relatora 100%']);
    expect(await countTargets(platform.store.read, { coalitionId, search: 'general' })).toBe(1);
    const [first] = await searchTargets(platform.store.read, { coalitionId, limit: 1 });
    expect(await find({ after: first, limit: 1 })).toEqual(['Relatora 100%']);
    expect(await find({ before: migration, limit: 1, inverted: true })).toEqual(['Relatora 100%']);
    const step = { seat: marta.seat, target: migration.id };
    await endTarget(platform, await marta.viewer(), step);
    expect(await find({ search: 'migracion' })).toEqual([]);
    expect((await requireTarget(platform.store.read, migration.id)).endedAt).not.toBeNull();
    expect(await refusal(endTarget(platform, await marta.viewer(), step))).toBe('NotFound');
  });
});
