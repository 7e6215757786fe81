import { homePath } from '../../domain/words/addresses.ts';
import { decisionFormWords } from '../../domain/words/decision-forms.ts';
import type { RequestContext } from '../load-context.d.ts';
import { found } from '../shell/guard.ts';
import { seatsHere } from '../texts/seats.tsx';
import { NewDecisionQuery } from './new-decision-query.ts';

export type NewDecisionPage = Awaited<ReturnType<typeof loadNewDecision>>;

/** What the form of a decision needs; 403 where no body may be asked. */
export async function loadNewDecision(request: Request, coalition: string, context: RequestContext) {
  const { language } = context;
  const { searchParams } = new URL(request.url);
  const [text, from] = ['text', 'from'].map((name) => searchParams.get(name) ?? '') as [string, string];
  const answer = await context.graphql(NewDecisionQuery, {
    ...{ coalition, text, from, language },
  });
  const { bodiesToAsk, statement, decision, ...place } = found(answer.coalition);
  const older = decision !== null && decision.bodiesToForwardTo.length > 0 ? decision : null;
  if (bodiesToAsk.length === 0) throw new Response(decisionFormWords[language].nobody, { status: 403 });
  return {
    language,
    base: homePath(place.slug),
    bodies: older?.bodiesToForwardTo ?? bodiesToAsk,
    /** What another group adopted and is taken up. */
    older,
    zone: place.timeZone,
    about: statement?.mayPutToDecision === true ? statement : null,
    seats: seatsHere(answer.viewer, place.slug, request),
  };
}
