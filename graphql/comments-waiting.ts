import { isMember } from '../domain/coalitions/policy.ts';
import { commentsWaitingFor, type CommentsWaiting as Row } from '../domain/texts/comments/reads-waiting.ts';
import { builder } from './builder.ts';
import { Coalition } from './coalitions.ts';
import { Thread } from './comments.ts';
import { Statement } from './statements.ts';

const UnansweredThreads = builder.objectRef<Row['unanswered'][number]>('UnansweredThreads').implement({
  description:
    'Open threads of one text, begun by others than the viewer, that those who draft have not answered.',
  fields: (t) => ({
    statement: t.field({ type: Statement, resolve: ({ statementId }) => statementId }),
    threads: t.exposeInt('threads'),
  }),
});

const CommentsWaiting = builder.objectRef<Row>('CommentsWaiting').implement({
  description: 'What of comments waits for the viewer.',
  fields: (t) => ({
    mentioned: t.field({
      type: [Thread],
      description: 'Where they are mentioned and have not looked since, the oldest mention first.',
      resolve: ({ mentioned }) => mentioned,
    }),
    unanswered: t.field({
      type: [UnansweredThreads],
      description: 'The texts they draft, with how much of what was said has no answer.',
      resolve: ({ unanswered }) => unanswered,
    }),
  }),
});

builder.objectField(Coalition, 'commentsWaiting', (t) =>
  t.field({
    type: CommentsWaiting,
    nullable: true,
    description: 'What of comments waits for the viewer; null for who is not a member.',
    extensions: { policy: 'isMember' },
    complexity: 20,
    resolve: ({ id }, _args, { viewer, platform }) =>
      isMember(viewer, id).allowed ? commentsWaitingFor(platform.store.read, viewer, id) : null,
  }),
);
