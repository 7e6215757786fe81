import { askToSignPath, publicPath } from '../../domain/words/addresses.ts';
import { moment } from '../../domain/words/words.ts';
import { graphql } from '../graphql.ts';
import type { RequestContext } from '../load-context.d.ts';
import { isPublic } from '../public-pages/load-statement.ts';
import { placeOf } from '../public-pages/place.ts';
import { found } from '../shell/guard.ts';
import { titleFor } from '../texts/titles.ts';

const EmbedQuery = graphql(`
  query Embed($coalition: String!, $slug: String!, $language: Language!) {
    coalition(slug: $coalition) {
      slug
      shortName
      timeZone
      statement(slug: $slug) {
        slug
        state
        referenceLanguage
        titles {
          language
          title
        }
        signOn {
          state
          closesAt
          zone
          othersMayAsk
          tally {
            organizations
            countries
            withReservation
          }
          paper {
            id
            name
          }
          groups(language: $language) {
            key
            label
            withheld
            signatures {
              id
              name
              reservation {
                paragraphs
              }
            }
          }
        }
      }
    }
  }
`);

/** What another site shows of a statement, in the language of the address: the same for every reader. */
export async function loadEmbed(
  params: Parameters<typeof placeOf>[0] & { statement?: string | undefined },
  context: RequestContext,
) {
  const { coalition: slug, language } = placeOf(params);
  const { coalition } = await context.graphql(EmbedQuery, {
    coalition: slug,
    slug: params.statement ?? '',
    language,
  });
  const { statement, ...around } = found(coalition);
  const { signOn, ...about } = found(statement);
  if (!isPublic(about) || signOn === null) throw new Response(null, { status: 404 });
  const place = { coalition: around.slug, statement: about.slug };
  const title = titleFor(about, language);
  return {
    language,
    coalition: around.shortName,
    title,
    state: about.state === 'signOn' ? signOn.state : ('published' as const),
    until: moment(language, signOn.closesAt, signOn.zone),
    tally: signOn.tally,
    paper: signOn.paper,
    groups: signOn.groups,
    read: context.origin + publicPath(place, language),
    sign:
      context.origin + (signOn.othersMayAsk ? askToSignPath(place, language) : publicPath(place, language)),
  };
}

export type Embedded = Awaited<ReturnType<typeof loadEmbed>>;
