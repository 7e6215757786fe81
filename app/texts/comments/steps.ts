import type { ResultOf, VariablesOf } from '../../graphql.ts';
import type { RequestContext } from '../../load-context.d.ts';
import { problemsOf, shows } from '../../refused.ts';
import type { Problem } from '../../ui/refusal.ts';
import {
  AnswerThread,
  BeginThread,
  ReadThread,
  RemoveComment,
  ReopenThread,
  ReplyToThread,
  ResolveThread,
} from './mutations.ts';

/*
 * The forms of comments, all posted to the page of the text; every one has `seat`.
 *
 * comment.begin    text · language · body · kind "comment" or "redLine" (nothing: a comment) · block (nothing: the
 *                  whole text) · anchorFrom, anchorTo, quote (only together, with block: the words it is put to) ·
 *                  mention, once for each seat, or mention:SEAT = SEAT
 * comment.reply    thread · body · mention
 * comment.remove   comment
 * comment.read     thread · language
 * comment.resolve  thread
 * comment.reopen   thread
 * comment.answer   thread · answer "accepted", "inPart" or "declined" · note
 */

type Begin = VariablesOf<typeof BeginThread>['input'];
type Answer = VariablesOf<typeof AnswerThread>['input']['answer'];
type Result =
  | ResultOf<typeof BeginThread>['result']
  | ResultOf<typeof AnswerThread>['result']
  | ResultOf<typeof ReadThread>['result'];

const ANSWERS: readonly Answer[] = ['accepted', 'inPart', 'declined'];

/** Does what a form of the panel, the sheet or the table of comments asks. Answers what to correct. */
export async function takeCommentStep(form: FormData, context: RequestContext): Promise<Problem[]> {
  const said = (name: string) => String(form.get(name) ?? '');
  const seat = said('seat');
  const written = { body: said('body'), mentions: mentioned(form) };
  const step = { seat, thread: said('thread') };
  switch (said('step')) {
    case 'comment.begin':
      return problems(
        (await context.graphql(BeginThread, { input: begun(said, { seat, ...written }) })).result,
      );
    case 'comment.reply':
      return problems((await context.graphql(ReplyToThread, { input: { ...step, ...written } })).result);
    case 'comment.read': {
      const language = said('language') === 'en' ? ('en' as const) : ('es' as const);
      return problems((await context.graphql(ReadThread, { input: { ...step, language } })).result);
    }
    case 'comment.remove':
      return problems(
        (await context.graphql(RemoveComment, { input: { seat, comment: said('comment') } })).result,
      );
    case 'comment.resolve':
      return problems((await context.graphql(ResolveThread, { input: step })).result);
    case 'comment.reopen':
      return problems((await context.graphql(ReopenThread, { input: step })).result);
    case 'comment.answer': {
      const answer = ANSWERS.find((one) => one === said('answer'));
      if (!answer) throw new Response(null, { status: 400 });
      const input = { ...step, answer, note: said('note') };
      return problems((await context.graphql(AnswerThread, { input })).result);
    }
    default:
      throw new Response(null, { status: 400 });
  }
}

function begun(said: (name: string) => string, written: Pick<Begin, 'seat' | 'body' | 'mentions'>): Begin {
  const [from, to] = [said('anchorFrom'), said('anchorTo')];
  return {
    ...written,
    text: said('text'),
    language: said('language'),
    kind: said('kind') === 'redLine' ? 'redLine' : 'comment',
    block: said('block') || null,
    anchor: from && to ? { from, to } : null,
    quote: said('quote') || null,
    key: said('key') || null,
  };
}

/** Ticked in a list, each under a name of its own, so that a form sent back keeps them; or named one after the other. */
function mentioned(form: FormData): string[] {
  return [...form]
    .filter(([name]) => name === 'mention' || name.startsWith('mention:'))
    .map(([, seat]) => String(seat));
}

const problems = (result: Result): Problem[] => problemsOf(result, (fault) => shows('body', 'note')(fault));
