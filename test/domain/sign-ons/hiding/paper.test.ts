import { expect, it } from 'vitest';
import { hideName } from '../../../../domain/sign-ons/hiding/actions.ts';
import { withdrawSignature } from '../../../../domain/sign-ons/sign.ts';
import { acceptRequest } from '../../../../domain/sign-ons/requests/actions-decide.ts';
import { paperWorld, type PaperWorld } from '../../../support/paper-world.ts';
import { refusal } from '../../../support/refusal.ts';
import { eachEngine } from '../../../support/store.ts';

const hides = async ({ platform, ana }: PaperWorld, signature: string) =>
  hideName(platform, await ana.viewer(), { seat: ana.seat, signature, reason: 'Amenazas.' });

const member = (organizationId: string) => ({ name: null, country: null, member: organizationId });

eachEngine((engine) => {
  it('shows no hidden name by a sheet from before', async () => {
    const world = await paperWorld({ engine });
    const { platform, luz } = world;
    const signOn = await world.open();
    await world.standing(signOn, member(luz.organizationId));
    const signature = await world.sign(luz, signOn);
    await hides(world, signature);
    expect(await world.counted(signOn)).toEqual([]);
    await withdrawSignature(platform, await luz.viewer(), { seat: luz.seat, signature, reason: 'Ya no.' });
    expect(await world.counted(signOn)).toEqual([]);
    await world.sign(luz, signOn, { visibility: 'withheld' });
    expect(await world.counted(signOn)).toEqual([]);
  });

  it('shows no hidden name by a sheet that comes afterwards, nor by one that looks like it', async () => {
    const world = await paperWorld({ engine });
    const { platform, ana, diego, luz, tom } = world;
    const signOn = await world.open();
    const waiting = await world.enter(signOn, diego, member(luz.organizationId));
    const signature = await world.sign(luz, signOn);
    await hides(world, signature);
    expect(await refusal(world.approve(waiting, ana))).toBe('Conflict paper-not-nameable');
    await withdrawSignature(platform, await luz.viewer(), { seat: luz.seat, signature, reason: 'Ya no.' });
    expect(await refusal(world.approve(waiting, ana))).toBe('Conflict paper-not-nameable');
    const alike = await world.enter(signOn, diego, { name: 'FORO Lenca, migrante', different: true });
    expect(await refusal(world.approve(alike, ana))).toBe('Conflict paper-not-nameable');
    await world.standing(signOn, member(tom.organizationId));
    expect(await world.counted(signOn)).toEqual(['Puente Norte Collective']);
  });

  it('shows no hidden name of one from outside by a sheet from before', async () => {
    const world = await paperWorld({ engine });
    const { platform, ana } = world;
    const signOn = await world.toAsk();
    await world.standing(signOn, { name: 'Red Cafetalera de la Montaña' });
    const request = await world.asked(signOn);
    const viewer = await ana.viewer();
    await acceptRequest(platform, viewer, { seat: ana.seat, request: request.id, different: false });
    const { id } = await platform.store.read
      .selectFrom('signatures')
      .where('sign_on_id', '=', signOn.id)
      .select('id')
      .executeTakeFirstOrThrow();
    await hides(world, id);
    expect(await world.counted(signOn)).toEqual([]);
  });
});
