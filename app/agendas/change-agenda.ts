import type { RequestContext } from '../load-context.d.ts';
import { problemsOf } from '../refused.ts';
import type { Problem } from '../ui/refusal.ts';
import { changeAsk, wordsField, type Changed } from './change-ask.ts';
import { AddAsk, AddPreambleBlock } from './mutations.ts';

/** Does what a form of an agenda's page asks for. */
export async function changeAgenda(form: FormData, context: RequestContext): Promise<Changed> {
  const changed = await changeAsk(form, context);
  if (changed !== null) return changed;
  switch (String(form.get('do') ?? '')) {
    case 'add-ask':
      return addAsk(form, context);
    case 'add-paragraph':
      return addParagraph(form, context);
    default:
      throw new Response(null, { status: 400 });
  }
}

/** The languages a form was written in: those of which any field says something, the first where none does. */
function written(form: FormData, names: readonly string[]): string[] {
  const languages = form.getAll('languages').map(String);
  const says = (language: string) =>
    names.some((name) => String(form.get(`${name}-${language}`) ?? '').trim() !== '');
  const found = languages.filter(says);
  return found.length > 0 ? found : languages.slice(0, 1);
}

async function addAsk(form: FormData, context: RequestContext): Promise<Changed> {
  const said = (name: string) => String(form.get(name) ?? '').trim();
  const languages = written(form, ['priority', 'words']);
  const askWords = languages.map((language) => ({
    language,
    priority: said(`priority-${language}`),
    ask: said(`words-${language}`),
  }));
  const input = { seat: said('seat'), agenda: said('agenda'), askWords, after: said('after') || null };
  const { result } = await context.graphql(AddAsk, { input });
  const field = (fault: string) => {
    const at = Number(/\.(\d+)\./.exec(fault)?.[1] ?? Number.NaN);
    return fault.endsWith('after') ? 'after' : wordsField(fault, languages[at] ?? '');
  };
  return outcome(problemsOf(result, field));
}

async function addParagraph(form: FormData, context: RequestContext): Promise<Changed> {
  const said = (name: string) => String(form.get(name) ?? '').trim();
  const languages = written(form, ['words']);
  const preamble = languages.map((language) => ({ language, words: said(`words-${language}`) }));
  const kind = said('kind') === 'heading' ? ('heading' as const) : ('paragraph' as const);
  const input = { seat: said('seat'), agenda: said('agenda'), kind, preamble };
  const { result } = await context.graphql(AddPreambleBlock, { input });
  const field = (fault: string) => {
    const at = /\.(\d+)\./.exec(fault)?.[1];
    return at === undefined ? undefined : `words-${languages[Number(at)] ?? ''}`;
  };
  return outcome(problemsOf(result, field));
}

const outcome = (problems: Problem[]): Changed => (problems.length > 0 ? { problems } : { say: {} });
