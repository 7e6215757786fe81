import {
  redirect,
  type ActionFunctionArgs,
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
import { countOf, WorkList } from '../tags/work-list.tsx';
import { PageHead } from '../ui/line.tsx';
import { useLanguage } from '../ui/surroundings.ts';

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

/** A theme and all the work that carries it. */
export default function Theme() {
  const { base, zone, asked, countries, seats, theme, topics, work } = useLoaderData<typeof loader>();
  const last = useAnswer<typeof action>();
  const words = tagPageWords[useLanguage()];
  useLive(topics);
  const filtered = asked.place !== null || asked.objective !== null;
  return (
    <>
      <PageHead title={theme.name} above={`${words.theme} · ${words.linked(countOf(work))}`} />
      <div className="stack wide">
        <ThemeFilters at={`${base}/themes/${theme.slug}`} asked={asked} countries={countries} />
        <div>
          <WorkList base={base} zone={zone} work={work} filtered={filtered} />
        </div>
        {theme.mayChange ? (
          <ThemeForm
            key={theme.name}
            seats={seats}
            last={last}
            names={{ es: theme.nameEs, en: theme.nameEn }}
          />
        ) : null}
      </div>
    </>
  );
}
