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
      'What changes on these topics from now on, over an event stream; the same relay as live pages have. At most fifty.',
    extensions: { policy: 'mayHear' },
    args: { topics: t.arg.stringList({ required: true }) },
    subscribe: (_root, { topics }, context) => allowedChanges(topics, context),
    resolve: (change) => change,
  }),
);

/** Every topic asks the gate before it is listened to, and again before each event is told. */
async function* allowedChanges(
  topics: string[],
  { mayHear, listen }: GraphContext,
): AsyncGenerator<Announcement> {
  if (topics.length > MOST_TOPICS) throw new GraphQLError('Too many topics.');
  for (const topic of topics) if (!(await mayHear(topic))) throw new GraphQLError('There is no such topic.');
  for await (const change of listen(topics)) {
    if (!(await mayHear(change.topic))) return;
    yield change;
  }
}
