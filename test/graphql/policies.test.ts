import { isObjectType, type GraphQLFieldMap } from 'graphql';
import { expect, it } from 'vitest';
import { schema } from '../../graphql/schema.ts';

/** The fields without a policy, of those that must each have one. */
function unguarded(fields: GraphQLFieldMap<unknown, unknown>): string[] {
  return Object.values(fields)
    .filter((field) => typeof field.extensions['policy'] !== 'string')
    .map((field) => field.name);
}

it.each([schema.getQueryType(), schema.getMutationType(), schema.getSubscriptionType()])(
  'names the policy of every field of %s',
  (type) => {
    expect(unguarded(type!.getFields())).toEqual([]);
  },
);

it('names the policy of every node type: any node can be asked for by its id alone', () => {
  const nodes = Object.values(schema.getTypeMap()).filter(
    (type) => isObjectType(type) && type.getInterfaces().some((one) => one.name === 'Node'),
  );
  expect(nodes.length).toBeGreaterThan(10);
  expect(
    nodes.filter((type) => typeof type.extensions['policy'] !== 'string').map((type) => type.name),
  ).toEqual([]);
});

it('finds a field without one', () => {
  const fields = { ...schema.getQueryType()!.getFields() };
  fields['canary'] = { ...fields['viewer']!, name: 'canary', extensions: {} };
  expect(unguarded(fields)).toEqual(['canary']);
});
