import { parse, subscribe, type ExecutionResult } from 'graphql';
import { expect, it } from 'vitest';
import type { GraphContext } from '../../graphql/context.ts';
import { schema } from '../../graphql/schema.ts';
import type { Announcement } from '../../domain/platform.ts';
import { Listeners } from '../../realtime/listeners.ts';
import { LIMITS } from '../../realtime/wire.ts';
import { testPlatform } from '../support/platform.ts';
import { askContext } from './ask.ts';

const CHANGES = parse('subscription ($topics: [String!]!) { changes(topics: $topics) { topic change } }');

/** Subscribes where only some topics may be heard, with these announcements to come. */
async function heard(topics: string[], may: (topic: string) => boolean, coming: Announcement[]) {
  const platform = await testPlatform();
  const context: GraphContext = askContext(platform, null, {
    mayHear: async (topic) => may(topic),
    listen: async function* (wanted) {
      yield* coming.filter((change) => wanted.includes(change.topic));
    },
  });
  const stream = await subscribe({
    schema,
    document: CHANGES,
    variableValues: { topics },
    contextValue: context,
  });
  if (!(Symbol.asyncIterator in stream)) return stream;
  const events: ExecutionResult[] = [];
  for await (const event of stream) events.push(event);
  return events.map((event) => JSON.parse(JSON.stringify(event.data)) as unknown);
}

it('tells what changes on the topics asked for, and no data', async () => {
  const signed = { topic: 'sign-on:a', change: 'signed' };
  expect(await heard(['sign-on:a'], () => true, [signed, { topic: 'sign-on:b', change: 'signed' }])).toEqual([
    { changes: signed },
  ]);
});

it('does not begin when one of the topics may not be heard, or there are too many', async () => {
  expect(await heard(['sign-on:a', 'text:b'], (topic) => topic === 'sign-on:a', [])).toMatchObject({
    errors: [{ message: 'There is no such topic.' }],
  });
  const many = Array.from({ length: 51 }, (_, i) => `text:${i}`);
  expect(await heard(many, () => true, [])).toMatchObject({ errors: [{ message: 'Too many topics.' }] });
});

it('does not begin when the session has too many streams open', async () => {
  const platform = await testPlatform();
  const contextValue = askContext(platform, null, { mayHear: async () => true, listen: () => null });
  expect(
    await subscribe({ schema, document: CHANGES, variableValues: { topics: ['text:a'] }, contextValue }),
  ).toMatchObject({ errors: [{ message: 'Too many event streams are open.' }] });
});

it('stops listening as soon as its reader leaves, though nothing has happened', async () => {
  const platform = await testPlatform();
  const listeners = new Listeners();
  const contextValue = askContext(platform, null, {
    mayHear: async () => true,
    listen: (topics) => listeners.listen(topics, 'a session'),
  });
  for (let readers = 0; readers < 2 * LIMITS.socketsPerSession; readers++) {
    const stream = await subscribe({
      schema,
      document: CHANGES,
      variableValues: { topics: ['text:a'] },
      contextValue,
    });
    if (!(Symbol.asyncIterator in stream)) throw new Error('It did not begin.');
    const next = stream.next();
    await stream.return();
    expect(await next).toMatchObject({ done: true });
  }
});

it('ends before the first event that may no longer be heard', async () => {
  let asked = 0;
  const events = [1, 2, 3].map((n) => ({ topic: 'text:a', change: `change-${n}` }));
  expect(await heard(['text:a'], () => ++asked <= 2, events)).toEqual([{ changes: events[0] }]);
});
