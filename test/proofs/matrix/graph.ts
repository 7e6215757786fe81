import type { DocumentNode } from 'graphql';
import { createImporter, type Importer } from '../../../domain/texts/import/importer.ts';
import { executeInProcess } from '../../../graphql/execute.ts';
import { askContext, type AskContext } from '../../graphql/ask.ts';
import { atEnd } from '../../support/ending.ts';
import { picture } from '../../support/pictures.ts';
import { sound } from '../../support/sounds.ts';
import { sheetOfRows } from '../../support/workbook.ts';
import type { Outcome, Role } from './dimensions.ts';
import type { Score } from './expect.ts';
import type { Bench } from './bench.ts';
import type { Operation } from './operations.ts';
import { documentOf, nodeQuestions, rootQuestions } from './reads.ts';
import { askingsOf, type Asking } from './samples.ts';
import { viewerOf } from './world.ts';
import { RETURNED } from './returns.ts';

/** How a refusal of the contract is called in the expectations. */
const OUTCOMES: Record<string, Outcome> = {
  ForbiddenError: 'Forbidden',
  NotFoundError: 'NotFound',
  ConflictError: 'Conflict',
  InvalidError: 'Invalid',
};

/** Asks every question of the contract as one role, and judges every answer. */
export async function tryReads(
  bench: Bench,
  operations: readonly Operation[],
  role: Role,
  score: Score,
): Promise<void> {
  const roots = operations.filter(({ type }) => type.name === 'Query');
  const nodes = operations.filter(
    ({ type, field }) => !field || !['Query', 'Mutation', 'Subscription'].includes(type.name),
  );
  const viewer = await viewerOf(bench.platform, bench.world, role);
  const questions = [...rootQuestions(bench.world, roots, role), ...nodeQuestions(bench.world, nodes, role)];
  for (const question of questions) {
    const before = bench.platform.commits();
    const { demo = false } = question;
    const answer = await run(
      question.document,
      question.variables,
      askContext(bench.platform, viewer, { demo, mailKept: demo }),
    );
    const changed = bench.platform.commits() > before;
    for (const { cell, at } of question.cells)
      score.judge(cell, isThere(answer, at) ? 'allowed' : 'NotFound', changed);
  }
}

/** Tries every mutation in every way as one role. What is allowed is tried on a copy that nothing else has changed. */
export async function tryMutations(
  bench: Bench,
  operations: readonly Operation[],
  role: Role,
  score: Score,
): Promise<void> {
  for (const operation of operations.filter(({ type }) => type.name === 'Mutation')) {
    for (const asking of askingsOf(bench.world, operation, role)) {
      const before = bench.platform.commits();
      const outcome = await carryOut(bench, operation, asking);
      const changed = bench.platform.commits() > before;
      score.judge(asking.cell, outcome, changed && !COUNTS.has(operation.name));
      if (changed) await bench.renew();
    }
  }
}

/** A wrong code or link is counted even though it is refused. */
const COUNTS = new Set(['Mutation.signInWithCode', 'Mutation.signInWithLink', 'Mutation.confirmSession']);

let importer: Importer | null = null;
function importerOfAll(): Importer {
  if (importer) return importer;
  const made = (importer = createImporter());
  atEnd(async () => {
    importer = null;
    await made.close();
  });
  return made;
}

const PICTURE = { name: 'logo.png', type: 'image/png', bytes: await picture('png') };

/** A sheet of any agenda, with one ask to add. */
const SHEET = {
  name: 'agenda.xlsx',
  type: 'application/octet-stream',
  bytes: await sheetOfRows([
    ['Prioridad (es)', 'Demanda (es)', 'Identificador (no tocar)'],
    ['Censo', 'Pedimos un censo.', ''],
  ]),
};

const BROUGHT: Record<string, { name: string; type: string; bytes: Uint8Array }> = {
  bringReturn: RETURNED,
  keepRecording: { name: 'carta.mp3', type: 'audio/mpeg', bytes: sound('mp3') },
};

let knocks = 0;

async function carryOut(
  bench: Bench,
  { field, type }: Operation,
  { cell, variables, proof }: Asking,
): Promise<Outcome> {
  const viewer = await viewerOf(bench.platform, bench.world, cell.role, proof);
  const taken = BROUGHT[field!.name] ?? PICTURE;
  const context = askContext(bench.platform, viewer, {
    clientKey: `client ${++knocks}`,
    importer: importerOfAll(),
    uploads: { bring: () => '', take: () => taken, look: () => SHEET, leave: () => {}, drop: () => {} },
  });
  const args = field!.args.map((arg) => `$${arg.name}: ${String(arg.type)}`).join(', ');
  const passed = field!.args.map(({ name }) => `${name}: $${name}`).join(', ');
  const text = `mutation${args && ` (${args})`} { ${field!.name}${passed && `(${passed})`} { __typename
    ... on ForbiddenError { code } ... on ConflictError { code } ... on InvalidError { faults { field message } } } }`;
  const answer = await run(documentOf(text), variables, context);
  const { __typename = '' } = (answer[field!.name] ?? {}) as { __typename?: string };
  if (__typename === '') throw new Error(`${type.name}.${field!.name} answered nothing.`);
  return OUTCOMES[__typename] ?? 'allowed';
}

async function run(
  document: DocumentNode,
  variables: Record<string, unknown>,
  context: AskContext,
): Promise<Record<string, unknown>> {
  const { data, errors } = await executeInProcess(document, variables, context);
  if (errors?.[0]) throw errors[0].originalError ?? errors[0];
  return data as Record<string, unknown>;
}

/** Whether anything came: not null, not an empty list, not a page of nothing. */
function isThere(answer: Record<string, unknown>, at: readonly string[]): boolean {
  let value: unknown = answer;
  for (const key of at) {
    if (value === null || typeof value !== 'object') return false;
    value = (value as Record<string, unknown>)[key];
  }
  if (value && typeof value === 'object' && 'edges' in value) value = value.edges;
  return Array.isArray(value) ? value.some((one) => one !== null) : value !== null && value !== undefined;
}
