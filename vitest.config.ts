import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

const at = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/** Pothos and our own code must meet one copy of graphql; vitest would load two. */
const alias = { graphql: at('./node_modules/graphql/index.js') };

const shared = {
  resolve: { alias },
  test: {
    setupFiles: [at('./test/support/setup.ts')],
    testTimeout: 120_000,
    hookTimeout: 120_000,
    unstubEnvs: true,
    expect: { poll: { timeout: 60_000 } },
  },
};

export default defineConfig({
  test: {
    maxWorkers: availableParallelism(),
    projects: [
      {
        ...shared,
        test: {
          ...shared.test,
          name: 'rooms',
          include: ['test/**/*.test.ts', 'test/**/*.test.tsx'],
          exclude: ['test/journeys/**', 'test/domain/**'],
          globalSetup: [at('./test/support/engines.ts')],
          sequence: { groupOrder: 0 },
        },
      },
      {
        ...shared,
        test: {
          ...shared.test,
          name: 'domain',
          include: ['test/domain/**/*.test.ts'],
          globalSetup: [at('./test/support/engines.ts')],
          // Each file pays for its own tests, not for reading everything anew: what a module keeps outlives a file.
          isolate: false,
          sequence: { groupOrder: 0 },
        },
      },
      {
        ...shared,
        test: {
          ...shared.test,
          name: 'journeys',
          include: ['test/journeys/**/*.test.ts'],
          globalSetup: [at('./test/support/browser.ts')],
          testTimeout: 240_000,
          hookTimeout: 120_000,
          expect: { poll: { timeout: 60_000 } },
          // One story at a time: each drives several browsers and a server.
          fileParallelism: false,
          sequence: { groupOrder: 1 },
        },
      },
    ],
  },
});
