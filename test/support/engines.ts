import type { TestProject } from 'vitest/node';
import { makeTemplates, type Templates } from './templates.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    templates: Templates;
  }
}

/** Once per run: the migrated SQLite file and Postgres database that every test's store is copied from. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const { templates, remove } = await makeTemplates();
  project.provide('templates', templates);
  return remove;
}
