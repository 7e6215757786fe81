import { expect, it } from 'vitest';
import { HOUR, later } from '../../../domain/platform.ts';
import { sharePositionWith, withdrawPosition } from '../../../domain/positions/actions-change.ts';
import { endorsePosition } from '../../../domain/positions/actions-endorse.ts';
import { mayKnowPosition } from '../../../domain/positions/policy.ts';
import { fileOfPosition } from '../../../domain/positions/reads-files.ts';
import { endorsementsOf } from '../../../domain/positions/reads-uses.ts';
import { requirePosition } from '../../../domain/positions/reads.ts';
import { listActs } from '../../../domain/record/reads.ts';
import { anonymous } from '../../../domain/viewer.ts';
import { givenPosition } from '../../support/factories/positions.ts';
import { refusal } from '../../support/refusal.ts';
import { signingWorld, type Player } from '../../support/signing-world.ts';
import { eachEngine } from '../../support/store.ts';

const PDF = new TextEncoder().encode('%PDF-1.7\n…');

eachEngine((engine) => {
  it('is public no longer once its organisation has left, and is the secretariat’s to withdraw', async () => {
    const world = await signingWorld({ engine });
    const { platform, tom, ana, diego, coalitionSlug } = world;
    const left = await world.member();
    const shared = await givenPosition(platform, left, {
      audience: 'public',
      wordings: [{ language: 'es', title: 'Uno', file: { name: 'uno.pdf', bytes: PDF } }],
    });
    const public_ = await givenPosition(platform, tom, { audience: 'public' });
    const endorsing = { seat: left.seat, position: public_.id, shown: 'public' } as const;
    await endorsePosition(platform, await left.viewer(), endorsing);
    const seen = async () => {
      const [db, now] = [platform.store.read, platform.clock.now()];
      const place = { coalition: coalitionSlug, position: shared.slug, language: 'es' };
      return {
        position: mayKnowPosition(anonymous('es'), await requirePosition(db, shared.id, now)).allowed,
        file: (await fileOfPosition(db, anonymous('es'), place, now)) !== null,
        endorsement: (await endorsementsOf(db, [public_.id], now)).map(({ shown }) => shown),
      };
    };
    expect(await seen()).toEqual({ position: true, file: true, endorsement: ['public'] });
    const withdraw = async (player: Player, position = shared.id) =>
      refusal(withdrawPosition(platform, await player.viewer(), { seat: player.seat, position }));
    for (const player of [tom, ana]) expect(await withdraw(player)).toBe('Forbidden position-not-yours');
    // The end of its membership comes by the clock alone.
    const end = later(platform.clock.now(), HOUR);
    await platform.store.write((trx) =>
      trx
        .updateTable('memberships')
        .set({ until_at: end })
        .where('organization_id', '=', left.organizationId)
        .execute(),
    );
    expect(await seen()).toMatchObject({ position: true, file: true });
    platform.clock.set(end);
    expect(await seen()).toEqual({ position: false, file: false, endorsement: ['members'] });
    expect(await withdraw(tom)).toBe('Forbidden position-not-yours');
    expect(await withdraw(left)).toMatch(/^(Forbidden|NotFound)/);
    expect(await withdraw(ana, public_.id)).toBe('Forbidden position-not-yours');
    const change = { seat: diego.seat, position: shared.id, audience: 'coalition' } as const;
    expect(await refusal(sharePositionWith(platform, await diego.viewer(), change))).toBe(
      'Forbidden position-not-yours',
    );
    expect(await withdraw(diego)).toBe('done');
    expect(await withdraw(ana)).toBe('Forbidden position-withdrawn');
    const [act] = await listActs(platform.store.read, { coalitionId: shared.coalitionId, limit: 1 });
    expect(act).toMatchObject({ act: 'position.withdrawn', seatId: diego.seat, subjectId: shared.id });
  });
});
