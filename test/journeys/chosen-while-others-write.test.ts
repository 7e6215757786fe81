import { beforeAll, describe, expect } from 'vitest';
import { choose, paragraph, press } from './j03/sheet.ts';
import { startStory } from './support/acuerdo.ts';
import { story } from './support/story.ts';
import { visit, type Visitor } from './support/visitor.ts';

const TEXT = '/c/red-ceiba/texts/la-ninez-que-viaja-no-se-encierra';
const BLOCK = 'con llave es encierro';
const TIMES = 40;

/** A browser tells of a new selection a moment after it has changed it. What others write arrives in that moment too. */
describe('two choose words, let them go and write, in one paragraph at a time', () => {
  let marta: Visitor;
  let tom: Visitor;
  beforeAll(async () => {
    const { origin } = await startStory();
    [marta, tom] = [await visit({ origin }), await visit({ origin })];
  });
  const step = story(() => [marta, tom]);

  step('What they chose and let go stands, however often the other writes meanwhile', async () => {
    for (const [one, name] of [
      [marta, 'Marta Solís'],
      [tom, 'Tom Keller'],
    ] as const) {
      await one.enter(name);
      await one.go(TEXT);
      await one.page
        .getByRole('button', { name: /^(Edit|Editar)$/ })
        .first()
        .click();
      await paragraph(one, BLOCK).waitFor();
    }
    const stood = (await paragraph(marta, BLOCK).textContent())!.trim();
    const [first, last] = [stood.slice(0, 'Un cuarto'.length), stood.slice(stood.lastIndexOf(' '))];
    const writes = async (one: Visitor, words: string, mark: string) => {
      for (let time = 0; time < TIMES; time++) {
        await choose(one, paragraph(one, BLOCK), words);
        await press(one, 'ArrowLeft');
        await one.page.keyboard.type(mark);
      }
    };
    await Promise.all([writes(marta, last, '·'), writes(tom, first, '_')]);
    for (const one of [marta, tom]) {
      const words = () =>
        paragraph(one, BLOCK).evaluate((block) => {
          const copy = block.cloneNode(true) as HTMLElement;
          copy.querySelectorAll('.cursor').forEach((caret) => caret.remove());
          return copy.textContent?.replaceAll(/[\u2060\uFEFF]/g, '').trim();
        });
      await expect
        .poll(words)
        .toBe(`${'_'.repeat(TIMES)}${stood.slice(0, -last.length)}${'·'.repeat(TIMES)}${last}`);
    }
  });
});
