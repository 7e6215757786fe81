import type { StatementMode } from './modes.ts';
import { textPageWords } from '../../domain/words/text-pages.ts';
import type { RequestContext } from '../load-context.d.ts';
import type { Problem } from '../ui/refusal.ts';
import { CreateStatement, ImportText } from './mutations.ts';
import { problemsOf } from '../refused.ts';
import { TitlesQuery } from './queries.ts';
import { fieldOfTitle, readTitles } from './read-titles.ts';
import { hasTemplate, templateMarkup, TEMPLATES, type Template } from './template.ts';

/** A text that was made, and where to go on; or what the form must correct. */
type Made = { slug: string; next: string } | { problems: Problem[] };

/** Makes the text a form asks for, and puts the template into each of its languages when asked to. */
export async function createText(form: FormData, coalition: string, context: RequestContext): Promise<Made> {
  const words = textPageWords[context.language].create;
  const said = (name: string) => String(form.get(name) ?? '').trim();
  const { problems, ...called } = readTitles(form, context.language, {
    titleNeeded: words.titleNeeded,
    languageNeeded: words.chooseLanguage,
    referenceNeeded: words.sameLanguage,
  });
  if (problems.length > 0) return { problems };

  const seat = said('seat');
  const mode: StatementMode = said('mode') === 'institutional' ? 'institutional' : 'optIn';
  const { titles, languages, referenceLanguage } = called;
  const taken = await titlesOf(coalition, context);
  const { result } = await context.graphql(CreateStatement, {
    input: {
      seat,
      body: said('body'),
      mode,
      ...called,
    },
  });
  if (result.__typename !== 'Statement') return { problems: problemsOf(result, fieldOfFault(titles)) };
  if (said('start') === 'import') return { slug: result.slug, next: `/import?language=${referenceLanguage}` };
  const template = TEMPLATES.find((one) => one === said('start'));
  const filled =
    template === undefined || (await fill({ statement: result.id, seat, template, languages }, context));
  if (!filled) return { slug: result.slug, next: '?template=failed' };
  const same = titles.some(({ title }) => taken.has(likened(title)));
  return { slug: result.slug, next: same ? '?title=same' : '' };
}

const likened = (title: string) => title.normalize('NFC').replace(/\s+/g, ' ').trim().toLocaleLowerCase();

/** The titles of the coalition's latest texts, as far as the viewer may know them, to tell a second one like the first. */
async function titlesOf(coalition: string, context: RequestContext): Promise<Set<string>> {
  const answer = await context.graphql(TitlesQuery, { coalition });
  const edges = answer.coalition?.statements.edges ?? [];
  return new Set(edges.flatMap(({ node }) => node.titles.map(({ title }) => likened(title))));
}

interface Filling {
  statement: string;
  seat: string;
  template: Template;
  languages: string[];
}

/** Puts the template into each language that has one; whether all of it came in. */
async function fill(
  { statement, seat, template, languages }: Filling,
  context: RequestContext,
): Promise<boolean> {
  for (const language of languages.filter(hasTemplate)) {
    const html = templateMarkup(template, language);
    const { result } = await context.graphql(ImportText, {
      input: { seat, statement, language, html, replace: true },
    });
    if (result.__typename !== 'ImportedText') return false;
  }
  return true;
}

/** The field of this form that a fault of the mutation speaks of. */
const fieldOfFault = (titles: { language: string }[]) => (fault: string) => {
  const title = fieldOfTitle(fault, titles);
  if (title !== undefined) return title;
  const name = fault.split('.').at(-1) ?? '';
  return name === 'referenceLanguage'
    ? 'reference'
    : ['body', 'mode', 'languages'].includes(name)
      ? name
      : undefined;
};
