import { isContested } from '../../domain/terms/constants.ts';
import { soughtIn } from '../../domain/terms/counting.ts';
import { graphql, type ResultOf } from '../graphql.ts';
import type { RequestContext } from '../load-context.d.ts';

const AdviceQuery = graphql(`
  query Advice($coalition: String!, $language: Language!) {
    viewer {
      seats {
        coalition {
          slug
        }
      }
    }
    coalition(slug: $coalition) {
      terms {
        id
        advice
        reason(language: $language)
        words {
          language
          forms
          instead
        }
      }
    }
  }
`);

type Shown = NonNullable<ResultOf<typeof AdviceQuery>['coalition']>['terms'][number];

/** What the coalition says of an avoided or reserved word, for who writes it. */
export type Advice = Shown;

/** Of some advice that which is for one language. */
export const adviceFor = (language: string, all: readonly Advice[]): Advice[] =>
  all.filter((one) => soughtIn(language, [one]).length > 0);

/** What is said of the words one had better not use; closed to who has no seat in the coalition. */
export async function loadAdvice(context: RequestContext, coalition: string): Promise<Advice[]> {
  const { language } = context;
  const answer = await context.graphql(AdviceQuery, { coalition, language });
  if (answer.coalition === null) throw new Response(null, { status: 404 });
  if (!answer.viewer?.seats.some((seat) => seat.coalition.slug === coalition))
    throw new Response(null, { status: 403 });
  return answer.coalition.terms.filter(({ advice }) => isContested(advice));
}
