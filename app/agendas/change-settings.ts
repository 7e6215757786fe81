import type { RequestContext } from '../load-context.d.ts';
import { problemsOf } from '../refused.ts';
import type { Problem } from '../ui/refusal.ts';
import { datesOf, fieldOfDates } from './create-agenda.ts';
import { ArchiveAgenda, RenameAgenda, SetAgenda } from './mutations.ts';

/** Does what a form of an agenda's settings asks for; answers what to correct. */
export async function changeSettings(form: FormData, context: RequestContext): Promise<Problem[]> {
  const said = (name: string) => String(form.get(name) ?? '').trim();
  const input = { seat: said('seat'), agenda: said('agenda') };
  switch (said('do')) {
    case 'rename': {
      const language = said('language');
      const title = said(`title-${language}`);
      const { result } = await context.graphql(RenameAgenda, { input: { ...input, language, title } });
      return problemsOf(result, (fault) => (fault.endsWith('title') ? `title-${language}` : undefined));
    }
    case 'dates': {
      const { result } = await context.graphql(SetAgenda, { input: { ...input, ...datesOf(form) } });
      return problemsOf(result, fieldOfDates);
    }
    case 'archive':
      return problemsOf((await context.graphql(ArchiveAgenda, { input })).result);
    default:
      throw new Response(null, { status: 400 });
  }
}
