import reactHooks from 'eslint-plugin-react-hooks';
import tseslint from 'typescript-eslint';
import { directions } from './test/house/directions-rule.ts';

const SQL_CALLS = '/^(selectFrom|insertInto|updateTable|deleteFrom|replaceInto|mergeInto|withRecursive)$/';
const SQL_PLACES = [
  'db/**',
  'domain/**/reads*.ts',
  'domain/**/actions*.ts',
  'domain/texts/co-editing/**',
  'domain/record/**',
  'domain/accounts/**',
  'domain/demo/**',
  'domain/transaction.ts',
];

const everywhere = [
  {
    selector:
      'MemberExpression[object.name=/^(it|test|describe)$/][property.name=/^(skip|only|todo|skipIf|runIf)$/]',
    message: 'Every test runs, always: mend it or delete it.',
  },
  {
    selector: 'MemberExpression[object.name="sql"][property.name=/^(raw|lit|id)$/]',
    message: 'Raw SQL text is written in db/migrations alone: use a bound value, sql.ref or sql.table.',
  },
];
const noSql = [
  {
    selector: `CallExpression[callee.property.name=${SQL_CALLS}]`,
    message:
      'SQL is written in domain/*/reads*.ts, domain/*/actions*.ts and db/: give this query a name there.',
  },
  {
    selector: 'ImportDeclaration[source.value="kysely"][importKind="value"]',
    message:
      'Kysely is used in domain/*/reads*.ts, domain/*/actions*.ts and db/: give this query a name there.',
  },
];
const noHiddenInputs = [
  {
    selector:
      'CallExpression[callee.object.name="Date"][callee.property.name="now"], NewExpression[callee.name="Date"][arguments.length=0]',
    message: 'domain/ has no clock of its own: read tx.now after the lock, or platform.clock.now().',
  },
  {
    selector: 'CallExpression[callee.object.name="Math"][callee.property.name="random"]',
    message: 'domain/ makes no chance of its own: use platform.randomBytes or platform.newId.',
  },
];
/** Flat config replaces a rule's options, so each place names all it refuses. */
const refuse = (...lists) => ({ 'no-restricted-syntax': ['error', ...lists.flat()] });

export default tseslint.config(
  { ignores: ['build/**', 'data/**', 'bench/**', '.cache/**', 'test/output/**', 'app/graphql-env.d.ts'] },
  { linterOptions: { noInlineConfig: true } },
  {
    files: ['**/*.{ts,tsx,js}'],
    extends: [tseslint.configs.recommended],
    plugins: { house: { rules: { directions } }, 'react-hooks': reactHooks },
    rules: {
      'house/directions': 'error',
      'react-hooks/rules-of-hooks': 'error',
      'react-hooks/exhaustive-deps': 'error',
      '@typescript-eslint/consistent-type-imports': ['error', { disallowTypeAnnotations: false }],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', ignoreRestSiblings: true }],
      '@typescript-eslint/no-non-null-assertion': 'off',
      '@typescript-eslint/no-empty-object-type': ['error', { allowInterfaces: 'with-single-extends' }],
      'no-warning-comments': ['error', { terms: ['todo', 'fixme', 'xxx'], location: 'anywhere' }],
      'no-console': ['error', { allow: ['error'] }],
      'max-lines': ['error', 320],
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      ...refuse(everywhere),
    },
  },
  {
    files: ['**/*.{ts,tsx}'],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/await-thenable': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true },
      ],
    },
  },
  { files: ['app/**', 'graphql/**', 'realtime/**', 'server.ts'], rules: refuse(everywhere, noSql) },
  { files: ['domain/**'], rules: refuse(everywhere, noSql, noHiddenInputs) },
  {
    files: SQL_PLACES.filter((place) => place.startsWith('domain')),
    rules: refuse(everywhere, noHiddenInputs),
  },
  { files: ['domain/platform.ts'], rules: refuse(everywhere, noSql) },
  { files: ['db/migrations/**'], rules: refuse(everywhere.slice(0, 1)) },
  {
    files: ['server.ts', 'db/commands/**', 'test/**', 'app/ensure-build.ts', 'graphql/print-schema.ts'],
    rules: { 'no-console': 'off' },
  },
  { files: ['db/demo/**'], rules: { 'max-lines': 'off' } },
);
