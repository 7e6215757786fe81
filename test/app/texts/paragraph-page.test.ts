import { expect, it } from 'vitest';
import * as paragraph from '../../../app/routes/c.$coalition.texts.$slug.paragraphs.$block.tsx';
import { suggestionWorld } from '../../support/suggestion-world.ts';
import { Visitor } from '../accounts/visitor.ts';

it('tells what others propose in a paragraph already, in its own language alone', async () => {
  const world = await suggestionWorld();
  const { platform, tom, luz, statement, blockId } = world;
  const id = await world.suggest(luz, 'Nadie será detenido por migrar.', { reason: 'Más breve.' });
  const params = { coalition: world.coalitionSlug, slug: statement.slug, block: blockId };
  const page = async (language: string) => {
    const visitor = new Visitor(platform, await tom.viewer(), { language: 'es' });
    return (await visitor.load(paragraph.loader, `/?language=${language}`, params)).data;
  };
  expect(await page('es')).toMatchObject({
    pending: [{ mark: id, reason: 'Más breve.', places: [{ struck: 'debe ser', put: 'será' }] }],
  });
  expect(await page('en')).toMatchObject({ pending: [] });
});
