import SchemaBuilder from '@pothos/core';
import ComplexityPlugin from '@pothos/plugin-complexity';
import DataloaderPlugin from '@pothos/plugin-dataloader';
import ErrorsPlugin from '@pothos/plugin-errors';
import RelayPlugin from '@pothos/plugin-relay';
import { GraphQLError } from 'graphql';
import { Conflict, Forbidden, Invalid, NotFound } from '../domain/errors.ts';
import type { Instant } from '../domain/platform.ts';
import type { GraphContext } from './context.ts';

export interface SchemaTypes {
  Context: GraphContext;
  DefaultFieldNullability: false;
  Scalars: {
    ID: { Input: string; Output: string };
    Instant: { Input: Instant; Output: Instant };
    Date: { Input: string; Output: string };
    JSON: { Input: unknown; Output: unknown };
  };
}

const capital = (name: string) => name.charAt(0).toUpperCase() + name.slice(1);

/** What one request may ask for at most: nested levels, selections, and weighted cost. */
export const queryLimits = { depth: 12, breadth: 300, complexity: 5000 };

/** The schema builder: every file of this room adds its types to it. Fields are non-null unless they say otherwise. */
export const builder = new SchemaBuilder<SchemaTypes>({
  defaultFieldNullability: false,
  plugins: [ErrorsPlugin, ComplexityPlugin, RelayPlugin, DataloaderPlugin],
  errors: {
    directResult: true,
    defaultTypes: [Invalid, Forbidden, NotFound, Conflict],
    defaultUnionOptions: { name: ({ fieldName }) => `${capital(fieldName)}Result` },
  },
  complexity: {
    defaultComplexity: 1,
    defaultListMultiplier: 5,
    limit: queryLimits,
    complexityError: () => new GraphQLError('This asks for too much at once.'),
  },
  relay: {
    nodeQueryOptions: { extensions: { policy: 'asEachNodeAllows' } },
    nodesQueryOptions: { extensions: { policy: 'asEachNodeAllows' } },
  },
});

builder.queryType({});
builder.mutationType({});
builder.subscriptionType({});
