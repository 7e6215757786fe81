import type { Language } from '../../domain/words/words.ts';
import type { RequestContext } from '../load-context.d.ts';
import { problemsOf, shows } from '../refused.ts';
import type { Problem } from '../ui/refusal.ts';
import { AccountQuery, EndSession, UpdateProfile } from './documents.ts';

const FIELDS = ['name', 'language', 'timeZone', 'defaultSeat'];

/** Does what a form of the account page asks: a new profile, the end of one session, or of all others. */
export async function changeAccount(
  form: FormData,
  context: RequestContext,
): Promise<{ next: string } | { problems: Problem[] }> {
  const session = form.get('session');
  if (typeof session === 'string') return endSessions([session], context);
  if (form.has('others')) {
    const { viewer } = await context.graphql(AccountQuery, {});
    const others = (viewer?.sessions ?? []).filter(({ current }) => !current);
    return endSessions(
      others.map(({ id }) => id),
      context,
    );
  }
  const { result } = await context.graphql(UpdateProfile, { input: profileOf(form) });
  if (result.__typename === 'Viewer') return { next: '/account?saved' };
  return { problems: problemsOf(result, shows(...FIELDS)) };
}

async function endSessions(ids: string[], context: RequestContext) {
  for (const session of ids) {
    const { result } = await context.graphql(EndSession, { session });
    if (result.__typename !== 'Viewer') return { problems: problemsOf(result) };
  }
  return { next: `/account?ended=${ids.length}` };
}

function profileOf(form: FormData) {
  const said = (name: string) => String(form.get(name) ?? '');
  const language: Language = said('language') === 'en' ? 'en' : 'es';
  const seat = form.has('defaultSeat') ? { defaultSeat: said('defaultSeat') } : {};
  return { name: said('name'), language, timeZone: said('timeZone'), ...seat };
}
