import { afterAll, expect, it } from 'vitest';
import { createPress } from '../../../../domain/print/press.ts';
import { amendmentsOf } from '../../../../domain/texts/amendments/reads.ts';
import { createImporter } from '../../../../domain/texts/import/importer.ts';
import { nodeId } from '../../../../graphql/ids.ts';
import { ask, askContext } from '../../../graphql/ask.ts';
import { eachEngine } from '../../../support/store.ts';
import { SENTENCE } from '../../../support/suggestion-world.ts';
import { sentWorld } from './sent-world.ts';

const tools = { press: createPress(), importer: createImporter() };
afterAll(() => Promise.all([tools.press.close(), tools.importer.close()]));

const PASTED = 'La niñez viaja con sus familias y no se la separa de ellas.';
const PLACE = `mutation ($input: PlaceReturnedInput!) {
  placeReturned(input: $input) { __typename ... on Return { counts { placed waiting dropped } } }
}`;

eachEngine((engine) => {
  it.each([true, false])('places what was pasted over a paragraph as a new one: %s', async (after) => {
    const world = await sentWorld(tools, { engine });
    const { platform, marta, textId, blockId } = world;
    const [change] = await world.bring(await world.send(), [{ untracked: SENTENCE, by: PASTED }]);
    expect(change).toMatchObject({ state: 'waiting', said: { kind: 'untracked', words: PASTED } });
    const input = { returned: nodeId('ReturnedChange', change!.id), block: blockId, after };
    const answer = await ask(askContext(platform, await marta.viewer()), PLACE, {
      input: { seat: nodeId('Seat', marta.seat), ...input },
    });
    expect(answer['placeReturned']).toMatchObject({ counts: { placed: 1, waiting: 0, dropped: 0 } });
    const amendments = (await amendmentsOf(platform.store.read, [textId])).get(textId) ?? [];
    expect(amendments.map((one) => [one.kind, one.afterBlockId, one.blockId])).toEqual(
      after ? [['insert', blockId, null]] : [],
    );
    expect(await world.words()).toEqual({ now: SENTENCE, then: after ? SENTENCE : PASTED });
  });
});
