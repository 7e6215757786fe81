import { describe, expect, it } from 'vitest';
import { buildPages } from '../../support/browser.ts';
import { pageRoutes } from '../../support/routes.ts';
import { guarded, printed } from '../matrix.ts';
import { unspoken } from './expect.ts';
import { expectations } from './expectations.ts';
import { expectationsOfRoutes } from './expectations-routes.ts';
import { operationsOf } from './operations.ts';
import { routeOperations, routes, routesIn } from './routes.ts';

/** What it says of itself; the cells are tried by `npm run proof -- matrix`, on both engines. */
describe('the matrix', () => {
  it('has a row for every operation, and says so when one comes without', () => {
    const named = (text: string, also: typeof guarded = guarded) =>
      operationsOf(text, also).map(({ name }) => name);
    expect(unspoken(named(printed), expectations)).toEqual([]);
    const canaries = `${printed}
      extend type Mutation { canary(id: ID!): Boolean }
      extend type Query { canary: Statement }
      extend type Statement { canary: String }
      type Canary implements Node { id: ID! }`;
    const withField = (type: string, field: string) => field === 'canary' || guarded(type, field);
    expect(unspoken(named(canaries, withField), expectations)).toEqual([
      'Mutation.canary: has no row',
      'Query.canary: has no row',
      'Statement.canary: has no row',
      'Node.Canary: has no row',
    ]);
  });

  it('has a row for every address, and says so when one comes without', () => {
    expect(unspoken(routeOperations(), expectationsOfRoutes)).toEqual([]);
    const files = [
      'c.$coalition.canary.$bird.tsx',
      'c.$coalition.tsx',
      'canary_._index.tsx',
      'canary[.]txt.ts',
    ];
    const source = (file: string) =>
      file.startsWith('canary_') ? 'export async function action() {}' : 'export function loader() {}';
    expect(unspoken(routeOperations(routesIn(files, source)), expectationsOfRoutes)).toEqual([
      'GET /c/:coalition/canary/:bird: has no row',
      'GET /canary: has no row',
      'POST /canary: has no row',
      'GET /canary.txt: has no row',
    ]);
  });

  it('reads the same addresses from the names of the files as the build answers', () => {
    buildPages();
    const named = routes().filter(({ path }) => path !== '/*');
    expect(named.map(({ path, acts }) => ({ path, acts }))).toEqual(
      pageRoutes().map(({ path, acts }) => ({ path, acts })),
    );
  });
});
