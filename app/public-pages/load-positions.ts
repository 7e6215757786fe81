import { publicPath, publicPositionPath, publicPositionsPath } from '../../domain/words/addresses.ts';
import type { RequestContext } from '../load-context.d.ts';
import { noonOf } from '../positions/look.ts';
import { found } from '../shell/guard.ts';
import { titleFor } from '../texts/titles.ts';
import { placeOf, sisterOf } from './place.ts';
import { PublicPositionQuery, PublicRegisterQuery, type PublicRegister } from './position-queries.ts';

type Params = Parameters<typeof placeOf>[0];
type Coalition = Omit<PublicRegister, 'register'>;

/** What a coalition and its members say in public: in force, and no longer. */
export async function loadPositions(params: Params, context: RequestContext) {
  const { coalition: slug, language } = placeOf(params);
  const rows: PositionRow[] = [];
  for (let after: string | null = null; ;) {
    const answer: { coalition: PublicRegister | null } = await context.graphql(PublicRegisterQuery, {
      ...{ coalition: slug, language, after },
    });
    const { register, ...coalition } = found(answer.coalition);
    rows.push(...register.edges.map(({ node }) => rowOf(node, coalition, language)));
    after = register.pageInfo.hasNextPage ? register.pageInfo.endCursor : null;
    if (after !== null) continue;
    return {
      ...{ coalition, language, origin: context.origin },
      path: publicPositionsPath(slug, language),
      sister: publicPositionsPath(slug, sisterOf[language]),
      inForce: rows.filter(({ standing }) => standing === 'inForce'),
      past: rows.filter(({ standing }) => standing !== 'inForce'),
    };
  }
}

export type PositionsPage = Awaited<ReturnType<typeof loadPositions>>;

type Node = PublicRegister['register']['edges'][number]['node'];
/** One line of the list. */
export type PositionRow = ReturnType<typeof rowOf>;

function rowOf(node: Node, { slug, timeZone }: Coalition, language: 'es' | 'en') {
  const of = { id: node.id };
  if (node.__typename === 'Statement')
    return {
      ...of,
      path: publicPath({ coalition: slug, statement: node.slug }, language),
      title: titleFor(node, language),
      at: node.publishedAt ?? '',
      zone: timeZone,
      owner: null,
      standing: node.registered?.standing ?? ('inForce' as const),
    };
  const reference = node.wordings[0]!.language;
  return {
    ...of,
    path: node.publicPath ?? '',
    title: titleFor({ titles: node.wordings, referenceLanguage: reference }, language),
    at: noonOf(node.datedOn),
    zone: 'UTC',
    owner: node.owner,
    standing: node.standing,
  };
}

/** A member's position as anyone reads it, in the language of its address where it has that one. */
export async function loadPublicPosition(
  params: Params & { position?: string | undefined },
  context: RequestContext,
) {
  const { coalition: slug, language } = placeOf(params);
  const { position, ...coalition } = found(
    (await context.graphql(PublicPositionQuery, { coalition: slug, slug: params.position ?? '', language }))
      .coalition,
  );
  const { supersededBy, ...known } = found(position);
  // Members may know of others, but not at a public address.
  const path = found(known.publicPath);
  const tags = known.wordings.map((one) => one.language);
  const place = { coalition: slug, position: known.slug };
  const newer = supersededBy?.publicPath
    ? {
        path: supersededBy.publicPath,
        title: titleFor(
          { titles: supersededBy.wordings, referenceLanguage: supersededBy.wordings[0]!.language },
          language,
        ),
      }
    : null;
  return {
    ...{ coalition, language, origin: context.origin, path },
    sister: publicPositionPath(place, sisterOf[language]),
    alternates: (['es', 'en'] as const)
      .filter((tag) => tags.includes(tag))
      .map((tag) => ({ language: tag, path: publicPositionPath(place, tag) })),
    position: known,
    said: known.wordings.find((one) => one.language === language) ?? known.wordings[0]!,
    /** Languages no page of this site is in, and those that are a file or a link elsewhere. */
    others: known.wordings.filter((one) => one.language !== 'es' && one.language !== 'en'),
    endorsedBy: known.endorsements.filter(({ shown }) => shown === 'public').map(({ name }) => name),
    newer,
  };
}

export type PublicPositionPage = Awaited<ReturnType<typeof loadPublicPosition>>;
