import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { Link, useLoaderData } from '@remix-run/react';
import { memberPageWords } from '../../domain/words/member-pages.ts';
import { cursorIn } from '../coalitions/cursor.ts';
import type { RouteHandle } from '../handle.ts';
import { useLive } from '../live/use-live.ts';
import { byCountry } from '../organizations/by-country.ts';
import { CountryOfMembers } from '../organizations/country-of-members.tsx';
import { MembersQuery } from '../organizations/queries.ts';
import { found, signedIn } from '../shell/guard.ts';
import { topicId } from '../live/topic-id.ts';
import { PageHead } from '../ui/line.tsx';
import { useLanguage } from '../ui/surroundings.ts';

export const handle: RouteHandle<Awaited<ReturnType<typeof loader>>> = {
  crumbs: ({ language }) => [{ name: memberPageWords[language].title }],
};

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${memberPageWords[data?.language ?? 'es'].title} · ${data?.shortName ?? ''}` },
];

const isPlace = (place: unknown) =>
  typeof place === 'object' && place !== null && 'sortKey' in place && 'id' in place;

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const viewer = signedIn(request, context);
  const { language } = context;
  const after = cursorIn(new URL(request.url).searchParams.get('after'), isPlace);
  const { coalition } = await context.graphql(MembersQuery, { slug: params['coalition']!, after });
  const { id, slug, shortName, memberCount, members } = found(coalition);
  const { edges, pageInfo } = found(members);
  return {
    language,
    base: `/c/${slug}`,
    shortName,
    memberCount,
    groups: byCountry(
      edges.map(({ node }) => node),
      language,
    ),
    own: viewer.seats.map(({ organization }) => organization.id),
    next: pageInfo.hasNextPage ? pageInfo.endCursor : null,
    topics: [`coalition:${topicId(id)}`],
  };
}

export default function Members() {
  const { base, memberCount, groups, own, next, topics } = useLoaderData<typeof loader>();
  const words = memberPageWords[useLanguage()];
  useLive(topics);
  return (
    <>
      <PageHead title={words.title}>
        <p className="row apart">
          <span>{words.lead(memberCount)}</span>
          <Link to={`${base}/acts`}>{words.log}</Link>
        </p>
      </PageHead>
      <div>
        {groups.map((group) => (
          <CountryOfMembers key={group.heading} {...group} base={base} own={own} />
        ))}
      </div>
      {next === null ? null : <Link to={`?after=${encodeURIComponent(next)}`}>{words.more}</Link>}
    </>
  );
}
