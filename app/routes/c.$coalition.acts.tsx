import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { memberPageWords } from '../../domain/words/member-pages.ts';
import { ActSentence } from '../coalitions/act-sentence.tsx';
import { ActsQuery } from '../coalitions/acts-query.ts';
import { cursorIn } from '../coalitions/cursor.ts';
import type { RouteHandle } from '../handle.ts';
import { found, signedIn } from '../shell/guard.ts';
import { ButtonLink } from '../ui/button.tsx';
import { dayOf, timeOf } from '../ui/dates.ts';
import { Empty } from '../ui/empty.tsx';
import { PageHead } from '../ui/line.tsx';
import { Section } from '../ui/section.tsx';
import { useLanguage } from '../ui/surroundings.ts';
import { placeOfZone } from '../../domain/words/zones.ts';

const ON_A_PAGE = 30;

export const handle: RouteHandle<Awaited<ReturnType<typeof loader>>> = {
  crumbs: ({ language, base }) => [
    { name: memberPageWords[language].title, to: `${base}/members` },
    { name: memberPageWords[language].acts.title },
  ],
};

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${memberPageWords[data?.language ?? 'es'].acts.title} · ${data?.shortName ?? ''}` },
];

const cursor = (value: string | null) => cursorIn(value, (place) => typeof place === 'string');

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const { zone } = signedIn(request, context);
  const asked = new URL(request.url).searchParams;
  const before = cursor(asked.get('before'));
  const { coalition } = await context.graphql(ActsQuery, {
    slug: params['coalition']!,
    ...(before === null
      ? { first: ON_A_PAGE, after: cursor(asked.get('after')) }
      : { last: ON_A_PAGE, before }),
  });
  const { slug, shortName, acts } = found(coalition);
  const { edges, pageInfo } = found(acts);
  return {
    language: context.language,
    base: `/c/${slug}`,
    shortName,
    zone,
    acts: edges.map(({ node }) => node),
    older: pageInfo.hasNextPage ? pageInfo.endCursor : null,
    newer: pageInfo.hasPreviousPage ? pageInfo.startCursor : null,
  };
}

/** "Sábado 21 de noviembre de 2026": the head of what was done that day. */
function DayName({ at, zone }: { at: string; zone: string }) {
  return (
    <time className="first-letter" dateTime={at}>
      {dayOf(at, zone, useLanguage(), { year: true })}
    </time>
  );
}

export default function Acts() {
  const { base, zone, acts, older, newer } = useLoaderData<typeof loader>();
  const language = useLanguage();
  const words = memberPageWords[language].acts;
  const days = [...Map.groupBy(acts, ({ at }) => dayOf(at, zone, 'en', { year: true }).replace(/\W+/g, '-'))];
  return (
    <>
      <PageHead title={words.title}>
        <p className="quiet">{words.lead}</p>
      </PageHead>
      {acts.length === 0 ? (
        <Empty title={words.none}>{words.noneNext}</Empty>
      ) : (
        <>
          {days.map(([day, ofDay]) => (
            <Section key={day} id={`d${day}`} title={<DayName at={ofDay[0]?.at ?? ''} zone={zone} />}>
              <ol className="acts">
                {ofDay.map((act) => (
                  <li key={act.id}>
                    <p>
                      <ActSentence act={act} base={base} />
                    </p>
                    <p className="min quiet figures">
                      <time dateTime={act.at}>
                        {timeOf(act.at, zone, language)} ({placeOfZone(zone, language)})
                      </time>
                      {act.actor === null ? null : ` · ${act.actor}`}
                    </p>
                  </li>
                ))}
              </ol>
            </Section>
          ))}
        </>
      )}
      <nav className="row" aria-label={words.pages}>
        {newer === null ? null : <ButtonLink to={`?before=${newer}`}>{words.newer}</ButtonLink>}
        {older === null ? null : <ButtonLink to={`?after=${older}`}>{words.older}</ButtonLink>}
        {newer === null ? null : (
          <ButtonLink kind="quiet" to="?">
            {words.newest}
          </ButtonLink>
        )}
      </nav>
    </>
  );
}
