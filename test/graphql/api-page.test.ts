import { readFileSync } from 'node:fs';
import { parse, validate } from 'graphql';
import { expect, it } from 'vitest';
import { tellStory } from '../../domain/demo/tell.ts';
import { schema } from '../../graphql/schema.ts';
import { testPlatform } from '../support/platform.ts';
import { ask, askContext } from './ask.ts';

const page = readFileSync(new URL('../../docs/api.md', import.meta.url), 'utf8');
const examples = [...page.matchAll(/```graphql\n([^`]+)```/g)].map(([, text]) => text!);

it('shows only documents that the contract knows', () => {
  expect(examples.length).toBeGreaterThan(5);
  for (const example of examples) expect(validate(schema, parse(example))).toEqual([]);
});

it('shows a public question that anyone may ask', async () => {
  const platform = await testPlatform({});
  await tellStory(platform);
  const open = examples.find((example) => example.includes('query OpenForSignature'))!;
  const { coalition } = await ask(askContext(platform, null), open, { coalition: 'red-ceiba' });
  const plan = coalition!['statements']!['edges']!;
  expect(plan[0]!['node']!['signOn']!['tally']).toMatchObject({ organizations: 6 });
});
