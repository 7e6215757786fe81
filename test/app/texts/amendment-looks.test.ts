import { expect, it } from 'vitest';
import { testLooks } from '../public-pages/looks.ts';

const SEARCHING = 'texts/buscar-entre-paises';
const { site, pathOf } = testLooks(
  {
    'amendments as those who edit see them': ['Rosa', `${SEARCHING}?panel=amendments`],
    'amendments as those who read see them': ['Marta', `${SEARCHING}?panel=amendments`],
    'new amendment': ['Rosa', `${SEARCHING}?panel=amendments&new=insert`],
    'amendments to merge': ['Rosa', `${SEARCHING}/merge`],
  },
  [],
);

it('sends those who do not edit nothing of a treatment that is not published', async () => {
  const page = async (who: string) => {
    const cookie = await site().play(who);
    const at = site().server.origin + pathOf('amendments as those who read see them');
    return (await fetch(at, { headers: { cookie } })).text();
  };
  const [hidden, published] = ['Abre mejor que nosotras', 'Se acepta el dato por país'];
  const reader = await page('Marta');
  expect(reader).toContain(published);
  expect(reader).not.toContain(hidden);
  expect(reader).not.toContain('sin publicar');
  expect(await page('Rosa')).toContain(hidden);
});
