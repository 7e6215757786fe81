import { expect, it } from 'vitest';
import { endSeat, giveSeat, setSigningRule } from '../../../domain/organizations/actions.ts';
import { DAY } from '../../../domain/platform.ts';
import { givenPerson, givenSeat } from '../../support/factories/people.ts';
import { viewerOf } from '../../support/factories/sessions.ts';
import { refusal } from '../../support/refusal.ts';
import { eachEngine } from '../../support/store.ts';
import { waitingMails } from '../accounts/support.ts';
import { giving, memberOn } from './support.ts';

eachEngine((engine) => {
  it('lets a steward who may not sign give the first right to sign, and no second', async () => {
    const { platform, steward, viewer } = await memberOn(engine, {
      contacts: [{ email: 'oficina@example.org' }],
    });
    const give = (email: string, more: object = {}) =>
      refusal(giveSeat(platform, viewer, giving(steward.id, { email, ...more })));
    expect(await give('julian@example.org')).toBe('done');
    expect((await waitingMails(platform)).map(({ mail }) => mail).sort()).toEqual([
      'seatGiven',
      'seatGivenNotice',
    ]);
    expect(await give('nadie@example.org')).toBe('Forbidden signing-given-by-signer');
    expect(await give('nadie@example.org', { maySign: false, mayPropose: true })).toBe('done');
    expect(await give('nadie@example.org', { mayPropose: true })).toBe('Forbidden signing-given-by-signer');
    expect(await give('julian@example.org', { title: 'Presidencia' })).toBe('done');
  });

  it('lets a steward who may sign give it to others', async () => {
    const { platform, steward, viewer } = await memberOn(engine, { rights: { may_sign: 1 } });
    for (const email of ['julian@example.org', 'luz@example.org'])
      expect(await refusal(giveSeat(platform, viewer, giving(steward.id, { email })))).toBe('done');
  });

  it('does not let a steward clear the way by ending who signs, before a week has gone by', async () => {
    const { platform, coalition_id, organization_id, steward, viewer } = await memberOn(engine);
    const director = await givenSeat(platform, { coalition_id, organization_id });
    await endSeat(platform, viewer, { seat: steward.id, endedSeat: director.id });
    const give = () =>
      refusal(giveSeat(platform, viewer, giving(steward.id, { email: 'nadie@example.org' })));
    expect(await give()).toBe('Forbidden signing-given-by-signer');
    platform.clock.advance(7 * DAY - 1);
    expect(await give()).toBe('Forbidden signing-given-by-signer');
    platform.clock.advance(1);
    expect(await give()).toBe('done');
  });

  it('goes from two people to one only by a steward who may sign; the other way by any', async () => {
    const { platform, coalition_id, organization_id, steward, viewer } = await memberOn(engine);
    const person = await givenPerson(platform);
    const signer = await givenSeat(platform, {
      ...{ coalition_id, organization_id, person_id: person.id, steward: 1 },
    });
    const bySigner = await viewerOf(platform, person.id);
    const set = (by: typeof viewer, seat: string, rule: 'sole' | 'approval') =>
      refusal(setSigningRule(platform, by, { seat, rule }));
    expect(await set(viewer, steward.id, 'approval')).toBe('done');
    expect(await set(viewer, steward.id, 'sole')).toBe('Forbidden sole-set-by-signer');
    expect(await set(viewer, steward.id, 'approval')).toBe('done');
    expect(await set(bySigner, signer.id, 'sole')).toBe('done');
    expect(await set(viewer, steward.id, 'sole')).toBe('done');
  });
});
