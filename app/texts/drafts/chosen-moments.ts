import type { RequestContext } from '../../load-context.d.ts';
import { found } from '../../shell/guard.ts';
import { comparedIn, type ComparedMoments } from './compare-address.ts';
import { NOW } from './moments.ts';
import { MomentsQuery } from './queries.ts';

/** What an address asks to be compared; what it leaves out: the first draft, now, the reference language. */
export async function chosenMoments(
  context: RequestContext,
  place: { coalition: string; slug: string },
  query: URLSearchParams,
): Promise<ComparedMoments> {
  const statement = found(found((await context.graphql(MomentsQuery, place)).coalition).statement);
  const { languages, drafts } = found(statement.text);
  const asked = comparedIn(query);
  return {
    from: asked.from ?? drafts.at(-1)?.label ?? NOW,
    to: asked.to ?? NOW,
    language: languages.find((tag) => tag === asked.language) ?? languages[0]!,
  };
}
