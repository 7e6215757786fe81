import { expect, it } from 'vitest';
import { ruleMachineDrafts } from '../../../../domain/coalitions/actions.ts';
import { closeText } from '../../../../domain/statements/close-text.ts';
import { libreTranslate } from '../../../../domain/texts/machine/libretranslate.ts';
import { draftByMachine } from '../../../../domain/texts/machine/actions.ts';
import { fragmentName } from '../../../../domain/texts/schema.ts';
import { alignmentWorld } from '../../../support/alignment-world.ts';
import { refusal } from '../../../support/refusal.ts';
import { eachEngine } from '../../../support/store.ts';
import { translatingService } from '../../../support/translating.ts';

eachEngine((engine) => {
  it('is known as a machine’s in the text’s first language too, and is confirmed by a person before closing', async () => {
    const { url } = await translatingService();
    const translator = libreTranslate({ url, key: 'k' }, { languagesMs: 20_000, translateMs: 20_000 });
    const world = await alignmentWorld({ engine, translator, unreviewed: 'labelled' });
    const { platform, marta, ana, tom, blocks, textId, statement, coalitionId } = world;
    await ruleMachineDrafts(platform, await ana.viewer(), {
      ...{ seat: ana.seat, coalition: coalitionId, allowed: true },
    });
    await world.type(marta, (doc) => doc.getXmlFragment(fragmentName('es')).delete(2, 1));
    expect((await world.pairs()).find(({ block }) => block === blocks[2])).toMatchObject({ source: 'en' });
    await draftByMachine(platform, await marta.viewer(), {
      ...{ seat: marta.seat, text: textId, language: 'es', blocks: [blocks[2]] },
    });
    const drafted = async () => (await world.pairs()).find(({ block }) => block === blocks[2])!;
    expect(await drafted()).toMatchObject({
      ...{ source: 'en', language: 'es', machine: true, state: 'unreviewed' },
    });
    const close = async () =>
      closeText(platform, await marta.viewer(), { seat: marta.seat, statement: statement.id });
    expect(await refusal(close())).toBe('Conflict machine-drafts-unconfirmed');
    await world.review(tom, blocks[2]);
    expect(await drafted()).toMatchObject({ machine: false, state: 'in-step' });
    await close();
  });
});
