import { expect, it } from 'vitest';
import { HOUR } from '../../../domain/platform.ts';
import { listActs } from '../../../domain/record/reads.ts';
import { closeSignOn } from '../../../domain/sign-ons/actions.ts';
import { oursOf } from '../../../domain/sign-ons/ours.ts';
import { MOST_BEGINNINGS } from '../../../domain/sign-ons/rules.ts';
import {
  declineSignature,
  proposeSignature,
  signStatement,
  withdrawSignature,
} from '../../../domain/sign-ons/sign.ts';
import { unansweredOf } from '../../../domain/sign-ons/unanswered.ts';
import { sentenceFor } from '../../../domain/words/record.ts';
import { eachEngine } from '../../support/store.ts';
import { refusal } from '../../support/refusal.ts';
import { signingWorld } from '../../support/signing-world.ts';

eachEngine((engine) => {
  it('lets only the classes sign that were invited, and asks no others', async () => {
    const world = await signingWorld({ engine });
    const { platform, ana } = world;
    const [associate, ally] = [
      await world.member({ class: 'associate' }),
      await world.member({ class: 'ally' }),
    ];
    const approving = await world.member({ class: 'ally', signing_rule: 'approval' });
    const signOn = await world.open({ whoMaySign: ['full', 'associate'] });
    expect(await refusal(world.sign(ally, signOn))).toBe('Forbidden class-not-invited');
    expect(
      await refusal(proposeSignature(platform, await approving.viewer(), world.form(approving, signOn))),
    ).toBe('Forbidden class-not-invited');
    expect(
      await refusal(
        declineSignature(platform, await ally.viewer(), {
          seat: ally.seat,
          signOn: signOn.id,
          reason: 'No.',
        }),
      ),
    ).toBe('Forbidden class-not-invited');
    const now = platform.clock.now();
    const unanswered = await unansweredOf(platform.store.read, await ana.viewer(), signOn, now);
    expect(unanswered).toContain(associate.organizationId);
    expect(unanswered).not.toContain(ally.organizationId);
    expect(await refusal(world.sign(associate, signOn))).toBe('done');
    const [ours] = await oursOf(platform.store.read, await ally.viewer(), signOn, now);
    expect(ours!.moves).toMatchObject({ sign: false, decline: false, why: 'class-not-invited' });
  });

  it('tells a seat without the right nothing of what it did before', async () => {
    const world = await signingWorld({ engine });
    const { platform, tom, luz } = world;
    const signOn = await world.open();
    const id = await world.sign(tom, signOn);
    const back = { seat: luz.seat, signature: await world.sign(luz, signOn), reason: 'Un error.' };
    await withdrawSignature(platform, await luz.viewer(), back);
    expect(await world.sign(tom, signOn)).toBe(id);
    await platform.store.write((trx) =>
      trx.updateTable('seats').set({ may_sign: 0 }).where('id', 'in', [tom.seat, luz.seat]).execute(),
    );
    expect(await refusal(world.sign(tom, signOn))).toBe('Forbidden seat-may-not-sign');
    expect(await refusal(withdrawSignature(platform, await luz.viewer(), back))).toBe(
      'Forbidden seat-may-not-propose',
    );
  });

  it('answers the same receipt to the same form after the deadline', async () => {
    const world = await signingWorld({ engine });
    const { platform, tom } = world;
    const signOn = await world.open();
    const id = await world.sign(tom, signOn);
    platform.clock.set(signOn.closesAt);
    expect(await world.sign(tom, signOn)).toBe(id);
    expect(await refusal(world.sign(world.luz, signOn))).toBe('Forbidden sign-on-closed');
  });

  it('lets an organisation sign and withdraw so often within an hour, and always take back', async () => {
    const world = await signingWorld({ engine });
    const { platform, tom } = world;
    const signOn = await world.open();
    const viewer = await tom.viewer();
    const again = () => signStatement(platform, viewer, world.form(tom, signOn));
    for (let i = 0; i < MOST_BEGINNINGS; i++) {
      platform.clock.advance(1000);
      const signature = await again();
      await withdrawSignature(platform, viewer, { seat: tom.seat, signature, reason: 'Un error.' });
    }
    expect(await refusal(again())).toBe('Forbidden signed-too-often');
    platform.clock.advance(HOUR);
    expect(await refusal(again())).toBe('done');
  });

  it('closes early only with a reason', async () => {
    const world = await signingWorld({ engine });
    const { platform, ana, coalitionId } = world;
    const signOn = await world.open();
    const close = async (reason: string) =>
      closeSignOn(platform, await ana.viewer(), { seat: ana.seat, signOn: signOn.id, reason });
    expect(await refusal(close('  '))).toBe('Invalid reason:reason-missing');
    expect(await close('La audiencia se adelantó.')).toMatchObject({
      state: 'closed',
      closingReason: 'La audiencia se adelantó.',
    });
    const [act] = await listActs(platform.store.read, { coalitionId, limit: 1 });
    expect(sentenceFor(act!, 'es')).toContain('Motivo: La audiencia se adelantó.');
    expect(sentenceFor(act!, 'en')).toContain('Reason: La audiencia se adelantó.');
  });
});
