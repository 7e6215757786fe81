import {
  redirect,
  type ActionFunctionArgs,
  type LinksFunction,
  type LoaderFunctionArgs,
  type MetaFunction,
} from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { tagPageWords } from '../../domain/words/tag-pages.ts';
import type { RouteHandle } from '../handle.ts';
import { useAnswer } from '../live/use-answer.ts';
import { useLive } from '../live/use-live.ts';
import { refuse } from '../refused.ts';
import { signedIn } from '../shell/guard.ts';
import { renameTheme } from '../tags/change-theme.ts';
import { loadTheme } from '../tags/load-theme.ts';
import { ThemeFilters } from '../tags/theme-filters.tsx';
import { ThemeForm } from '../tags/theme-form.tsx';
import { ThemeTable } from '../tags/theme-table.tsx';
import { TileMap } from '../tags/tile-map/tile-map.tsx';
import { WorkList } from '../tags/work-list.tsx';
import tileMap from '../ui/css/tile-map.css?url';
import { PageHead } from '../ui/line.tsx';
import { useLanguage } from '../ui/surroundings.ts';

export const links: LinksFunction = () => [{ rel: 'stylesheet', href: tileMap }];

export const handle: RouteHandle<Awaited<ReturnType<typeof loader>>> = {
  crumbs: ({ base, language, theme }) => [
    { name: tagPageWords[language].title, to: `${base}/corridors` },
    { name: theme.name },
  ],
};

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data?.theme.name ?? ''} · ${data?.shortName ?? ''}` },
];

export function loader({ request, params, context }: LoaderFunctionArgs) {
  return loadTheme(request, params, signedIn(request, context), context);
}

/** Renames it. */
export async function action({ request, params, context }: ActionFunctionArgs) {
  signedIn(request, context);
  const form = await request.formData();
  const at = { coalition: params['coalition']!, slug: params['slug']! };
  const problems = await renameTheme(form, at, context);
  return problems.length > 0 ? refuse(problems, form) : redirect(`/c/${at.coalition}/themes/${at.slug}`, 303);
}

/** A theme: what there is where, as a map and as a table, and all the work that carries it. */
export default function Theme() {
  const { base, zone, asked, countries, places, figures, seats, theme, topics, work, linked } =
    useLoaderData<typeof loader>();
  const last = useAnswer<typeof action>();
  const words = tagPageWords[useLanguage()];
  useLive(topics);
  const filtered = asked.place !== null || asked.objective !== null || asked.show === 'asks';
  const at = `${base}/themes/${theme.slug}`;
  const shown = asked.show === 'asks' ? 'asks' : 'work';
  const counted = Object.fromEntries(
    figures.countries.map(({ country, undivided, parts }) => [
      country,
      {
        undivided: undivided[shown],
        parts: parts.map((part) => ({ place: part.place, n: part.figures[shown] })),
      },
    ]),
  );
  return (
    <>
      <PageHead title={theme.name} above={`${words.theme} · ${words.linked(linked)}`} />
      <div className="stack wide">
        <ThemeFilters at={at} asked={asked} countries={places} />
        <div className="map-and-table">
          <TileMap
            countries={countries.map(({ country }) => country)}
            counted={counted}
            what={words.counted[shown]}
            title={words.map.themeTitle}
          />
          <ThemeTable at={at} {...{ asked, countries, figures }} />
        </div>
        <div id="list">
          <WorkList base={base} zone={zone} work={work} filtered={filtered} />
        </div>
        {theme.mayChange ? (
          <ThemeForm seats={seats} last={last} names={{ es: theme.nameEs, en: theme.nameEn }} />
        ) : null}
      </div>
    </>
  );
}
