import { expect, it } from 'vitest';
import { ruleMachineDrafts } from '../../../../domain/coalitions/actions.ts';
import { beginThread, removeComment } from '../../../../domain/texts/comments/actions.ts';
import { libreTranslate } from '../../../../domain/texts/machine/libretranslate.ts';
import { readThread } from '../../../../domain/texts/machine/actions-read.ts';
import { hashOfSaid, readingsOf } from '../../../../domain/texts/machine/reads-readings.ts';
import { alignmentWorld } from '../../../support/alignment-world.ts';
import { refusal } from '../../../support/refusal.ts';
import type { Player } from '../../../support/signing-world.ts';
import { eachEngine } from '../../../support/store.ts';
import { translatingService } from '../../../support/translating.ts';

const SAID = 'The second paragraph promises too much.';

eachEngine((engine) => {
  it('reads what others said once, for whoever may read it, and forgets what is taken back', async () => {
    const service = await translatingService();
    const world = await alignmentWorld({
      engine,
      translator: libreTranslate({ url: service.url, key: null }),
    });
    const { platform, marta, tom, ana, luz, coalitionId, textId } = world;
    const thread = await beginThread(platform, await tom.viewer(), {
      ...{ seat: tom.seat, text: textId, language: 'en', kind: 'comment', body: SAID },
      ...{ block: null, anchor: null, quote: null, mentions: [] },
    });
    const read = async (player: Player) =>
      readThread(platform, await player.viewer(), { seat: player.seat, thread: thread.id, language: 'es' });
    const known = async () =>
      (
        await readingsOf(platform.store.read, coalitionId, { hashes: [hashOfSaid(SAID)], language: 'es' })
      ).get(hashOfSaid(SAID));
    expect(await refusal(read(marta))).toBe('Forbidden machine-off');
    await ruleMachineDrafts(platform, await ana.viewer(), {
      ...{ seat: ana.seat, coalition: coalitionId, allowed: true },
    });
    expect(await refusal(read(luz))).toBe('NotFound');
    await read(tom);
    expect(service.asked).toEqual([]);
    await read(marta);
    await read(marta);
    expect(service.asked).toEqual([{ q: [SAID], source: 'auto', target: 'es', format: 'text' }]);
    expect(await known()).toBe(`[es] ${SAID}`);
    await removeComment(platform, await tom.viewer(), { seat: tom.seat, comment: thread.comments[0]!.id });
    expect(await known()).toBeUndefined();
    await read(marta);
    expect(service.asked).toHaveLength(1);
  });
});
