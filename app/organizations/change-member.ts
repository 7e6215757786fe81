import { MEMBER_SIZES, RISKS } from '../../domain/organizations/rules.ts';
import type { Language } from '../../domain/words/words.ts';
import type { RequestContext } from '../load-context.d.ts';
import { problemsOf, shows } from '../refused.ts';
import type { Problem } from '../ui/refusal.ts';
import { changeLogo } from './change-logo.ts';
import { AskForCredentials } from './credentials/documents.ts';
import { EndSeat, GiveSeat, SetMemberSize, SetRisk, SetSigningRule } from './mutations.ts';
import { endOfDay } from './end-of-day.ts';

const FIELDS = ['email', 'name', 'language', 'title', 'until'];

type Outcome =
  | { done: 'asked' | 'given' | 'ended' | 'rule' | 'size' | 'risk' | 'logo' | 'no-logo' }
  | { problems: Problem[] };

/** Does what a form of the member's page asks: give a seat, end one, set how the organisation signs, its size, or its logo. */
export async function changeMember(form: FormData, zone: string, context: RequestContext): Promise<Outcome> {
  const said = (name: string) => String(form.get(name) ?? '');
  const seat = said('seat');
  const doing = said('do');
  if (doing === 'ask') {
    const { result } = await context.graphql(AskForCredentials, { seat, membership: said('membership') });
    return result.__typename === 'Membership' ? { done: 'asked' } : { problems: problemsOf(result, shows()) };
  }
  if (doing === 'logo' || doing === 'no-logo') return changeLogo(form, context);
  if (doing === 'end') {
    const { result } = await context.graphql(EndSeat, { input: { seat, endedSeat: said('endedSeat') } });
    return result.__typename === 'Seat' ? { done: 'ended' } : { problems: problemsOf(result, shows()) };
  }
  if (doing === 'rule') {
    const rule = said('rule') === 'approval' ? 'approval' : 'sole';
    const { result } = await context.graphql(SetSigningRule, {
      input: {
        seat,
        rule,
        approvals: Number(said('approvals')) || 1,
        minuteRequired: form.has('minuteRequired'),
      },
    });
    if (result.__typename === 'Membership') return { done: 'rule' };
    return { problems: problemsOf(result, shows('approvals')) };
  }
  if (doing === 'size') {
    const size = MEMBER_SIZES.find((one) => one === said('size'));
    if (!size) throw new Response(null, { status: 400 });
    const { result } = await context.graphql(SetMemberSize, { input: { seat, size } });
    return result.__typename === 'Membership' ? { done: 'size' } : { problems: problemsOf(result, shows()) };
  }
  if (doing === 'risk') {
    const risk = RISKS.find((one) => one === said('risk'));
    if (!risk) throw new Response(null, { status: 400 });
    const { result } = await context.graphql(SetRisk, { input: { seat, risk } });
    return result.__typename === 'Membership' ? { done: 'risk' } : { problems: problemsOf(result, shows()) };
  }
  const language: Language = said('language') === 'en' ? 'en' : 'es';
  const { result } = await context.graphql(GiveSeat, {
    input: {
      seat,
      email: said('email'),
      name: said('name'),
      language,
      title: said('title'),
      steward: form.has('steward'),
      mayPropose: form.has('mayPropose'),
      maySign: form.has('maySign'),
      until: endOfDay(said('until'), zone),
    },
  });
  if (result.__typename === 'Seat') return { done: 'given' };
  return { problems: problemsOf(result, shows(...FIELDS)) };
}
