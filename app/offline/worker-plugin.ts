import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { transformWithEsbuild, type Plugin, type Rollup } from 'vite';

/** What the page without a network begins with; all that these bring, now or later, is kept. */
const BEGINNINGS = /\/app\/(?:entry\.client|root|routes\/offline|offline\/ask-first)\.tsx/;
const SOURCE = new URL('./worker.ts', import.meta.url);

/** Writes the service worker beside the files of the browser's build, with the list of those it keeps. */
export function offlineWorker(): Plugin {
  return {
    name: 'offline-worker',
    apply: 'build',
    async generateBundle(_options, bundle) {
      const files = [...filesFor(bundle)].sort();
      const source = await readFile(SOURCE, 'utf8');
      const digest = createHash('sha256')
        .update(source + files.join(' '))
        .digest('hex')
        .slice(0, 16);
      const { code } = await transformWithEsbuild(source, SOURCE.pathname, {
        define: { BUILD: JSON.stringify({ digest, files: files.map((name) => `/${name}`) }) },
        minify: true,
        sourcemap: false,
        tsconfigRaw: {},
      });
      this.emitFile({ type: 'asset', fileName: 'service-worker.js', source: code });
    },
  };
}

function filesFor(bundle: Rollup.OutputBundle): Set<string> {
  const files = new Set<string>();
  const take = (name: string) => {
    const chunk = bundle[name];
    if (files.has(name) || chunk?.type !== 'chunk') return;
    files.add(name);
    for (const css of chunk.viteMetadata?.importedCss ?? []) files.add(css);
    for (const needed of [...chunk.imports, ...chunk.dynamicImports]) take(needed);
  };
  for (const chunk of Object.values(bundle))
    if (chunk.type === 'chunk' && BEGINNINGS.test(chunk.facadeModuleId ?? '')) take(chunk.fileName);
  return files;
}
