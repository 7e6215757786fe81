import { publicAgendaPath, publicAgendasPath } from '../../domain/words/addresses.ts';
import type { RequestContext } from '../load-context.d.ts';
import { placeOf, sisterOf } from '../public-pages/place.ts';
import { found } from '../shell/guard.ts';
import { PublicAgendaQuery, PublicAgendasQuery } from './edition-queries.ts';
import { readEdition } from './read-edition.ts';

/** The agendas of which anyone may read an edition; one that lacks the language is called what it is called first. */
export async function loadPublicAgendas(params: Parameters<typeof placeOf>[0], context: RequestContext) {
  const { coalition: slug, language } = placeOf(params);
  const answer = await context.graphql(PublicAgendasQuery, { coalition: slug, language, content: language });
  const { publishedAgendas, ...coalition } = found(answer.coalition);
  return {
    coalition,
    language,
    origin: context.origin,
    path: publicAgendasPath(slug, language),
    sister: publicAgendasPath(slug, sisterOf[language]),
    agendas: publishedAgendas.map(({ asks, version, ...edition }) => ({
      ...edition,
      path: publicAgendaPath({ coalition: slug, agenda: edition.slug }, language),
      asks: asks.length,
      /** The language its title is in, where it is another one. */
      lang: version.languages.some((one) => one.language === language)
        ? undefined
        : version.referenceLanguage,
    })),
  };
}

export type PublicAgendasPage = Awaited<ReturnType<typeof loadPublicAgendas>>;

/** The latest published edition of an agenda, in the language of the address where it has words in it. */
export async function loadPublicAgenda(
  params: Parameters<typeof placeOf>[0] & { agenda?: string | undefined },
  context: RequestContext,
) {
  const { coalition: slug, language } = placeOf(params);
  const ask = async (content: string) => {
    const answer = await context.graphql(PublicAgendaQuery, {
      coalition: slug,
      slug: params.agenda ?? '',
      language,
      content,
    });
    const { publishedAgenda, ...coalition } = found(answer.coalition);
    return { coalition, edition: found(publishedAgenda) };
  };
  const first = await ask(language);
  const { coalition, edition } =
    first.edition.version.language === null ? await ask(first.edition.version.referenceLanguage) : first;
  const place = { coalition: slug, agenda: edition.slug };
  return {
    coalition,
    language,
    origin: context.origin,
    path: publicAgendaPath(place, language),
    sister: publicAgendaPath(place, sisterOf[language]),
    edition: readEdition(edition),
  };
}

export type PublicAgendaPage = Awaited<ReturnType<typeof loadPublicAgenda>>;
