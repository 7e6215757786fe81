import { expect, it } from 'vitest';
import * as closing from '../../../app/routes/c.$coalition.texts.$slug.close.tsx';
import { decideSuggestions } from '../../../domain/texts/suggestions/actions-decide.ts';
import { seenNow } from '../../../domain/texts/suggestions/reads.ts';
import { suggestionWorld } from '../../support/suggestion-world.ts';
import { idOf, Visitor } from '../accounts/visitor.ts';

it('says before closing how many suggestions are to be decided, and does not close until they are', async () => {
  const world = await suggestionWorld();
  const { platform, tom, luz, statement } = world;
  const id = await world.suggest(luz, 'Nadie será detenido por migrar.');
  const params = { coalition: world.coalitionSlug, slug: statement.slug };
  const visitor = async () => new Visitor(platform, await tom.viewer(), { language: 'en' });
  const page = async () => (await (await visitor()).load(closing.loader, '/close', params)).data;
  const close = async () =>
    (await visitor()).send(
      closing.action,
      '/close',
      { seat: idOf('Seat', tom.seat), statement: idOf('Statement', statement.id) },
      params,
    );
  expect(await page()).toMatchObject({ undecided: { suggestions: 1 }, closed: false });
  const refused = await close();
  expect(refused.status).toBe(422);
  expect(refused.data).toMatchObject({
    problems: [{ message: 'One suggestion is not decided yet. Accept or decline it before closing.' }],
  });
  await decideSuggestions(platform, await tom.viewer(), {
    ...world.by(tom),
    suggestions: [id],
    seen: await seenNow(platform.store, world.textId, [id]),
    accept: false,
  });
  expect(await page()).toMatchObject({ undecided: { suggestions: 0 } });
  expect((await close()).status).toBe(303);
});
