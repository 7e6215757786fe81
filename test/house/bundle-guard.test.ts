import { resolve } from 'node:path';
import { build, type Plugin } from 'vite';
import { expect, it } from 'vitest';
import { appTakesNoServerModule } from './bundle-guard.ts';

const ENTRY = resolve('app/sample.ts');

it.each([
  [`import { execute } from '../graphql/execute.ts'; export default execute;`, 'speaks GraphQL text only'],
  [`import { openStore } from '../db/store.ts'; export default openStore;`, 'never sees the database'],
  [
    `import { transact } from '../domain/transaction.ts'; export default transact;`,
    'may take only pure things',
  ],
  [`export default () => import('../domain/transaction.ts');`, 'may take only pure things'],
  [`import { parse } from 'graphql'; export default parse;`, 'never imports graphql'],
])('the build fails on %s', async (code, sentence) => {
  await expect(bundle(code)).rejects.toThrow(sentence);
});

it('looks through a pure module at what that one takes', async () => {
  const rules = `import { openStore } from '../../db/store.ts'; export const rule = openStore;`;
  const code = `export { rule } from '../domain/samples/rules.ts';`;
  await expect(bundle(code, rules)).rejects.toThrow('never sees the database');
});

it('keeps what is for the server alone out of the browser, and only there', async () => {
  const rules = `import { z } from 'zod'; export const rule = z.string();`;
  const code = `export { rule } from '../domain/samples/rules.ts';`;
  await expect(bundle(code, rules, false)).rejects.toThrow('constants.ts');
  await expect(bundle(code, rules)).resolves.toBeDefined();
});

it.each([
  `import type { Store } from '../db/store.ts'; export default (store: Store) => store;`,
  `import { plural } from '../domain/words/words.ts'; export default plural;`,
  `export { LIMITS } from '../realtime/wire.ts';`,
])('the build passes on %s', async (code) => {
  await expect(bundle(code)).resolves.toBeDefined();
});

function bundle(code: string, rules = '', ssr = true): Promise<unknown> {
  const invented: Record<string, string> = { [ENTRY]: code, [resolve('domain/samples/rules.ts')]: rules };
  const inventedFiles: Plugin = {
    name: 'invented-files',
    enforce: 'pre',
    resolveId: (source, importer) => {
      const path = importer ? resolve(importer, '..', source) : source;
      return path in invented ? path : null;
    },
    load: (id) => invented[id] ?? null,
  };
  return build({
    configFile: false,
    logLevel: 'silent',
    plugins: [appTakesNoServerModule(), inventedFiles],
    build: { write: false, ssr, rollupOptions: { input: ENTRY } },
  });
}
