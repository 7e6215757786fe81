import SchemaBuilder from '@pothos/core';
import ComplexityPlugin from '@pothos/plugin-complexity';
import DataloaderPlugin from '@pothos/plugin-dataloader';
import ErrorsPlugin from '@pothos/plugin-errors';
import RelayPlugin from '@pothos/plugin-relay';
import { GraphQLError, type GraphQLResolveInfo } from 'graphql';
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

/** How many things may be asked for by their ids in one go. */
const MOST_NODES = 100;
const TOO_MUCH = 'This asks for too much at once.';

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
    complexityError: () => new GraphQLError(TOO_MUCH),
  },
  relay: {
    nodeQueryOptions: {
      description: 'One thing by its id; null where there is none, or none for this viewer.',
      extensions: { policy: 'asEachNodeAllows' },
      resolve: (_root, { id }, _context, info, find) => (isNode(info, id) ? find(id) : null),
    },
    nodesQueryOptions: {
      description: `Several things by their ids, at most ${MOST_NODES}.`,
      extensions: { policy: 'asEachNodeAllows' },
      complexity: ({ ids }: { ids?: readonly unknown[] }) => {
        const multiplier = ids?.length ?? 0;
        if (multiplier > MOST_NODES) throw new GraphQLError(TOO_MUCH);
        return { field: 1, multiplier };
      },
      // The library looks up what stands in the arguments, and nothing for null.
      resolve(_root, args, _context, info, find) {
        args.ids = args.ids.map((id) => (isNode(info, id) ? id : null)) as typeof args.ids;
        return find(args.ids);
      },
    },
  },
});

/** Whether an id is of a type that is found by its id: what else it might name is nobody's business. */
function isNode({ schema }: GraphQLResolveInfo, { typename }: { typename: string }): boolean {
  const found = schema.getType(typename)?.extensions['pothosOptions'];
  return found !== undefined && Object.keys(found as object).some((option) => /^load(One|Many)/.test(option));
}

builder.queryType({});
builder.mutationType({});
builder.subscriptionType({});
