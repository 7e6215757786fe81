import type { Block } from '../../../domain/texts/schema.ts';
import type { RequestContext } from '../../load-context.d.ts';
import { loadWords } from '../load-words.ts';
import { AlignmentQuery } from './queries.ts';
import { isPending, rowsOf } from './rows.ts';

/** What the page of a text's languages shows: beside the reference language the one the address asks for. */
export async function loadAlignment(
  context: RequestContext,
  text: { id: string; languages: string[] },
  query: URLSearchParams,
) {
  const [reference, ...others] = text.languages;
  const asked = query.get('language');
  const language = others.find((tag) => tag === asked) ?? others[0];
  if (reference === undefined || language === undefined) return null;
  const { node } = await context.graphql(AlignmentQuery, { text: text.id, language });
  if (node?.__typename !== 'Text') throw new Response(null, { status: 404 });
  const { alignment, ...may } = node;
  const tags = [...new Set([reference, language, ...alignment.map(({ source }) => source)])];
  const read = await Promise.all(tags.map((tag) => loadWords(context, text.id, tag)));
  const words: Record<string, Block[]> = Object.fromEntries(
    read.map(({ language: tag, blocks }) => [tag, blocks as Block[]]),
  );
  const rows = rowsOf(alignment, words, { reference, language });
  const pending = rows.filter(({ pair }) => isPending(pair)).length;
  const show = query.get('show') === 'pending' ? ('pending' as const) : ('all' as const);
  return { ...may, text: text.id, reference, language, languages: others, words, rows, pending, show };
}

export type AlignmentLoaded = NonNullable<Awaited<ReturnType<typeof loadAlignment>>>;

/** The languages of a text that whoever may arrange them changes on its page. */
export function changeOf(
  text: { id: string; languages: string[]; mayArrangeLanguages: boolean },
  alignment: AlignmentLoaded | null,
) {
  if (!text.mayArrangeLanguages) return null;
  const [reference] = text.languages;
  const written = (alignment?.languageStandings ?? []).filter(
    ({ inStep, behind, unreviewed }) => inStep + behind + unreviewed > 0,
  );
  const empty = text.languages.filter(
    (tag) => tag !== reference && !written.some(({ language }) => language === tag),
  );
  return { text: text.id, languages: text.languages, empty };
}
