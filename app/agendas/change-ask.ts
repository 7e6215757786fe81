import { factValues, type AskFact } from '../../domain/agendas/rules.ts';
import { faultsOf } from '../../domain/input.ts';
import { targetLevels } from '../../domain/targets/rules.ts';
import { refusal } from '../../domain/words/refusals.ts';
import type { RequestContext } from '../load-context.d.ts';
import { problemsOf } from '../refused.ts';
import type { Problem } from '../ui/refusal.ts';
import { CELLS, isCell } from './cells.ts';
import {
  CreateTarget,
  MoveAsk,
  RemoveAsk,
  RestoreAsk,
  RewriteAsk,
  SetAskFact,
  UndoAskChange,
} from './mutations.ts';
import { factName } from './read-ask.ts';

/** What became of a form about an ask: what to correct, or what the page it goes back to should say. */
export type Changed = { problems: Problem[] } | { say: Record<string, string> };

const DONE: Changed = { say: {} };

/** Does what a form about an ask asks for; null where it is about something else. */
export async function changeAsk(form: FormData, context: RequestContext): Promise<Changed | null> {
  const said = (name: string) => String(form.get(name) ?? '');
  const input = { seat: said('seat'), ask: said('ask') };
  const outcome = (problems: Problem[]): Changed => (problems.length > 0 ? { problems } : DONE);
  switch (said('do')) {
    case 'move': {
      const after = said('after') || null;
      return outcome(problemsOf((await context.graphql(MoveAsk, { input: { ...input, after } })).result));
    }
    case 'remove':
      return outcome(problemsOf((await context.graphql(RemoveAsk, { input })).result));
    case 'restore':
      return outcome(problemsOf((await context.graphql(RestoreAsk, { input })).result));
    case 'undo': {
      const undo = { seat: input.seat, change: said('change') };
      const { result } = await context.graphql(UndoAskChange, { input: undo });
      return outcome(problemsOf(result));
    }
    case 'fact':
      return setFacts(form, context);
    case 'new-target':
      return addTarget(form, context);
    case 'rewrite': {
      const words = { language: said('language'), priority: said('priority'), ask: said('words') };
      const { result } = await context.graphql(RewriteAsk, { input: { ...input, words } });
      return outcome(problemsOf(result, (fault) => wordsField(fault, words.language)));
    }
    default:
      return null;
  }
}

/** The field of a form of words that a fault speaks of. */
export function wordsField(fault: string, language: string): string | undefined {
  const name = fault.split('.').at(-1) ?? '';
  return name === 'priority'
    ? `priority-${language}`
    : ['ask', 'words'].includes(name)
      ? `words-${language}`
      : undefined;
}

/** Sets those facts of a cell that were given another value than the form began with: all that hold, or none. */
async function setFacts(form: FormData, context: RequestContext): Promise<Changed> {
  const said = (name: string) => String(form.get(name) ?? '').trim();
  const cell = said('cell');
  if (!isCell(cell)) throw new Response(null, { status: 400 });
  const facts: readonly AskFact[] = CELLS[cell];
  const given = facts
    .map((fact) => ({ fact, value: said(`value-${fact}`) }))
    .filter(({ fact, value }) => value !== said(`was-${fact}`));
  const wrong = given.flatMap(({ fact, value }) => {
    const { error } = factValues[fact].safeParse(value === '' ? null : value);
    if (error === undefined) return [];
    const { word } = faultsOf(error)[0]!;
    return [{ field: `value-${fact}`, message: refusal(context.language, word) }];
  });
  if (wrong.length > 0) return { problems: wrong };
  const problems: Problem[] = [];
  let met: string | null = null;
  for (const { fact, value } of given) {
    const { result } = await context.graphql(SetAskFact, {
      input: {
        seat: said('seat'),
        ask: said('ask'),
        fact: factName(fact),
        value: value === '' ? null : value,
        seen: said(`seen-${fact}`) || null,
      },
    });
    if (result.__typename === 'FactSet') {
      if (result.met !== null && result.change !== null) met = result.change.id;
    } else
      problems.push(...problemsOf(result, (name) => (name.endsWith('value') ? `value-${fact}` : undefined)));
  }
  if (problems.length > 0) return { problems };
  return { say: met === null ? {} : { met: `${said('ask')}:${met}` } };
}

/** Notes somebody who can decide, and makes them the addressee of the ask. */
async function addTarget(form: FormData, context: RequestContext): Promise<Changed> {
  const said = (name: string) => String(form.get(name) ?? '').trim();
  const seat = said('seat');
  const level = targetLevels.find((one) => one === said('level')) ?? 'national';
  const { result } = await context.graphql(CreateTarget, {
    input: {
      seat,
      facts: {
        personName: said('personName') || null,
        officeEs: said('officeEs'),
        officeEn: said('officeEn'),
        institutionEs: said('institutionEs'),
        institutionEn: said('institutionEn'),
        level,
        country: said('country') || null,
      },
    },
  });
  if (result.__typename !== 'Target')
    return { problems: problemsOf(result, (fault) => fault.split('.').at(-1)) };
  const set = await context.graphql(SetAskFact, {
    input: { seat, ask: said('ask'), fact: 'target', value: result.id, seen: said('seen') || null },
  });
  const problems = problemsOf(set.result);
  return problems.length > 0 ? { problems } : DONE;
}
