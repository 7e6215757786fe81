import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { printedSchema } from '../../graphql/print-schema.ts';

it('is written down as it is: after a change run npm run schema:print and read the difference', () => {
  expect(printedSchema()).toBe(readFileSync('graphql/schema.graphql', 'utf8'));
});
