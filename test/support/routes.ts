import { spawnSync } from 'node:child_process';

/** An address of the product, with its parameters: "/c/:coalition/texts/:slug". */
export interface PageRoute {
  path: string;
  /** It takes POSTs. */
  acts: boolean;
  /** It draws a page; else it answers a file. */
  draws: boolean;
}

interface BuiltRoute {
  id: string;
  parentId?: string;
  path?: string;
  acts: boolean;
  draws: boolean;
}

const READ = `import('./build/server/index.js').then(({ routes }) => console.log(JSON.stringify(
  Object.values(routes).map(({ id, parentId, path, module: { action, default: page } }) =>
    ({ id, parentId, path, acts: Boolean(action), draws: Boolean(page) })))))`;

/** Every address the built pages answer, those that only frame others left out. Build first. */
export function pageRoutes(): PageRoute[] {
  const { stdout, stderr } = spawnSync(process.execPath, ['-e', READ], { encoding: 'utf8' });
  if (!stdout) throw new Error(`The built routes could not be read:\n${stderr}`);
  const routes = JSON.parse(stdout) as BuiltRoute[];
  const byId = new Map(routes.map((route) => [route.id, route]));
  const pathOf = ({ parentId, path }: BuiltRoute): string =>
    [parentId && byId.get(parentId) ? pathOf(byId.get(parentId)!) : '', path].filter(Boolean).join('/');
  const frames = new Set(routes.map(({ parentId }) => parentId));
  return routes
    .filter((route) => !frames.has(route.id) && route.path !== '*')
    .map((route) => ({ path: `/${pathOf(route)}`, acts: route.acts, draws: route.draws }))
    .sort((one, other) => one.path.localeCompare(other.path));
}
