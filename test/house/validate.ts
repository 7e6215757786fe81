import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { sideBySide, type Errand } from '../support/lanes.ts';

/** Everything a change must pass, in the order in which failures teach soonest; the same here and in CI. */
const TESTS = 'test/output/tests.json';
const READING: Errand[] = [
  { name: 'format', command: ['prettier', '--check', '.'] },
  { name: 'lint', command: ['npm', 'run', '--silent', 'lint'] },
  { name: 'documents', command: ['gql-tada', 'check'] },
  { name: 'types', command: ['npm', 'run', '--silent', 'types'] },
  { name: 'unused code', command: ['knip'] },
];
const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${TESTS}`];
const RUNNING: Errand[] = [
  { name: 'build', command: [process.execPath, 'app/ensure-build.ts', '--force'] },
  { name: 'tests', command: ['npm', 'test', '--silent', '--', ...reporters] },
  { name: 'proofs', command: [process.execPath, 'test/proofs/run.ts', 'all'] },
];

mkdirSync('test/output', { recursive: true });
rmSync(TESTS, { force: true });
const steps = await sideBySide(READING);
for (const { name, command } of RUNNING) {
  console.log(`\n── ${name}`);
  const started = performance.now();
  const good = spawnSync(command[0], command.slice(1), { stdio: 'inherit' }).status === 0;
  steps.push({ name, good, seconds: Math.round((performance.now() - started) / 1000) });
}
let [passed, failed] = [0, 0];
for (const { name, good } of steps) {
  const counts = name === 'tests' ? countTests() : { passed: Number(good), failed: Number(!good) };
  passed += counts.passed;
  failed += Math.max(counts.failed, Number(!good));
}
const report = steps.map(({ name, good, seconds }) => `${good ? '✓' : '✗'} ${name}, ${seconds} s`);
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
