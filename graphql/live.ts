import { GraphQLError } from 'graphql';
import type { Announcement } from '../domain/platform.ts';
import { builder } from './builder.ts';
import type { GraphContext } from './context.ts';

const MOST_TOPICS = 50;

const Change = builder.objectRef<Announcement>('Change').implement({
  description: 'Something changed: what, and a word. Ask again for what it is now.',
  fields: (t) => ({
    topic: t.exposeString('topic', { description: 'As it was asked for, e.g. "sign-on:…".' }),
    change: t.exposeString('change', { description: 'e.g. "signed".' }),
  }),
});

builder.subscriptionField('changes', (t) =>
  t.field({
    type: Change,
    description:
      'What changes on these topics from now on, over an event stream; the same relay as live pages have. At most fifty topics a stream, and twenty streams a session.',
    extensions: { policy: 'mayHear' },
    args: { topics: t.arg.stringList({ required: true }) },
    subscribe: (_root, { topics }, context) => allowedChanges(topics, context),
    resolve: (change) => change,
  }),
);

/**
 * Every topic asks the gate before it is listened to, and again before each event is told. Not a generator: one that
 * waits for its next event would not hear that its reader has left.
 */
async function allowedChanges(
  topics: string[],
  { mayHear, listen }: GraphContext,
): Promise<AsyncIterableIterator<Announcement>> {
  if (topics.length > MOST_TOPICS) throw new GraphQLError('Too many topics.');
  for (const topic of topics) if (!(await mayHear(topic))) throw new GraphQLError('There is no such topic.');
  const heard = listen(topics);
  if (!heard) throw new GraphQLError('Too many event streams are open.');
  const end = async () => {
    await heard.return();
    return { done: true as const, value: undefined };
  };
  const stream: AsyncIterableIterator<Announcement> = {
    async next() {
      const event = await heard.next();
      if (event.done || !(await mayHear(event.value.topic))) return end();
      return { done: false, value: event.value };
    },
    return: end,
    [Symbol.asyncIterator]: () => stream,
  };
  return stream;
}
