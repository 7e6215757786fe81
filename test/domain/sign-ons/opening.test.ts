import { expect, it } from 'vitest';
import { openSignOn, type Opening } from '../../../domain/sign-ons/actions.ts';
import { refusal } from '../../support/refusal.ts';
import { eachEngine } from '../../support/store.ts';
import { signingWorld, type Player } from '../../support/signing-world.ts';

eachEngine((engine) => {
  it('opens for signature only what is closed, by the secretariat, to a time to come', async () => {
    const world = await signingWorld({ engine });
    const { platform, ana, tom } = world;
    const draft = await world.draft();
    const statement = await world.closed();
    const input = (more: Partial<Opening> = {}): Opening => ({
      seat: ana.seat,
      statement: statement.id,
      closesAt: '2026-12-01T17:00',
      zone: 'America/Guatemala',
      meaningEs: 'Hace suyo.',
      meaningEn: 'Makes its own.',
      addressees: [],
      convenors: [tom.organizationId],
      reconfirmationRule: 'carry',
      whoMaySign: ['full'],
      ...more,
    });
    const open = async (more: Partial<Opening>, player: Player = ana) =>
      refusal(openSignOn(platform, await player.viewer(), input({ seat: player.seat, ...more })));
    expect(await open({}, tom)).toBe('Forbidden secretariat-only');
    expect(await open({}, world.luz)).toBe('Forbidden secretariat-only');
    expect(await open({ statement: draft.id }, world.luz)).toBe('NotFound');
    expect(await open({ statement: draft.id })).toBe('Forbidden not-in-this-state');
    expect(await open({ statement: 'none' })).toBe('NotFound');
    expect(await open({ closesAt: '2026-11-21T16:00' })).toBe('Invalid closesAt:time-past');
    expect(await open({ closesAt: '2027-03-14T02:30', zone: 'America/New_York' })).toBe(
      'Invalid closesAt:time-does-not-exist',
    );
    expect(await open({ closesAt: '2037-01-01T00:00' })).toBe('Invalid closesAt:time-too-far');
    expect(await open({ zone: 'EST5' })).toBe('Invalid zone:time-zone-not-valid');
    expect(await open({ whoMaySign: [] })).toBe('Invalid whoMaySign:who-may-sign-missing');
    expect(await open({ whoMaySign: ['observer' as 'ally'] })).toBe('Invalid whoMaySign.0:not-valid');
    expect(await open({ convenors: [] })).toBe('Invalid convenors:convenor-missing');
    expect(await open({ convenors: [(await signingWorld({ engine })).tom.organizationId] })).toBe(
      'Invalid convenors.0:convenor-not-member',
    );
    expect(await open({ meaningEn: '' })).toBe('Invalid meaningEn:required');
    for (const goalOrganizations of [0, 1.5, Number.NaN, 10_001])
      expect(await open({ goalOrganizations })).toMatch(/^Invalid goalOrganizations:goal-organizations/);
    expect(await open({ goalCountries: 201 })).toMatch(/^Invalid goalCountries:goal-countries/);
    expect(await open({})).toBe('done');
    expect(await open({})).toBe('Forbidden not-in-this-state');
    const institutional = await world.closed('institutional');
    expect(await open({ statement: institutional.id })).toBe('Forbidden not-in-this-state');
  });
});
