import type { LinksFunction, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { tagPageWords } from '../../domain/words/tag-pages.ts';
import type { RouteHandle } from '../handle.ts';
import { useLive } from '../live/use-live.ts';
import { signedIn } from '../shell/guard.ts';
import { CorridorChips } from '../tags/corridor-head.tsx';
import { CorridorTable } from '../tags/corridor-table.tsx';
import { asking } from '../tags/filters.ts';
import { loadCorridor } from '../tags/load-corridor.ts';
import { OrganizationList } from '../tags/organization-list.tsx';
import { TileMap } from '../tags/tile-map/tile-map.tsx';
import { onlyAsks, WorkList } from '../tags/work-list.tsx';
import { Banner } from '../ui/banner.tsx';
import { ButtonLink } from '../ui/button.tsx';
import tileMap from '../ui/css/tile-map.css?url';
import { PageHead } from '../ui/line.tsx';
import { useLanguage } from '../ui/surroundings.ts';

export const links: LinksFunction = () => [{ rel: 'stylesheet', href: tileMap }];

export const handle: RouteHandle<Awaited<ReturnType<typeof loader>>> = {
  crumbs: ({ base, language, corridor }) => [
    { name: tagPageWords[language].title, to: `${base}/corridors` },
    { name: corridor.name },
  ],
};

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data?.corridor.name ?? ''} · ${data?.shortName ?? ''}` },
];

export function loader({ request, params, context }: LoaderFunctionArgs) {
  return loadCorridor(request, params, signedIn(request, context), context);
}

/** A corridor: what there is where, as a map and as a table, and the list behind each number. */
export default function Corridor() {
  const page = useLoaderData<typeof loader>();
  const { base, asked, corridor, figures, themes } = page;
  const language = useLanguage();
  const words = tagPageWords[language];
  useLive(page.topics);
  const at = `${base}/corridors/${corridor.slug}`;
  const counted = Object.fromEntries(
    figures.countries.map(({ country, undivided, parts }) => [
      country,
      {
        undivided: undivided[asked.show],
        parts: parts.map((part) => ({ place: part.place, n: part.figures[asked.show] })),
      },
    ]),
  );
  const filtered = asked.place !== null || asked.status !== null || asked.theme !== null;
  return (
    <>
      <PageHead title={corridor.name} above={words.corridorOf(corridor.countries.length)} />
      <div className="stack wide">
        <CorridorChips at={at} asked={asked} themes={themes} />
        <div className="map-and-table">
          <div className="stack wide">
            <TileMap
              countries={corridor.countries.map(({ country }) => country)}
              counted={counted}
              what={words.counted[asked.show]}
              title={words.map.title}
            />
            <Banner icon="withheld">
              <p>
                <b>{words.notHere.title}</b> {words.notHere.body}
              </p>
            </Banner>
          </div>
          <CorridorTable at={at} {...page} />
        </div>
        <div id="list">
          {asked.place === null && asked.status === null ? null : (
            <p className="filters">
              {asked.place === null ? null : (
                <b>{page.place === null ? words.list.inRegion : words.list.in(page.place)}</b>
              )}
              <ButtonLink
                to={asking(at, asked, { place: null, status: null })}
                size="small"
                kind="quiet"
                icon="close"
              >
                {words.clear}
              </ButtonLink>
            </p>
          )}
          {asked.show === 'organizations' && page.organizations ? (
            <OrganizationList base={base} organizations={page.organizations} />
          ) : (
            <WorkList
              base={base}
              zone={page.zone}
              work={asked.show === 'asks' ? onlyAsks(page.work) : page.work}
              filtered={filtered}
            />
          )}
        </div>
        {corridor.mayChange ? (
          <p>
            <ButtonLink to={`${at}/edit`} icon="edit">
              {words.keep.changeCorridor}
            </ButtonLink>
          </p>
        ) : null}
      </div>
    </>
  );
}
