import { expect } from 'vitest';
import type { Step } from '../support/story.ts';
import type { CoDrafting } from './people.ts';
import { choose, paragraph, press } from './sheet.ts';

const BLOCK = 'Lo hacemos desde las casas';
const ALONE = 'Esto lo escribió Marta en el autobús. ';
const MEANWHILE = 'Hace diez años: ';

/** One loses the network while both write in a paragraph. */
export function tellApart(world: CoDrafting, step: Step): void {
  step(
    '9 The network leaves Marta while she types: when it is back, both edits are there, once',
    async () => {
      const { marta, tom, text } = world;
      await tom.go(text);
      await tom.page.getByRole('button', { name: 'Edit', exact: true }).click();
      await choose(marta, paragraph(marta, BLOCK), 'dos orillas.');
      await press(marta, 'ArrowLeft');
      await marta.context.setOffline(true);
      await marta.page.keyboard.type(ALONE);
      await marta.page.getByText('Guardado en este dispositivo. Se enviará al conectar.').waitFor();
      await choose(tom, paragraph(tom, BLOCK), BLOCK);
      await press(tom, 'ArrowLeft');
      await tom.page.keyboard.type(MEANWHILE);
      await tom.page.getByText(/^Saved · /).waitFor();
      expect(await paragraph(tom, BLOCK).textContent()).not.toContain(ALONE);
      await marta.context.setOffline(false);
      for (const one of [marta, tom])
        for (const words of [ALONE, MEANWHILE])
          await expect
            .poll(async () => (await paragraph(one, BLOCK).textContent())?.split(words).length)
            .toBe(2);
      await marta.page.getByText(/^(Al día|Guardado · .*)$/).waitFor();
    },
  );
}
