import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';

/** Everything a change must pass, in the order in which failures teach soonest; the same here and in CI. */
const TESTS = 'test/output/tests.json';
const steps: [name: string, ...command: string[]][] = [
  ['format', 'prettier', '--check', '.'],
  ['lint', 'eslint', '.'],
  ['documents', 'gql-tada', 'check'],
  ['types', 'tsc', '--noEmit'],
  ['unused code', 'knip'],
  ['build', 'node', 'app/ensure-build.ts', '--force'],
  [
    'tests',
    'npm',
    'test',
    '--silent',
    '--',
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${TESTS}`,
  ],
  ['proofs', 'node', 'test/proofs/run.ts', 'all'],
];

mkdirSync('test/output', { recursive: true });
rmSync(TESTS, { force: true });
const report: string[] = [];
let [passed, failed] = [0, 0];
for (const [name, command = '', ...rest] of steps) {
  console.log(`\n── ${name}`);
  const started = performance.now();
  const good = spawnSync(command, rest, { stdio: 'inherit' }).status === 0;
  report.push(`${good ? '✓' : '✗'} ${name}, ${Math.round((performance.now() - started) / 1000)} s`);
  const counts = name === 'tests' ? countTests() : { passed: Number(good), failed: Number(!good) };
  passed += counts.passed;
  failed += Math.max(counts.failed, Number(!good));
}
console.log(`\n${report.join('\n')}\n${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;

function countTests(): { passed: number; failed: number } {
  try {
    const result = JSON.parse(readFileSync(TESTS, 'utf8')) as {
      numPassedTests: number;
      numFailedTests: number;
    };
    return { passed: result.numPassedTests, failed: result.numFailedTests };
  } catch {
    return { passed: 0, failed: 1 };
  }
}
