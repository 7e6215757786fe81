import { expect, it } from 'vitest';
import { ruleMachineDrafts } from '../../../../domain/coalitions/actions.ts';
import { beginThread, removeComment, replyToThread } from '../../../../domain/texts/comments/actions.ts';
import { COMMENT_LENGTH } from '../../../../domain/texts/comments/rules.ts';
import { libreTranslate } from '../../../../domain/texts/machine/libretranslate.ts';
import { readThread } from '../../../../domain/texts/machine/actions-read.ts';
import { hashOfSaid, readingsOf } from '../../../../domain/texts/machine/reads-readings.ts';
import { MOST_LETTERS } from '../../../../domain/texts/machine/rules.ts';
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

  it('reads a long thread in several goes, and keeps no empty answer', async () => {
    const service = await translatingService();
    const translator = libreTranslate({ url: service.url, key: null });
    const world = await alignmentWorld({ engine, translator });
    const { platform, marta, tom, ana, coalitionId, textId } = world;
    await ruleMachineDrafts(platform, await ana.viewer(), {
      ...{ seat: ana.seat, coalition: coalitionId, allowed: true },
    });
    const bodies = Array.from({ length: 6 }, (_, at) => `${at} ${'x'.repeat(COMMENT_LENGTH - 2)}`);
    const thread = await beginThread(platform, await tom.viewer(), {
      ...{ seat: tom.seat, text: textId, language: 'en', kind: 'comment', body: bodies[0]! },
      ...{ block: null, anchor: null, quote: null, mentions: [] },
    });
    for (const body of bodies.slice(1)) {
      platform.clock.advance(1);
      const more = { seat: tom.seat, thread: thread.id, body, mentions: [] };
      await replyToThread(platform, await tom.viewer(), more);
    }
    const read = async () =>
      readThread(platform, await marta.viewer(), { seat: marta.seat, thread: thread.id, language: 'es' });
    const known = async () => {
      const hashes = bodies.map(hashOfSaid);
      const found = await readingsOf(platform.store.read, coalitionId, { hashes, language: 'es' });
      return hashes.map((hash) => found.has(hash));
    };
    service.behave({ kind: 'well', say: () => ' ' });
    expect(await refusal(read())).toBe('Conflict machine-broken');
    expect(await known()).toEqual(bodies.map(() => false));
    service.behave({ kind: 'well', say: (text) => (text.startsWith('1') ? '' : `[es] ${text}`) });
    await read();
    expect(await known()).toEqual([true, false, true, true, true, false]);
    service.behave({ kind: 'well' });
    await read();
    expect(await known()).toEqual(bodies.map(() => true));
    const letters = service.asked.map(({ q }) => q.join('').length);
    expect(Math.max(...letters)).toBeLessThanOrEqual(MOST_LETTERS);
  });
});
