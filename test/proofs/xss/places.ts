import { getNamedType, getNullableType, isInputObjectType, isListType, type GraphQLInputType } from 'graphql';
import type { Operation } from '../matrix/operations.ts';
import type { Supply } from './supply.ts';
import type { Vector } from './vectors.ts';

/** How vectors are written into an argument, one way after the other until it takes them. */
export const FORMS: ((supply: Supply) => { text: string; vectors: Vector[] })[] = [
  ...[3000, 900, 280, 140, 90, 60].map((characters) => (supply: Supply) => supply.pack(characters)),
  (supply) => alone(supply.one(), ({ href, text }) => href ?? text),
  (supply) => alone(supply.one(), ({ text }) => `https://example.org/?${text}`),
  (supply) =>
    alone(
      supply.one(),
      ({ n, text }) => `${text.replace(/[^!-~]|[<>(),;:"\\[\]@]/g, '').slice(0, 40)}zx${n}z@example.org`,
    ),
];
const alone = (vector: Vector, write: (vector: Vector) => string) => ({
  text: write(vector),
  vectors: [vector],
});

/** One place in the arguments of an operation where a member’s words go. */
export interface Place {
  /** e.g. "input.titles.0.title". */
  path: string;
  /** It is tried alone: everything else would be refused with it. */
  formal: boolean;
  supply: Supply;
  /** Which of the forms is being tried; past the last, it takes none. */
  form: number;
}

export const speaksOf = (field: string, { path }: Place) =>
  path.endsWith(field) || field.endsWith(path.split('.').at(-1)!) || path.split('.').includes(field);

/** Whether something else than words stands there: a language, a day, a country, a zone, a digest, an id. */
export const isFormal = (path: string, sample: unknown) =>
  /(language|languages\.\d+|country|zone|On|At|block|seen|code|email|url|digest|currency|from|to)$/i.test(
    path,
  ) ||
  (typeof sample === 'string' && /^([a-z]{2}|[A-Z]{2,3}(-[A-Z]+)?|\d[\d-]*|[a-f0-9]{64})$/.test(sample));

export const takesFile = (type: GraphQLInputType): boolean => {
  const named = getNamedType(type);
  return isInputObjectType(named) && 'upload' in named.getFields();
};

interface Found {
  path: string;
  sample: unknown;
}

/** Every String among the arguments, as far as the sample has values to hang them on. */
export function stringsOf({ field }: Operation, variables: Record<string, unknown>): Found[] {
  const within = (path: string, type: GraphQLInputType, value: unknown): Found[] => {
    const bare = getNullableType(type);
    if (isListType(bare))
      return Array.isArray(value)
        ? value.flatMap((one, at) => within(`${path}.${at}`, bare.ofType, one))
        : [];
    if (isInputObjectType(bare))
      return value === null || value === undefined
        ? []
        : Object.values(bare.getFields()).flatMap((inner) =>
            within(`${path}.${inner.name}`, inner.type, (value as Record<string, unknown>)[inner.name]),
          );
    return getNamedType(bare).name === 'String' ? [{ path, sample: value }] : [];
  };
  return field!.args.flatMap(({ name, type }) => within(name, type, variables[name]));
}

export function put(variables: Record<string, unknown>, path: string, value: string): void {
  const keys = path.split('.');
  const last = keys.pop()!;
  let at = variables as Record<string, Record<string, unknown>>;
  for (const key of keys) at = at[key] as typeof at;
  (at as Record<string, unknown>)[last] = value;
}
