import { spawnSync } from 'node:child_process';
import type { TestProject } from 'vitest/node';
import { requireChromium } from './chromium.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    /** Where Chromium is. */
    chromium: string;
  }
}

/** Once per run of browser tests: a Chromium to run, and a production build of the present sources. */
export default function setup(project: TestProject): void {
  project.provide('chromium', requireChromium());
  buildPages();
}

/** Brings build/ up to date with the sources. */
export function buildPages(): void {
  const { status } = spawnSync(process.execPath, ['app/ensure-build.ts'], { stdio: 'inherit' });
  if (status !== 0) throw new Error('The pages could not be built; the reason stands above.');
}
