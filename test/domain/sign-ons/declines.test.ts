import { expect, it } from 'vitest';
import { declinesOf } from '../../../domain/sign-ons/reads-declines.ts';
import { unansweredOf } from '../../../domain/sign-ons/unanswered.ts';
import { declineSignature } from '../../../domain/sign-ons/sign.ts';
import type { SignOn } from '../../../domain/sign-ons/reads.ts';
import { askContext, ask } from '../../graphql/ask.ts';
import { eachEngine } from '../../support/store.ts';
import { signingWorld, type Player, type SigningWorld } from '../../support/signing-world.ts';

const decline = async ({ platform }: SigningWorld, player: Player, signOn: SignOn, reason: string) =>
  declineSignature(platform, await player.viewer(), { seat: player.seat, signOn: signOn.id, reason });

const QUERY = `query ($slug: String!) { coalition(slug: $slug) { statements(first: 9) { edges { node { signOn {
  declines { reason at stands organization { name } seat { person { name } } } } } } } } }`;

async function seenBy(world: SigningWorld, player: Player): Promise<unknown> {
  const context = askContext(world.platform, await player.viewer());
  const answer = await ask(context, QUERY, { slug: world.coalitionSlug });
  return answer['coalition']?.['statements']?.['edges']?.[0]?.['node']?.['signOn']?.['declines'];
}

eachEngine((engine) => {
  it('tells the secretariat who said no and why, and nobody else', async () => {
    const world = await signingWorld({ engine });
    const signOn = await world.open();
    await decline(world, world.ines, signOn, 'Nos pondría en riesgo.');
    for (const player of [world.ana, world.diego])
      expect(await seenBy(world, player)).toEqual([
        {
          reason: 'Nos pondría en riesgo.',
          at: world.platform.clock.now(),
          stands: true,
          organization: { name: 'Fundación Izote' },
          seat: { person: { name: expect.any(String) as string } },
        },
      ]);
    for (const player of [world.tom, world.luz, world.ines]) expect(await seenBy(world, player)).toBeNull();
  });

  it('moves the secretariat’s screens and no others, and leaves no line in the log all members read', async () => {
    const world = await signingWorld({ engine });
    const { platform, coalitionId, tom } = world;
    const signOn = await world.open();
    const acts = async () =>
      (
        await platform.store.read
          .selectFrom('audit')
          .select('act')
          .where('coalition_id', '=', coalitionId)
          .execute()
      ).length;
    const before = await acts();
    platform.announcements.splice(0);
    await decline(world, tom, signOn, 'Aún no.');
    expect(platform.announcements.filter(({ topic }) => topic !== 'outbox')).toEqual([
      { topic: `organization:${tom.organizationId}`, change: 'declined' },
      { topic: `office:${coalitionId}`, change: 'declined' },
    ]);
    expect(await acts()).toBe(before);
  });

  it('keeps a no that was followed by a signature, and lets nobody tell from it that one was withheld', async () => {
    const world = await signingWorld({ engine });
    const { platform, ana, diego, luz, ines } = world;
    const signOn = await world.open();
    await decline(world, luz, signOn, 'Aún no.');
    await decline(world, ines, signOn, 'Lo vemos con la junta.');
    const asked = async (player: Player) => {
      const viewer = await player.viewer();
      const now = platform.clock.now();
      return {
        declines: await declinesOf(platform.store.read, viewer, signOn, now),
        unanswered: await unansweredOf(platform.store.read, viewer, signOn, now),
      };
    };
    const before = await asked(diego);
    await world.sign(ines, signOn, { visibility: 'withheld' });
    expect(await asked(diego)).toEqual(before);
    await world.sign(luz, signOn);
    const standing = async (player: Player) =>
      (await asked(player)).declines
        .filter(({ stands }) => stands)
        .map(({ organizationId }) => organizationId);
    expect((await asked(diego)).declines).toHaveLength(2);
    expect(await standing(diego)).toEqual([ines.organizationId]);
    expect(await standing(ana)).toEqual([]);
  });
});
