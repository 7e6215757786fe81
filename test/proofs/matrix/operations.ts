import { createHash } from 'node:crypto';
import {
  buildSchema,
  getNamedType,
  isInterfaceType,
  isObjectType,
  isUnionType,
  type GraphQLField,
  type GraphQLObjectType,
  type GraphQLSchema,
} from 'graphql';

/** Something that can be asked for, by the name expectations know it by. */
export interface Operation {
  /** "Mutation.closeText", "Node.Statement" (by its id alone), "Signature.receipt" (a guarded field). */
  name: string;
  field: GraphQLField<unknown, unknown> | null;
  /** The type whose field it is, or the node type asked for. */
  type: GraphQLObjectType;
}

const ROOTS = ['Query', 'Mutation', 'Subscription'];

/** Fields of objects that ask a policy of their own; the built schema says which, the printed one does not. */
export type Guarded = (type: string, field: string) => boolean;

/** Everything the contract lets anybody ask for, read from its printed text. */
export function operationsOf(printed: string, guarded: Guarded): Operation[] {
  const schema = buildSchema(printed);
  return objectTypes(schema).flatMap((type) => [
    ...(isNode(type) ? [{ name: `Node.${type.name}`, field: null, type }] : []),
    ...Object.values(type.getFields())
      .filter((field) => ROOTS.includes(type.name) || guarded(type.name, field.name))
      .map((field) => ({ name: `${type.name}.${field.name}`, field, type })),
  ]);
}

/** Reads from the schema as built which fields name a policy. */
export function guardedBy(built: GraphQLSchema): Guarded {
  return (type, field) => {
    const found = built.getType(type);
    return isObjectType(found) && typeof found.getFields()[field]?.extensions['policy'] === 'string';
  };
}

function objectTypes(schema: GraphQLSchema): GraphQLObjectType[] {
  return Object.values(schema.getTypeMap()).filter(
    (type): type is GraphQLObjectType => isObjectType(type) && !type.name.startsWith('__'),
  );
}

export function isNode(type: GraphQLObjectType): boolean {
  return type.getInterfaces().some((one) => isInterfaceType(one) && one.name === 'Node');
}

/** The least that can be selected of a field, and enough to see whether anything came. */
export function leastOf(field: GraphQLField<unknown, unknown>): string {
  const type = getNamedType(field.type);
  if (isUnionType(type)) return '{ __typename }';
  if (!isObjectType(type) && !isInterfaceType(type)) return '';
  return 'edges' in type.getFields() ? '{ edges { __typename } }' : '{ __typename }';
}

/** Which third of all an operation belongs to, by its name alone: 0, 1 or 2. */
export const thirdOf = (name: string): number =>
  createHash('sha256').update(name).digest().readUInt32BE() % 3;
