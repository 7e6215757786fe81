import { beforeAll, describe } from 'vitest';
import { tellEditions } from './j10/editions.ts';
import { tellLinks } from './j10/links.ts';
import { everybody, gather, type Agenda } from './j10/people.ts';
import { tellSheet } from './j10/sheet.ts';
import { tellTable } from './j10/table.ts';
import { story } from './support/story.ts';

/**
 * Not yet run, as the product does not do it yet: suggesting on a row without writing in it (step 4), and the
 * adoption of an edition by consent (in step 8, where it is closed and published).
 */
describe('an advocacy agenda that several organisations write', () => {
  const world = {} as Agenda;
  beforeAll(async () => {
    Object.assign(world, await gather());
  });
  const step = story(() => everybody(world));
  tellTable(world, step);
  tellLinks(world, step);
  tellSheet(world, step);
  tellEditions(world, step);
});
