import type { RequestContext } from '../../load-context.d.ts';
import type { PanelSubject } from '../rail/panel-subject.ts';
import { AuthorshipQuery, DraftsQuery } from './queries.ts';

/** What the panel shows. */
export async function loadDrafts(context: RequestContext, { text, language, query }: PanelSubject) {
  const { node } = await context.graphql(DraftsQuery, { text });
  if (node?.__typename !== 'Text') throw new Response(null, { status: 404 });
  const { drafts, versions, mayNameDraft, mayReadBalance } = node;
  return {
    language,
    drafts,
    versions,
    mayName: mayNameDraft,
    mayReadBalance,
    authors: query.get('view') === AUTHORS,
  };
}

export type DraftsData = Awaited<ReturnType<typeof loadDrafts>>;

/** `?view=authors`: in place of the desk, the words with who wrote them. */
export const AUTHORS = 'authors';

/** The words of one language with who wrote them, where the address asks for it. */
export async function loadAuthors(
  context: RequestContext,
  { text, language, query }: { text: string; language: string; query: URLSearchParams },
) {
  if (query.get('view') !== AUTHORS) return null;
  const { node } = await context.graphql(AuthorshipQuery, { text, language });
  if (node?.__typename !== 'Text') throw new Response(null, { status: 404 });
  return {
    language,
    by: query.get('by') === 'organisation' ? ('organisation' as const) : ('person' as const),
    blocks: node.blocks,
    voices: node.authorship.voices,
    runs: node.authorship.blocks,
  };
}

export type AuthorsData = NonNullable<Awaited<ReturnType<typeof loadAuthors>>>;
