import { refusal as sentence } from '../../domain/words/refusals.ts';
import type { RequestContext } from '../load-context.d.ts';
import { isDay } from '../positions/share-position.ts';
import { problemsOf, shows } from '../refused.ts';
import {
  AnnounceOutcome,
  AnswerDecision,
  CastBallot,
  CloseDecision,
  ConfirmOutcome,
  RemindVoters,
  ReplyToObjection,
  ResumeDecision,
  WithdrawDecision,
} from './mutations.ts';
import type { Outcome } from './outcome.ts';
import { actOnAppeal } from './act-on-appeal.ts';
import { CHOICES, type Choice } from './choices.ts';
import { lengthFault, lengthOf, numberOf } from './length.ts';

/** Does what one of the forms of a decision's page asks for. */
export async function actOnDecision(form: FormData, context: RequestContext): Promise<Outcome> {
  const said = (name: string) => String(form.get(name) ?? '').trim();
  const input = { seat: said('seat'), decision: said('decision') };
  const told = (done: string, answer: Parameters<typeof problemsOf>[0], ...fields: string[]): Outcome => {
    const problems = problemsOf(answer, shows(...fields));
    return problems.length > 0 ? { problems } : { done };
  };
  const invalid: Outcome = { problems: [{ message: sentence(context.language, 'invalid') }] };
  switch (said('do')) {
    case 'answer': {
      const choice = choiceOf(said('choice'));
      if (choice === null)
        return { problems: [{ field: 'choice', message: sentence(context.language, 'required') }] };
      const { result } = await context.graphql(AnswerDecision, {
        input: {
          ...{ ...input, choice, language: context.language },
          ...{ reason: said('reason') || null, wording: said('wording') || null },
        },
      });
      const secret = result.__typename === 'Decision' && result.secret;
      return told(secret ? 'answeredInSecret' : 'answered', result, 'choice', 'reason', 'wording');
    }
    case 'ballot': {
      const { result } = await context.graphql(CastBallot, { input: { ...input, marks: marksOf(form) } });
      const secret = result.__typename === 'Decision' && result.secret;
      return told(secret ? 'answeredInSecret' : 'answered', result);
    }
    case 'reply': {
      const verdict = said('verdict');
      if (verdict === '')
        return { problems: [{ field: 'verdict', message: sentence(context.language, 'required') }] };
      const { result } = await context.graphql(ReplyToObjection, {
        input: {
          ...{ ...input, objection: said('objection'), accepted: verdict === 'accept' },
          ...{ reason: said('reason'), language: context.language },
        },
      });
      return told(verdict === 'accept' ? 'accepted' : 'declined', result, 'reason');
    }
    case 'resume': {
      const { result } = await context.graphql(ResumeDecision, {
        input: {
          ...{ ...input, ...lengthOf(form) },
          ...{ proposalEs: said('proposalEs') || null, proposalEn: said('proposalEn') || null },
        },
      });
      const fields = shows('proposalEs', 'proposalEn');
      const problems = problemsOf(result, (fault) => lengthFault(fault) ?? fields(fault));
      return problems.length > 0 ? { problems } : { done: 'resumed' };
    }
    case 'remind':
      return told('reminded', (await context.graphql(RemindVoters, { input })).result);
    case 'close':
      return told('closed', (await context.graphql(CloseDecision, { input })).result);
    case 'announce':
      return announce(form, context);
    case 'confirm':
      return told('announced', (await context.graphql(ConfirmOutcome, { input })).result);
    case 'appeal':
    case 'answer-appeals':
      return actOnAppeal(form, context);
    case 'withdraw': {
      const { result } = await context.graphql(WithdrawDecision, {
        input: { ...input, reason: said('reason') },
      });
      return told('withdrawn', result, 'reason');
    }
    default:
      return invalid;
  }
}

async function announce(form: FormData, context: RequestContext): Promise<Outcome> {
  const said = (name: string) => String(form.get(name) ?? '').trim();
  const expiresOn = said('expiresOn') || null;
  if (expiresOn !== null && !isDay(expiresOn))
    return { problems: [{ field: 'expiresOn', message: sentence(context.language, 'day-not-valid') }] };
  const { result } = await context.graphql(AnnounceOutcome, {
    input: {
      ...{ seat: said('seat'), decision: said('decision'), expiresOn },
      ...{ outcomeEs: said('outcomeEs'), outcomeEn: said('outcomeEn') },
      supersedes: said('supersedes') || null,
      option: said('option') === '' ? null : numberOf(said('option')),
    },
  });
  const problems = problemsOf(result, shows('outcomeEs', 'outcomeEn', 'expiresOn', 'supersedes', 'option'));
  if (problems.length > 0) return { problems };
  return { done: result.__typename === 'Decision' && result.state === 'announced' ? 'announced' : 'written' };
}

/** What was said of each option; nothing of those without a mark. */
function marksOf(form: FormData): { option: number; mark: number }[] {
  return [...form].flatMap(([name, value]) => {
    const [, option] = /^mark-(\d+)$/.exec(name) ?? [];
    return option === undefined || typeof value !== 'string' || value === ''
      ? []
      : [{ option: Number(option), mark: numberOf(value) }];
  });
}

const choiceOf = (said: string): Choice | null => CHOICES.find((one) => one === said) ?? null;
