import { beforeAll, describe } from 'vitest';
import { tellDrafting } from './main-job/drafting.ts';
import { everybody, gather, type MainJob } from './main-job/people.ts';
import { tellPublishing } from './main-job/publishing.ts';
import { tellSigning } from './main-job/signing.ts';
import { story } from './support/story.ts';

describe('the main job: a coalition writes a statement together and its members sign it', () => {
  const world = {} as MainJob;
  beforeAll(async () => {
    Object.assign(world, await gather());
  });
  const step = story(() => everybody(world));
  tellDrafting(world, step);
  tellSigning(world, step);
  tellPublishing(world, step);
});
