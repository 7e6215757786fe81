import { initGraphQLTada } from 'gql.tada';
import type { introspection } from './graphql-env.d.ts';

/** Writes a GraphQL document whose result and variables are typed by the printed contract. */
export const graphql = initGraphQLTada<{
  introspection: introspection;
  disableMasking: true;
  scalars: { Instant: string; Date: string; JSON: unknown };
}>();

export type { ResultOf, VariablesOf } from 'gql.tada';
