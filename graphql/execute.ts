import { execute, validate, type DocumentNode, type ExecutionResult } from 'graphql';
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
  return execute({ schema, document, variableValues: variables, contextValue: context });
}
