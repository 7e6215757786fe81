import { expect, it } from 'vitest';
import { findAnswer } from '../../../domain/sign-ons/reads-answers.ts';
import { approveSignature, proposeSignature } from '../../../domain/sign-ons/sign.ts';
import { refusal } from '../../support/refusal.ts';
import { eachEngine } from '../../support/store.ts';
import { signingWorld } from '../../support/signing-world.ts';

eachEngine((engine) => {
  it('refuses a mandate dated in the future, with a day of grace by the coalition’s clock', async () => {
    const world = await signingWorld({ engine });
    const { platform, tom } = world;
    const signOn = await world.open();
    // Still the 21st in Guatemala.
    platform.clock.set('2026-11-22T04:00:00.000Z');
    for (const mandateOn of ['2030-01-01', '2026-11-23'])
      expect(await refusal(world.sign(tom, signOn, { mandateOn }))).toBe(
        'Invalid mandateOn:mandate-in-the-future',
      );
    expect(await refusal(world.sign(tom, signOn, { mandateOn: '2026-11-22' }))).toBe('done');
  });

  it('keeps the proposer’s date when approving, unless the approver gives another or none', async () => {
    const kept = async (mandateOn: string | null | undefined) => {
      const world = await signingWorld({ engine });
      const { platform, marta, ibarra } = world;
      const signOn = await world.open();
      const form = world.form(marta, signOn, { mandateOn: '2026-11-02' });
      const signature = await proposeSignature(platform, await marta.viewer(), form);
      await approveSignature(platform, await ibarra.viewer(), {
        ...{
          seat: ibarra.seat,
          signature,
          termsDigest: signOn.termsDigest,
          language: 'es',
          name: 'Albergue',
        },
        ...(mandateOn === undefined ? {} : { mandateOn }),
      });
      const answer = await findAnswer(platform.store.read, signOn.id, marta.organizationId);
      return answer!.acts.at(-1)!.mandateOn;
    };
    expect(await kept(undefined)).toBe('2026-11-02');
    expect(await kept('2026-11-09')).toBe('2026-11-09');
    expect(await kept(null)).toBeNull();
    expect(await refusal(kept('2031-01-01'))).toBe('Invalid mandateOn:mandate-in-the-future');
  });
});
