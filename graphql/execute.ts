import {
  execute,
  validate,
  type DocumentNode,
  type ExecutionResult,
  type GraphQLErrorExtensions,
} from 'graphql';
import type { GraphContext } from './context.ts';
import { schema } from './schema.ts';

const checked = new WeakSet<DocumentNode>();

/**
 * Answers a document in process, for pages: the same resolvers and the same gate as over HTTP, without its cost.
 * A document is validated once; it must be one of ours, never a visitor's.
 */
export async function executeInProcess(
  document: DocumentNode,
  variables: Record<string, unknown>,
  context: GraphContext,
): Promise<ExecutionResult> {
  if (!checked.has(document)) {
    const faults = validate(schema, document);
    if (faults.length > 0) return { errors: faults };
    checked.add(document);
  }
  // A context of its own for each document: what loaders have read is not believed after the next act.
  const own = Object.create(context) as GraphContext;
  const result = await execute({ schema, document, variableValues: variables, contextValue: own });
  context.viewer = own.viewer;
  return result;
}

/** Of an error's extensions: whether it was the question that was wrong. */
export const isWronglyAsked = ({ http }: GraphQLErrorExtensions): boolean =>
  typeof http === 'object' && http !== null && 'status' in http && http.status === 400;
