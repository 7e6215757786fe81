import { beforeAll, describe } from 'vitest';
import { tellApart } from './j03/apart.ts';
import { tellBeginning } from './j03/beginning.ts';
import { tellCommenting } from './j03/commenting.ts';
import { tellComparing } from './j03/comparing.ts';
import { tellDeciding } from './j03/deciding.ts';
import { everybody, gather, type CoDrafting } from './j03/people.ts';
import { tellOneSentence, tellSuggesting } from './j03/suggesting.ts';
import { tellTranslating } from './j03/translating.ts';
import { story } from './support/story.ts';

/** Of co-drafting by three organisations; a whole day without a network is a story of its own. */
describe('three organisations write a text together', () => {
  const world = {} as CoDrafting;
  beforeAll(async () => {
    Object.assign(world, await gather());
  });
  const step = story(() => everybody(world));
  tellBeginning(world, step);
  tellSuggesting(world, step);
  tellCommenting(world, step);
  tellOneSentence(world, step);
  tellDeciding(world, step);
  tellTranslating(world, step);
  tellApart(world, step);
  tellComparing(world, step);
});
