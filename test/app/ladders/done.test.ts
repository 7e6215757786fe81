import { expect, it } from 'vitest';
import { isDone } from '../../../app/ladders/done.ts';
import { RUNGS } from '../../../domain/statements/constants.ts';

const done = (state: string, signOn: string | null) =>
  [...RUNGS, 'delivery' as const].filter((step) =>
    isDone(step, { state, signOn: signOn === null ? null : { state: signOn } }),
  );

it.each([
  ['draft', null, []],
  ['comments', null, []],
  ['closed', null, ['text', 'translation', 'boards']],
  ['signOn', 'open', ['text', 'translation', 'boards']],
  ['signOn', 'closed', ['signOn', 'text', 'translation', 'boards']],
  ['published', 'closed', ['signOn', 'text', 'translation', 'boards']],
])('knows what is done of a text that is in %s, its signing %s', (state, signOn, steps) => {
  expect(done(state, signOn)).toEqual(steps);
});
