import type { RequestContext } from '../load-context.d.ts';
import { problemsOf, shows } from '../refused.ts';
import { refusal, type Refusal } from '../ui/refusal.ts';
import {
  CloseSignOn,
  DecideLate,
  PlanReminders,
  PublishStatement,
  RemindUnanswered,
  ResolveDispute,
} from './desk-mutations.ts';
import { LETTER_COUNTS, LETTER_ORDERS } from '../../domain/editions/constants.ts';
import { SetLetterLayout } from './letters.ts';

/** What is done at the desk of a sign-on. */
type Move = 'close' | 'publish' | 'remind' | 'plan' | 'late' | 'resolve' | 'layout';

/** A form of the desk sent back. */
export interface DeskSentBack {
  move: Move;
  /** Which of those that came late, or of the signatures in dispute. */
  request?: string;
  dispute?: string;
  refusal: Refusal;
}

type Answer = Parameters<typeof problemsOf>[0];

/** Closes a sign-on before its time, publishes, reminds whoever has not answered, decides what came late or is in dispute. Null when it was done. */
export async function runDesk({ graphql }: RequestContext, form: FormData): Promise<DeskSentBack | null> {
  const said = (name: string) => String(form.get(name) ?? '').trim();
  const [seat, signOn] = [said('seat'), said('signOn')];
  const [request, dispute] = [said('request'), said('dispute')];
  const moves: Record<Move, () => Promise<{ result: Answer }>> = {
    publish: () => graphql(PublishStatement, { input: { seat, statement: said('statement') } }),
    close: () => graphql(CloseSignOn, { input: { seat, signOn, reason: said('reason') } }),
    remind: () =>
      graphql(RemindUnanswered, {
        input: { seat, signOn, wordsEs: said('wordsEs'), wordsEn: said('wordsEn') },
      }),
    plan: () => {
      const [after, every] = said('stop') ? [null, null] : [days(said('after')), days(said('every'))];
      return graphql(PlanReminders, { input: { seat, signOn, afterDays: after, everyDays: every } });
    },
    resolve: () =>
      graphql(ResolveDispute, { seat, dispute, uphold: said('uphold') === 'yes', reason: said('reason') }),
    layout: () =>
      graphql(SetLetterLayout, { input: { seat, statement: said('statement'), ...layoutOf(said) } }),
    late: () =>
      graphql(DecideLate, {
        input: { seat, request, accept: said('decide') === 'accept', reason: said('reason') },
      }),
  };
  const move = Object.hasOwn(moves, said('move')) ? (said('move') as Move) : 'close';
  const { result } = await moves[move]();
  const problems = problemsOf(
    result,
    shows('reason', 'wordsEs', 'wordsEn', 'after', 'every', 'placeEs', 'placeEn', 'day'),
  );
  return problems.length === 0
    ? null
    : { move, ...(request && { request }), ...(dispute && { dispute }), refusal: refusal(problems, form) };
}

/** What is no number of days is none that would be taken. */
function days(said: string): number | null {
  if (said === '') return null;
  return /^\d{1,3}$/.test(said) ? Number(said) : 0;
}

function layoutOf(said: (name: string) => string) {
  return {
    order: LETTER_ORDERS.find((one) => one === said('order')) ?? 'country',
    count: LETTER_COUNTS.find((one) => one === said('count')) ?? 'together',
    cover: said('cover') === 'yes',
    placeEs: said('placeEs'),
    placeEn: said('placeEn'),
    day: said('day'),
  };
}
