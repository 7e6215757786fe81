import { describe, expect, it } from 'vitest';
import { lint } from './lint.ts';

/** Each row: the file, what it says, and words of the sentence that must teach its author; none means it is fine. */
const imports: [file: string, code: string, sentence: string | null][] = [
  [
    'app/texts/desk.tsx',
    `import { execute } from '../../graphql/execute.ts'; execute();`,
    'speaks GraphQL text only',
  ],
  [
    'app/texts/desk.tsx',
    `import type { Context } from '../../graphql/context.ts'; export type C = Context;`,
    'speaks GraphQL text only',
  ],
  [
    'app/texts/desk.tsx',
    `import { openStore } from '../../db/store.ts'; openStore('');`,
    'never sees the database',
  ],
  [
    'app/texts/desk.tsx',
    `import type { Store } from '../../db/store.ts'; export type S = Store;`,
    'never sees the database',
  ],
  [
    'app/texts/desk.tsx',
    `import { relay } from '../../realtime/relay.ts'; relay();`,
    'may take only pure things',
  ],
  ['app/texts/desk.tsx', `import { packed } from '../../realtime/wire.ts'; packed();`, null],
  [
    'app/texts/desk.tsx',
    `import { closeText } from '../../domain/texts/actions.ts'; closeText();`,
    'may take only pure things',
  ],
  ['app/texts/desk.tsx', `export * from '../../domain/texts/reads.ts';`, 'may take only pure things'],
  [
    'app/texts/desk.tsx',
    `export const later = () => import('../../domain/texts/policy.ts');`,
    'may take only pure things',
  ],
  ['app/texts/desk.tsx', `import { titleRule } from '../../domain/texts/rules.ts'; titleRule();`, null],
  ['app/texts/desk.tsx', `import { blocks } from '../../domain/texts/schema.ts'; blocks();`, null],
  ['app/texts/desk.tsx', `import { textWords } from '../../domain/words/texts.ts'; textWords();`, null],
  [
    'app/texts/desk.tsx',
    `import type { Instant } from '../../domain/platform.ts'; export type I = Instant;`,
    null,
  ],
  ['app/texts/desk.tsx', `import { parse } from 'graphql'; parse('');`, 'never imports graphql'],
  ['app/texts/desk.tsx', `import { server } from '../../server.ts'; server();`, 'Nothing imports server.ts'],
  [
    'graphql/texts.ts',
    `import { openStore } from '../db/store.ts'; openStore('');`,
    'never reaches past domain/',
  ],
  ['graphql/texts.ts', `import { relay } from '../realtime/relay.ts'; relay();`, 'do not know each other'],
  ['graphql/texts.ts', `import { Desk } from '../app/texts/desk.tsx'; Desk();`, 'knows nothing of pages'],
  ['graphql/texts.ts', `import { closeText } from '../domain/texts/actions.ts'; closeText();`, null],
  ['realtime/relay.ts', `import { openStore } from '../db/store.ts'; openStore('');`, 'no tables'],
  ['realtime/relay.ts', `import { schema } from '../graphql/schema.ts'; schema();`, 'do not know each other'],
  [
    'domain/texts/actions.ts',
    `import { relay } from '../../realtime/relay.ts'; relay();`,
    'announce the change',
  ],
  [
    'domain/texts/actions.ts',
    `import { schema } from '../../graphql/schema.ts'; schema();`,
    'announce the change',
  ],
  [
    'domain/texts/actions.ts',
    `import { Desk } from '../../app/texts/desk.tsx'; Desk();`,
    'knows nothing of pages',
  ],
  [
    'domain/texts/actions.ts',
    `import { given } from '../../test/support/store.ts'; given();`,
    'never imports from test/',
  ],
  ['db/store.ts', `import { transact } from '../domain/transaction.ts'; transact();`, 'ground floor'],
  [
    'db/commands/backup.ts',
    `import { settingsOfProcess } from '../../domain/settings.ts'; settingsOfProcess();`,
    null,
  ],
  ['domain/sign-ons/actions.ts', `import { closeText } from '../texts/actions.ts'; closeText();`, null],
  [
    'domain/sign-ons/actions.ts',
    `import { closeText } from '../texts/actions-closing.ts'; closeText();`,
    null,
  ],
  [
    'domain/texts/actions.ts',
    `import { sign } from '../sign-ons/actions.ts'; sign();`,
    'write a job into the outbox',
  ],
  ['domain/texts/actions.ts', `import { tally } from '../sign-ons/reads.ts'; tally();`, null],
  ['domain/texts/actions.ts', `import { maySign } from '../sign-ons/policy.ts'; maySign();`, null],
  [
    'domain/texts/actions.ts',
    `import { paint } from '../murals/actions.ts'; paint();`,
    'murals has no place in the order',
  ],
  [
    'server.ts',
    `import { schema } from './graphql/schema.ts'; import { store } from './db/store.ts'; schema(store);`,
    null,
  ],
];

describe('imports run in one direction', () => {
  it.each(imports)('%s: %s', async (file, code, sentence) => {
    const told = await lint(file, code);
    if (sentence === null) expect(told).toEqual([]);
    else expect(told).toEqual([expect.stringContaining(sentence)]);
  });
});

const habits: typeof imports = [
  [
    'graphql/texts.ts',
    `import { sql } from 'kysely'; export const one = sql\`select 1\`;`,
    'Kysely is used in',
  ],
  ['graphql/texts.ts', `export const titles = (db) => db.selectFrom('texts');`, 'SQL is written in'],
  ['realtime/relay.ts', `export const close = (db) => db.updateTable('texts');`, 'SQL is written in'],
  ['domain/texts/policy.ts', `export const gone = (db) => db.deleteFrom('texts');`, 'SQL is written in'],
  ['domain/texts/reads.ts', `export const titles = (db) => db.selectFrom('texts');`, null],
  ['domain/texts/reads-of-versions.ts', `export const all = (db) => db.selectFrom('versions');`, null],
  ['domain/texts/co-editing/append.ts', `export const append = (db) => db.insertInto('text_updates');`, null],
  [
    'domain/texts/actions.ts',
    `import { sql } from 'kysely'; export const all = sql.raw('select 1');`,
    'db/migrations alone',
  ],
  [
    'test/domain/texts.test.ts',
    `import { sql } from 'kysely'; export const one = sql.lit(1);`,
    'db/migrations alone',
  ],
  [
    'db/migrations/009-more.ts',
    `import { sql } from 'kysely'; export const one = sql.raw('select 1');`,
    null,
  ],
  ['domain/texts/actions.ts', `export const now = () => new Date().toISOString();`, 'no clock of its own'],
  ['domain/texts/policy.ts', `export const now = () => Date.now();`, 'no clock of its own'],
  ['domain/texts/actions.ts', `export const day = (at) => new Date(at);`, null],
  ['domain/texts/actions.ts', `export const die = () => Math.random();`, 'no chance of its own'],
  [
    'test/domain/texts.test.ts',
    `import { it } from 'vitest'; it.skip('closes', () => undefined);`,
    'Every test runs',
  ],
  ['domain/texts/actions.ts', `export const close = (text: any) => text;`, 'Unexpected any'],
  ['domain/texts/actions.ts', `// to` + `do: the rest\nexport const close = 1;`, 'comment'],
];

describe('the house has habits', () => {
  it.each(habits)('%s: %s', async (file, code, sentence) => {
    const told = await lint(file, code);
    if (sentence === null) expect(told).toEqual([]);
    else expect(told).toEqual([expect.stringContaining(sentence)]);
  });

  it('does not let a comment switch a rule off', async () => {
    const told = await lint(
      'graphql/texts.ts',
      `/* eslint-` + `disable */\nexport const titles = (db) => db.selectFrom('texts');`,
    );
    expect(told).toContainEqual(expect.stringContaining('SQL is written in'));
  });
});
