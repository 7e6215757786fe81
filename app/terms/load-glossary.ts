import { folded } from '../../domain/terms/matching.ts';
import { termName } from '../../domain/terms/called.ts';
import { termAdvice } from '../../domain/terms/constants.ts';
import { topicId } from '../live/topic-id.ts';
import type { RequestContext } from '../load-context.d.ts';
import { found, signedIn } from '../shell/guard.ts';
import { GlossaryQuery, type TermShown } from './queries.ts';

/** The glossary as its page shows it: what the address asks for, by what its words are called. */
export async function loadGlossary(request: Request, slug: string, context: RequestContext) {
  signedIn(request, context);
  const { coalition } = await context.graphql(GlossaryQuery, { coalition: slug });
  const { terms, ...here } = found(coalition);
  const { searchParams } = new URL(request.url);
  const search = (searchParams.get('q') ?? '').slice(0, 200);
  const advice = termAdvice.find((one) => one === searchParams.get('advice')) ?? null;
  const { language } = context;
  return {
    ...here,
    language,
    base: `/c/${here.slug}`,
    topics: [`coalition:${topicId(here.id)}`],
    wanted: { search, advice },
    empty: terms.length === 0,
    terms: terms
      .filter((term) => advice === null || term.advice === advice)
      .filter((term) => says(term, search))
      .toSorted((one, other) =>
        termName(one.words, language).localeCompare(termName(other.words, language), language),
      ),
  };
}

function says({ words, reasonEs, reasonEn }: TermShown, search: string): boolean {
  const sought = folded(search, 'es').trim();
  const all = [...words.flatMap(({ forms, instead }) => [...forms, instead ?? '']), reasonEs, reasonEn];
  return folded(all.join('\n'), 'es').includes(sought);
}
