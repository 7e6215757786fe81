import {
  getNamedType,
  isAbstractType,
  isLeafType,
  isNonNullType,
  isObjectType,
  type GraphQLObjectType,
} from 'graphql';
import { schema } from '../../../graphql/schema.ts';

/** Asks, and answers the whole text of what came. */
export type Ask = (query: string, variables: object) => Promise<string>;

const NODES = Object.values(schema.getTypeMap()).filter(
  (type): type is GraphQLObjectType =>
    isObjectType(type) && type.getInterfaces().some((one) => one.name === 'Node'),
);

/** Arguments of fields that cannot be asked without, or that change what is told. */
const ARGUMENTS: Record<string, string[]> = {
  'Text.blocks': ['(language: "es")'],
  'Text.words': ['(language: "es")'],
  'Version.language': ['(tag: "en")'],
  'Coalition.upcoming': ['(days: 300)'],
  'Coalition.statements': ['(first: 100)'],
  'Coalition.members': ['(first: 100)'],
  'Coalition.acts': ['(first: 100)'],
  'Statement.acts': ['(first: 100)'],
  'Coalition.publicCampaign': ['(slug: "campana-zwafuera")'],
  'Coalition.publishedAgenda': ['(slug: "agenda-zwafuera")'],
  'SignOn.groups': ['(language: es)', '(language: en)'],
};

/**
 * Every field of every node that can be reached: from the coalition on, each identifier that an answer holds is asked
 * for in its turn, with all its fields. Answers by identifier.
 */
export async function walk(ask: Ask, from: readonly string[], slug: string): Promise<Map<string, string>> {
  const answers = new Map<string, string>();
  const roots = `query ($slug: String!) { viewer { ${fieldsOf('Viewer', 2)} } coalitions { id } coalition(slug: $slug) { id }
    demoCast { email name } mailbox { id to subject text } }`;
  answers.set('roots', await ask(roots, { slug }));
  const waiting = [...from, ...idsIn(answers.get('roots')!)];
  for (let id = waiting.shift(); id !== undefined; id = waiting.shift()) {
    if (answers.has(id)) continue;
    const type = NODES.find(({ name }) =>
      Buffer.from(id!, 'base64').toString('latin1').startsWith(`${name}:`),
    );
    if (!type) continue;
    const answer = await whole(ask, type, id, selectionsOf(type));
    answers.set(id, answer);
    waiting.push(...idsIn(answer));
  }
  return answers;
}

/** Node ids, in the order in which they are told. */
function idsIn(answer: string): string[] {
  return [...answer.matchAll(/"id":"([A-Za-z0-9+/]+={0,2})"/g)].map(([, id]) => id!);
}

/** All fields, in as few questions as their cost allows; where a node does not exist, one is enough. */
async function whole(ask: Ask, type: GraphQLObjectType, id: string, selections: string[]): Promise<string> {
  const fields = selections.join(' ');
  const answer = await ask(`query ($id: ID!) { node(id: $id) { ... on ${type.name} { ${fields} } } }`, {
    id,
  });
  if (!TOO_MUCH.test(answer) || selections.length === 1) return answer;
  const half = Math.ceil(selections.length / 2);
  return (
    (await whole(ask, type, id, selections.slice(0, half))) +
    (await whole(ask, type, id, selections.slice(half)))
  );
}

const TOO_MUCH = /asks for too much/;

/** Each field with what it holds. */
function selectionsOf(type: GraphQLObjectType): string[] {
  return Object.keys(type.getFields()).flatMap((name) => selectionOf(type, name, 2));
}

function fieldsOf(typeName: string, levels: number): string {
  const type = schema.getType(typeName);
  if (!isObjectType(type)) return '__typename';
  return Object.keys(type.getFields())
    .flatMap((name) => selectionOf(type, name, levels)[0] ?? [])
    .join(' ');
}

/** A field with what it holds; of nodes within, the id alone, since each is asked for in its turn. */
function selectionOf(owner: GraphQLObjectType, name: string, levels: number): string[] {
  const field = owner.getFields()[name]!;
  const passed = ARGUMENTS[`${owner.name}.${name}`] ?? [''];
  if (passed[0] === '' && field.args.some(({ type }) => isNonNullType(type))) return [];
  const type = getNamedType(field.type);
  if (isLeafType(type)) return passed.map((args, n) => `${n ? `a${n}: ` : ''}${name}${args}`);
  const within =
    isAbstractType(type) || NODES.includes(type as GraphQLObjectType)
      ? '{ __typename id }'.replace(
          '__typename id',
          isAbstractType(type) ? '__typename ... on Node { id }' : 'id',
        )
      : levels === 0 && !/Connection|Edge/.test(type.name)
        ? '{ __typename }'
        : `{ ${fieldsOf(type.name, /Connection|Edge/.test(type.name) ? levels : levels - 1)} }`;
  return passed.map((args, n) => `${n ? `a${n}: ` : ''}${name}${args} ${within}`);
}
