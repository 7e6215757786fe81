import { readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { refusal, refusalKeys } from '../../../domain/words/refusals.ts';

const root = new URL('../../../domain/', import.meta.url);
const sources = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter(
  (path) => path.endsWith('.ts') && !path.startsWith('words/'),
);

/** Keys as the code writes them: in refusals, in the word of a fault or an outcome, and as the message of a rule. */
const USED = [
  /\b(?:refused|Forbidden|Conflict)\(\s*'([a-z]+(?:-[a-z]+)*)'/g,
  /\bword: '([a-z]+(?:-[a-z]+)*)'/g,
  /(?<!fn)\.(?:min|max|length|regex|refine|url|email)\([^'\n]*'([a-z]+(?:-[a-z]+)*)'\)/g,
];

it('has a sentence in both languages for every key the code uses', () => {
  const used = new Map<string, string>();
  for (const path of sources) {
    const text = readFileSync(new URL(path, root), 'utf8');
    for (const pattern of USED) for (const [, key] of text.matchAll(pattern)) used.set(key!, path);
  }
  expect(used.size).toBeGreaterThan(30);
  const missing = [...used].filter(
    ([key]) => !refusalKeys('es').includes(key) || !refusalKeys('en').includes(key),
  );
  expect(missing).toEqual([]);
});

it('has the same keys in both languages, and a sentence for each', () => {
  expect(refusalKeys('es').sort()).toEqual(refusalKeys('en').sort());
  for (const language of ['es', 'en'] as const)
    for (const key of refusalKeys(language)) expect(refusal(language, key)).toMatch(/[.?]$/);
});
