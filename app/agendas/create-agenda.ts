import { agendaFormWords } from '../../domain/words/agenda-forms.ts';
import type { RequestContext } from '../load-context.d.ts';
import { problemsOf } from '../refused.ts';
import { fieldOfTitle, readTitles } from '../texts/read-titles.ts';
import type { Problem } from '../ui/refusal.ts';
import { CreateAgenda } from './mutations.ts';

/** Makes the agenda a form asks for, or answers what to correct. */
export async function createAgenda(
  form: FormData,
  context: RequestContext,
): Promise<{ slug: string } | { problems: Problem[] }> {
  const words = agendaFormWords[context.language];
  const said = (name: string) => String(form.get(name) ?? '').trim();
  const { problems, ...called } = readTitles(form, context.language, words);
  if (problems.length > 0) return { problems };
  const { result } = await context.graphql(CreateAgenda, {
    input: {
      seat: said('seat'),
      body: said('body'),
      ...called,
      ...datesOf(form),
    },
  });
  if (result.__typename === 'Agenda') return { slug: result.slug };
  return {
    problems: problemsOf(result, (fault) => fieldOfTitle(fault, called.titles) ?? fieldOfDates(fault)),
  };
}

/** Who reads it and when it is for, as both forms of an agenda ask. */
export function datesOf(form: FormData) {
  const said = (name: string) => String(form.get(name) ?? '').trim() || null;
  return {
    readers: said('readers') === 'body' ? ('body' as const) : ('members' as const),
    periodFrom: said('periodFrom'),
    periodTo: said('periodTo'),
    adoptsOn: said('adoptsOn'),
  };
}

/** The field of these forms that a fault of the mutation speaks of. */
export function fieldOfDates(fault: string): string | undefined {
  const name = fault.split('.').at(-1) ?? '';
  return ['body', 'readers', 'periodFrom', 'periodTo', 'adoptsOn', 'languages'].includes(name)
    ? name
    : undefined;
}
