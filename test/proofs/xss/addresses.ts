import { readdirSync, readFileSync } from 'node:fs';
import { addressesFor, pathOf } from '../matrix/addresses.ts';
import type { Role } from '../matrix/dimensions.ts';
import { routes } from '../matrix/routes.ts';
import type { MatrixWorld } from '../matrix/world.ts';
import type { Supply } from './supply.ts';

/** Every address of the product that a role can be at, and what pages say in their questions, each with vectors. */
export function seeds(world: MatrixWorld, role: Role, supply: Supply): string[] {
  const parameters = questions();
  return routes().flatMap((route) => {
    const known = addressesFor(world, route, role)
      .filter(
        ({ by, relation }) =>
          !/unknown|another/.test(by ?? '') && !/other coalition|abroad/.test(relation ?? ''),
      )
      .map((address) => pathOf(route.path, address));
    const [first] = known;
    if (first === undefined) return [];
    const asked = new URLSearchParams(parameters.map((name) => [name, supply.pack(120).text]));
    const wrong = route.path
      .replace('*', 'nowhere')
      .replace(/:([a-z]+)/gi, () => encodeURIComponent(supply.pack(120).text));
    return [...new Set([...known, `${first}?${asked}`, wrong])];
  });
}

/** How a route is called: the same for every address that it answers, told apart by what is asked of it. */
export function shapeOf(address: string): string {
  const { pathname, searchParams } = new URL(address, 'http://localhost');
  const route = patterns().find(({ fits }) => fits.test(pathname));
  const wrong = /%3C|%22|%27|zx\d/i.test(pathname) ? ' wrong' : '';
  const asked = [...searchParams.keys()].filter((name) => !LOOKS.has(name)).sort();
  const panel = searchParams.get('panel') ?? '';
  if (asked.length > 4) return `${route?.path ?? '/*'}? all`;
  return `${route?.path ?? '/*'}${wrong}?${asked.join()} ${/^[a-z]*$/.test(panel) ? panel : ''}`;
}

/** What is asked of a page that draws the same things otherwise. */
const LOOKS = new Set(['language', 'index', 'show', 'after', 'before', 'page', 'kind', 'sort', 'panel']);

let known: { path: string; fits: RegExp }[] | null = null;
const patterns = () =>
  (known ??= routes()
    .filter(({ path }) => path !== '/*')
    .map(({ path }) => ({
      path,
      fits: new RegExp(`^${path.replace(/[.]/g, '\\.').replace(/:[a-z]+/gi, '[^/]+')}/?$`),
    }))
    .sort((one, other) => wild(one.path) - wild(other.path)));
const wild = (path: string) => path.split(':').length;

/** What the pages read of their address’ question, as their sources say. */
function questions(): string[] {
  const room = new URL('../../../app/', import.meta.url);
  const names = readdirSync(room, { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.tsx?$/.test(file))
    .flatMap((file) => [
      ...readFileSync(new URL(file, room), 'utf8').matchAll(
        /(?:searchParams|params|query|asked)\.get\('([a-zA-Z]+)'\)/g,
      ),
    ])
    .map(([, name]) => name!);
  return [...new Set(names)].sort();
}
