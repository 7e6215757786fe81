import { homePath } from '../../domain/words/addresses.ts';
import type { RequestContext } from '../load-context.d.ts';
import { topicId } from '../live/topic-id.ts';
import { found } from '../shell/guard.ts';
import { seatsHere } from '../texts/seats.tsx';
import { PositionQuery, SiblingsQuery } from './queries.ts';
import { bodiesToWriteIn, voicesHere } from './seats.ts';

const DONE = [
  'shared',
  'changed',
  'audience',
  'superseded',
  'withdrawn',
  'endorsed',
  'unendorsed',
  'quoted',
] as const;

/** A position with all that its page shows, in the language the address asks for. */
export async function loadPosition(
  request: Request,
  { coalition: slug, position: word }: { coalition: string; position: string },
  context: RequestContext,
) {
  const { language } = context;
  const { viewer, coalition } = await context.graphql(PositionQuery, {
    coalition: slug,
    slug: word,
    language,
  });
  const { position: known, bodies, statements, themes, corridors, ...place } = found(coalition);
  const { endorsements, uses, acts, supersedes, supersededBy, ...position } = found(known);
  const query = new URL(request.url).searchParams;
  const tags = position.wordings.map((one) => one.language);
  const asked = [query.get('language') ?? '', language].find((tag) => tags.includes(tag)) ?? tags[0]!;
  const voices = voicesHere(viewer, place, request);
  const own = position.own ? position.organization : null;
  const endorsing = new Set(endorsements.map((one) => one.organization?.id));
  const others = voices.filter(({ organizationId }) => organizationId !== own?.id);
  const texts = statements.edges
    .map(({ node }) => node)
    .filter(({ permissions, languages }) => permissions.editText && languages.includes(asked));
  const siblings =
    position.permissions.rule && own !== null ? await siblingsOf(slug, own.id, position.id, context) : [];
  return {
    ours: language,
    base: homePath(place.slug),
    shortName: place.shortName,
    zone: place.timeZone,
    position,
    ...{ endorsements, uses, supersedes, supersededBy },
    acts: acts?.edges.map(({ node }) => node) ?? [],
    said: position.wordings.find((one) => one.language === asked)!,
    /** Seats of its own organisation. */
    voices: voices.filter(({ organizationId }) => organizationId === own?.id),
    /** Seats that may endorse it, and those that may take it back. */
    endorsers: position.permissions.endorse ? others.filter((one) => !endorsing.has(one.organizationId)) : [],
    endorsed: others.filter((one) => endorsing.has(one.organizationId)),
    seats: seatsHere(viewer, place.slug, request),
    texts: texts.map(({ id, titles, referenceLanguage }) => ({ id, titles, referenceLanguage })),
    writable: bodiesToWriteIn(viewer, place.slug, bodies).filter(
      ({ id }) => position.audience !== 'body' || position.body?.id === id,
    ),
    bodies: bodies.map(({ id, name }) => ({ id, name })),
    siblings,
    tagging: position.permissions.rule ? { themes, corridors } : null,
    done: DONE.find((one) => one === query.get('done')) ?? null,
    topics: [`position:${topicId(position.id)}`],
  };
}

export type PositionPage = Awaited<ReturnType<typeof loadPosition>>;

async function siblingsOf(coalition: string, organization: string, but: string, context: RequestContext) {
  const answer = await context.graphql(SiblingsQuery, { coalition, organization });
  return (answer.coalition?.register.edges ?? []).flatMap(({ node }) =>
    node.__typename === 'Position' && node.id !== but ? [{ id: node.id, title: node.title }] : [],
  );
}
