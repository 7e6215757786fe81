import { isMember } from '../domain/coalitions/policy.ts';
import { bodiesOf } from '../domain/bodies/reads.ts';
import { mayKnowDecision, mayOpenDecision } from '../domain/decisions/policy.ts';
import { decisionsOfStatements, findDecisionBySlug, knownDecisions } from '../domain/decisions/reads.ts';
import { mayPutToDecision } from '../domain/statements/policy.ts';
import { Body } from './bodies.ts';
import { builder } from './builder.ts';
import { Coalition } from './coalitions.ts';
import { Decision } from './decisions.ts';
import { perRequest } from './per-request.ts';
import { Statement } from './statements.ts';

const ofStatement = perRequest(async (ids, { platform }) => {
  const decisions = await decisionsOfStatements(platform.store.read, ids);
  return (id) => decisions.find(({ statementId }) => statementId === id) ?? null;
});

/** It is before a body already, or will be again. */
const UNDER_WAY: readonly string[] = ['open', 'revising', 'closed'];

builder.objectFields(Statement, (t) => ({
  decision: t.field({
    type: Decision,
    nullable: true,
    description: 'The last decision it was put to, if the viewer may know of it.',
    extensions: { policy: 'mayKnowDecision' },
    resolve: async ({ id }, _args, context) => {
      const decision = await ofStatement(context, id);
      return decision && mayKnowDecision(context.viewer, decision).allowed ? decision.id : null;
    },
  }),
  mayPutToDecision: t.boolean({
    description: 'It is closed and before no body, and the viewer drafts it and may ask one.',
    resolve: async (statement, _args, context) => {
      const { viewer, platform } = context;
      if (!mayPutToDecision(viewer, statement).allowed) return false;
      const last = await ofStatement(context, statement.id);
      if (last !== null && UNDER_WAY.includes(last.state)) return false;
      const bodies = await bodiesOf(platform.store.read, statement.coalitionId, platform.clock.now());
      return bodies.some(
        (body) => mayOpenDecision(viewer, { coalitionId: body.coalitionId, bodyId: body.id }).allowed,
      );
    },
  }),
}));

builder.objectFields(Coalition, (t) => ({
  decisions: t.field({
    type: [Decision],
    description:
      'What the viewer may know of what was put to its bodies, the newest first. Of `search` every word must occur in question, proposal or outcome in either language, accents aside.',
    extensions: { policy: 'mayKnowDecision' },
    complexity: 20,
    args: { search: t.arg.string() },
    resolve: ({ id }, { search }, { viewer, platform }) =>
      isMember(viewer, id).allowed ? knownDecisions(platform.store.read, viewer, id, search ?? '') : [],
  }),
  decision: t.field({
    type: Decision,
    nullable: true,
    description: 'The decision at an address; null also when the viewer may not know of it.',
    extensions: { policy: 'mayKnowDecision' },
    args: { slug: t.arg.string({ required: true }) },
    resolve: async ({ id }, { slug }, { viewer, platform }) => {
      const decision = await findDecisionBySlug(platform.store.read, id, slug);
      return decision && mayKnowDecision(viewer, decision).allowed ? decision : null;
    },
  }),
  bodiesToAsk: t.field({
    type: [Body],
    description: 'The bodies that the viewer may put a question to.',
    extensions: { policy: 'mayOpenDecision' },
    resolve: async ({ id }, _args, { viewer, platform }) =>
      (await bodiesOf(platform.store.read, id, platform.clock.now())).filter(
        (body) => mayOpenDecision(viewer, { coalitionId: id, bodyId: body.id }).allowed,
      ),
  }),
}));
