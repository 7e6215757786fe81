import { executeInProcess } from '../../../graphql/execute.ts';
import { askContext } from '../../graphql/ask.ts';
import { guarded, printed } from '../matrix.ts';
import type { Role } from '../matrix/dimensions.ts';
import { operationsOf, type Operation } from '../matrix/operations.ts';
import { documentOf } from '../matrix/reads.ts';
import { askingsOf, type Asking } from '../matrix/samples.ts';
import { viewerOf } from '../matrix/world.ts';
import { FORMS, isFormal, put, speaksOf, stringsOf, takesFile, type Place } from './places.ts';
import type { Stage } from './stage.ts';
import { Supply } from './supply.ts';
import { isSeen, type Vector } from './vectors.ts';

/** Who tries: first whoever may most, then those who may something of their own. */
const ROLES: Role[] = [
  'staff coordinator',
  'coordinator',
  'steward',
  'sole signer',
  'signer',
  'proposer',
  'drafter',
  'staff',
  'delegate',
  'withheld signer',
  'anonymous',
];
/** More than there are people and things to try it with. */
const MANY = 500;

/** What only takes away: there would be less to look at. */
const TAKES_AWAY =
  /^(remove|end|delete|withdraw|revoke|archive|unlink|cancel|hide|undo|decline|leave|reopen|sign(In|Out)|unendorse|takeBack|close(Campaign|Round)|supersede|discard|dismiss)/;

/** What one thing is done with once, and others would do otherwise: they go first. */
const ONCE = /^(reopen|decline)/;

const mutationsOf = () => operationsOf(printed, guarded).filter(({ type }) => type.name === 'Mutation');

export interface Spoken {
  operations: number;
  /** String arguments that took a vector, and those that refuse every one. */
  arguments: number;
  refusing: string[];
  /** Operations that nobody could carry out with vectors in them. */
  silent: string[];
  placed: number;
  /** How often letters that nobody sees were taken nevertheless. */
  unseen: number;
  /** Errors outside the contract. */
  crashes: string[];
}

/** Calls every mutation that takes words, with vectors in every argument that takes them, on everything there is. */
export async function speakThroughApi(
  stage: Stage,
  vectors: readonly Vector[],
  times: number,
  only = /./,
): Promise<Spoken> {
  const spoken: Spoken = {
    operations: 0,
    arguments: 0,
    refusing: [],
    silent: [],
    placed: 0,
    unseen: 0,
    crashes: [],
  };
  const ending = ({ field }: Operation) =>
    ONCE.test(field!.name) ? 0 : /^(close|open|withdraw)/.test(field!.name) ? 2 : 1;
  const operations = mutationsOf()
    .filter(({ field }) => only.test(field!.name))
    .toSorted((one, other) => ending(one) - ending(other));
  // Names must differ from those that stand already: each begins elsewhere in the corpus.
  for (const [at, operation] of operations.entries())
    await speak(
      stage,
      operation,
      [...vectors.slice(at % vectors.length), ...vectors.slice(0, at % vectors.length)],
      times,
      spoken,
    );
  return spoken;
}

async function speak(
  stage: Stage,
  operation: Operation,
  vectors: readonly Vector[],
  times: number,
  spoken: Spoken,
): Promise<void> {
  const askings = ROLES.flatMap((role) => properAskings(stage, operation, role));
  const [first] = askings;
  if (!first) return;
  const seen = vectors.filter(isSeen);
  const unseen = new Supply(vectors.filter((one) => !isSeen(one)));
  const files = new Supply(vectors);
  const paths = stringsOf(operation, first.variables);
  const places = paths.map(({ path, sample }, at): Place => ({
    path,
    formal: isFormal(path, sample),
    supply: new Supply(seen, Math.floor((at * seen.length) / paths.length)),
    form: 0,
  }));
  const words = places.filter(({ formal }) => !formal);
  const uploads = operation.field!.args.some(({ type }) => takesFile(type));
  if (places.length === 0 && !uploads) return;
  const took = new Set<Place>();
  const most = ONCE.test(operation.field!.name) ? 1 : times;
  const attempt = async (asking: Asking, written: { place: Place; text: string; vectors: Vector[] }[]) => {
    const variables = structuredClone(asking.variables);
    allow(variables);
    for (const { place, text } of written) put(variables, place.path, text);
    const outcome = await carryOut(stage, operation, { ...asking, variables }, files.one());
    if (outcome.error !== undefined) spoken.crashes.push(`${operation.name}: ${outcome.error}`);
    if (outcome.kind !== 'allowed') return outcome;
    for (const { place, vectors: used } of written) {
      took.add(place);
      spoken.placed += used.length;
    }
    if (uploads) spoken.placed++;
    return outcome;
  };
  const write = (place: Place) => ({ place, ...FORMS[place.form]!(place.supply) });
  const good: Asking[] = [];
  const waiting = [...askings];
  for (let [done, tries] = [0, 0]; done < most && tries < MANY; tries++) {
    const asking = waiting.shift() ?? good[tries % Math.max(1, good.length)];
    if (!asking) break;
    const written = words.filter(({ form }) => form < FORMS.length).map(write);
    const { kind, fields } = await attempt(asking, written);
    if (kind === 'allowed') {
      done++;
      if (!good.includes(asking)) good.push(asking);
    } else if (kind === 'InvalidError' && written.length > 0) {
      const blamed = written.filter(({ place }) => fields.some((field) => speaksOf(field, place)));
      for (const { place } of blamed.length > 0 ? blamed : written) place.form++;
      waiting.unshift(asking);
    }
  }
  const [proper] = good;
  if (!proper) {
    spoken.silent.push(operation.name);
    return;
  }
  spoken.operations++;
  // A date, an address or a language takes no words; it is tried all the same, in every form and alone.
  for (const place of places.filter(({ formal }) => formal))
    for (; place.form < FORMS.length; place.form++) {
      const { kind } = await attempt(proper, [write(place)]);
      if (kind === 'allowed') break;
    }
  for (let tries = 0; tries < times && !unseen.empty; tries++) {
    const before = spoken.placed;
    const { kind } = await attempt(
      good[tries % good.length]!,
      [...took].map((place) => {
        const vector = unseen.one();
        return { place, text: vector.text, vectors: [vector] };
      }),
    );
    if (kind === 'allowed') spoken.unseen += spoken.placed - before;
  }
  spoken.arguments += took.size;
  for (const place of places) if (!took.has(place)) spoken.refusing.push(`${operation.name} ${place.path}`);
}

/** What takes no words and takes nothing away: closing, opening, publishing and showing what was written. */
export async function carryOn(stage: Stage, operations: RegExp): Promise<number> {
  let done = 0;
  for (const operation of mutationsOf()) {
    const name = operation.field!.name;
    if (TAKES_AWAY.test(name) || !operations.test(name)) continue;
    for (const role of ['staff coordinator', 'coordinator', 'steward'] as const)
      for (const asking of properAskings(stage, operation, role)) {
        // One text stays open, for those who write in it.
        if (asking.cell.state === 'draft') continue;
        const variables = structuredClone(asking.variables);
        allow(variables);
        const { kind } = await carryOut(stage, operation, { ...asking, variables });
        if (kind === 'allowed') done++;
      }
  }
  return done;
}

/** Words may be lacking in a language; a seat is given without the rights that few may give. */
function allow(variables: Record<string, unknown>): void {
  const input = variables['input'] as Record<string, unknown> | undefined;
  if (input && 'incomplete' in input) input['incomplete'] = true;
  if (input && 'maySign' in input) input['maySign'] = false;
}

function properAskings(stage: Stage, operation: Operation, role: Role): Asking[] {
  if (
    TAKES_AWAY.test(operation.field!.name) &&
    !/^(reopenText|declineSignature|withdrawSignature)$/.test(operation.field!.name)
  )
    return [];
  return askingsOf(stage.world, operation, role).filter(
    ({ cell, proof }) =>
      cell.by === undefined &&
      proof === 'fresh' &&
      !/other coalition|abroad|foreign/.test(cell.relation ?? ''),
  );
}

const PDF = new TextEncoder().encode(
  '%PDF-1.7\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n',
);

interface Outcome {
  kind: string;
  fields: string[];
  error?: string;
}

let knocks = 0;

async function carryOut(
  stage: Stage,
  { field }: Operation,
  { cell, variables, proof }: Asking,
  file?: Vector,
): Promise<Outcome> {
  const { platform, world, importer } = stage;
  const viewer = await viewerOf(platform, world, cell.role, proof);
  const upload = { name: `${file?.text ?? 'archivo'}.pdf`, type: 'application/pdf', bytes: PDF };
  const context = askContext(platform, viewer, {
    clientKey: `client ${++knocks}`,
    importer,
    demo: true,
    uploads: { bring: () => '', take: () => upload, look: () => upload, leave: () => {}, drop: () => {} },
  });
  const args = field!.args.map((arg) => `$${arg.name}: ${String(arg.type)}`).join(', ');
  const passed = field!.args.map(({ name }) => `${name}: $${name}`).join(', ');
  const document =
    documentOf(`mutation${args && ` (${args})`} { done: ${field!.name}${passed && `(${passed})`} { __typename
    ... on InvalidError { faults { field } } } }`);
  const { data, errors } = await executeInProcess(document, variables, context);
  if (errors?.[0]) return { kind: 'failed', fields: [], error: String(errors[0].originalError ?? errors[0]) };
  const { __typename, faults = [] } = (data as { done: { __typename: string; faults?: { field: string }[] } })
    .done;
  const refused = /^(Invalid|Forbidden|NotFound|Conflict)Error$/.test(__typename);
  return { kind: refused ? __typename : 'allowed', fields: faults.map(({ field: name }) => name) };
}
