import { afterAll, expect, it } from 'vitest';
import { createPress } from '../../../../domain/print/press.ts';
import { MINUTE } from '../../../../domain/platform.ts';
import { COMMENTS_PER_HOUR } from '../../../../domain/texts/comments/rules.ts';
import { createImporter } from '../../../../domain/texts/import/importer.ts';
import { decideSuggestions } from '../../../../domain/texts/suggestions/actions-decide.ts';
import { SUGGESTIONS_PER_HOUR, SUGGESTIONS_PER_SEAT } from '../../../../domain/texts/suggestions/rules.ts';
import { eachEngine } from '../../../support/store.ts';
import { LAWYER, sentWorld, type SentWorld } from './sent-world.ts';

const tools = { press: createPress(), importer: createImporter() };
afterAll(() => Promise.all([tools.press.close(), tools.importer.close()]));

const WORDS = Array.from({ length: SUGGESTIONS_PER_SEAT + 2 }, (_, at) => `p${String(at).padStart(3, '0')}`);
const SENTENCE = WORDS.join(' ');

const declineAll = async (world: SentWorld) => {
  const { platform, marta } = world;
  const open = (await world.told()).filter(({ state }) => state === 'open');
  await decideSuggestions(platform, await marta.viewer(), {
    ...{ ...world.by(marta), accept: false },
    suggestions: open.map(({ id }) => id),
    seen: open.map(({ seen }) => seen),
  });
  return open.length;
};

eachEngine((engine) => {
  it('knows what was proposed however much was decided since, and leaves who brought it room to write', async () => {
    const world = await sentWorld(tools, { engine }, SENTENCE);
    const { platform, luz, marta, tom } = world;
    await world.suggest(luz, SENTENCE.replace('p000', 'primero'));
    const file = await world.send();
    await declineAll(world);
    platform.clock.advance(MINUTE);
    const edits = WORDS.slice(1, -1).map((struck) => ({ author: LAWYER, struck, put: `q${struck}` }));
    const half = SUGGESTIONS_PER_SEAT / 2;
    const comments = Array.from({ length: COMMENTS_PER_HOUR }, (_, at) => ({
      ...{ author: LAWYER, comment: `Observación ${at}.`, on: 'p201' },
    }));
    await world.bring(file, comments);
    await world.bring(file, edits.slice(0, half));
    await world.bring(file, edits.slice(half));
    expect(await declineAll(world)).toBe(SUGGESTIONS_PER_SEAT);
    platform.clock.advance(MINUTE);
    const again = await world.bring(file, [{ author: LAWYER, struck: 'p201', put: 'último' }], tom);
    expect(again.map(({ author, said }) => [author, said.kind])).toEqual([[LAWYER, 'words']]);
    expect(edits.length).toBeGreaterThan(SUGGESTIONS_PER_HOUR);
    await world.suggest(marta, SENTENCE.replace('p001', 'segundo'));
    await world.say(marta, 'Y también esto.');
  });
});
