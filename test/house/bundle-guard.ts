import { relative, resolve } from 'node:path';
import type { Plugin } from 'vite';
import { refusal, refusalToBrowser } from './directions.ts';

/**
 * Fails the build when a page pulls in a server module. Types are gone by then, so what is seen here is
 * what Remix would bundle a second copy of. Lint says the same earlier; this cannot be forgotten.
 */
export function appTakesNoServerModule(root = process.cwd()): Plugin {
  return {
    name: 'app-takes-no-server-module',
    enforce: 'pre',
    async resolveId(source, importer, options) {
      const from = importer && insideProject(root, importer);
      if (!from || !(from.startsWith('app/') || from.startsWith('domain/') || from.startsWith('realtime/')))
        return null;
      const external = /^[\w@]/.test(source);
      const resolved = external ? null : await this.resolve(source, importer, { ...options, skipSelf: true });
      const to = external ? source : resolved && insideProject(root, resolved.id);
      const reason =
        to &&
        (refusal({ from: 'app/', to, kind: 'value', external }) ??
          (options.ssr ? null : refusalToBrowser(to)));
      if (reason) this.error(`${from} imports ${source}. ${reason}`);
      return null;
    },
  };
}

function insideProject(root: string, id: string): string | null {
  const path = relative(root, resolve(root, id.split('?')[0] ?? id)).replaceAll('\\', '/');
  return path.startsWith('..') ||
    path.startsWith('node_modules/') ||
    id.startsWith('\0') ||
    id.startsWith('virtual:')
    ? null
    : path;
}
