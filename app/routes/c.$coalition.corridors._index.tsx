import {
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from '@remix-run/node';
import { Link, useLoaderData } from '@remix-run/react';
import { tagPageWords } from '../../domain/words/tag-pages.ts';
import type { RouteHandle } from '../handle.ts';
import { useAnswer } from '../live/use-answer.ts';
import { topicId } from '../live/topic-id.ts';
import { useLive } from '../live/use-live.ts';
import { refuse } from '../refused.ts';
import { found, signedIn } from '../shell/guard.ts';
import { addTheme } from '../tags/change-theme.ts';
import { CorridorsQuery } from '../tags/queries.ts';
import { ThemeForm } from '../tags/theme-form.tsx';
import { seatsHere } from '../texts/seats.tsx';
import { ButtonLink } from '../ui/button.tsx';
import { Ledger, LedgerRow } from '../ui/ledger.tsx';
import { PageHead } from '../ui/line.tsx';
import { Section } from '../ui/section.tsx';
import { useLanguage } from '../ui/surroundings.ts';

export const handle: RouteHandle<Awaited<ReturnType<typeof loader>>> = {
  crumbs: ({ language }) => [{ name: tagPageWords[language].title }],
};

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${tagPageWords[data?.language ?? 'es'].title} · ${data?.coalition.shortName ?? ''}` },
];

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  signedIn(request, context);
  const { viewer, coalition } = await context.graphql(CorridorsQuery, { slug: params['coalition']! });
  const here = found(coalition);
  return {
    language: context.language,
    base: `/c/${here.slug}`,
    coalition: here,
    seats: seatsHere(viewer, here.slug, request),
    topics: [`coalition:${topicId(here.id)}`],
  };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  signedIn(request, context);
  const form = await request.formData();
  const problems = await addTheme(form, params['coalition']!, context);
  return problems.length > 0 ? refuse(problems, form) : redirect(`/c/${params['coalition']}/corridors`, 303);
}

/** The coalition's corridors and themes; the secretariat adds to both. */
export default function Corridors() {
  const { base, coalition, seats, topics } = useLoaderData<typeof loader>();
  const last = useAnswer<typeof action>();
  const words = tagPageWords[useLanguage()];
  useLive(topics);
  const { corridors, themes, mayKeepTags } = coalition;
  return (
    <>
      <PageHead title={words.title}>
        <p className="quiet">{words.lead}</p>
      </PageHead>
      <Section id="corridors" title={words.corridors}>
        {corridors.length === 0 ? (
          <p className="quiet">{words.noCorridors}</p>
        ) : (
          <Ledger dateless>
            {corridors.map(({ id, slug, name, countries }) => (
              <LedgerRow key={id} title={name} to={`${base}/corridors/${slug}`}>
                {countries.map((one) => one.name).join(', ')}
              </LedgerRow>
            ))}
          </Ledger>
        )}
        {mayKeepTags ? (
          <p className="after-list">
            <ButtonLink to={`${base}/corridors/new`} icon="plus">
              {words.keep.newCorridor}
            </ButtonLink>
          </p>
        ) : null}
      </Section>
      <Section id="themes" title={words.themes}>
        {themes.length === 0 ? (
          <p className="quiet">{words.noThemes}</p>
        ) : (
          <ul className="chips">
            {themes.map(({ id, slug, name }) => (
              <li key={id}>
                <Link className="chip" to={`${base}/themes/${slug}`}>
                  {name}
                </Link>
              </li>
            ))}
          </ul>
        )}
        {mayKeepTags ? (
          <ThemeForm seats={seats} last={last} />
        ) : (
          <p className="after-list small quiet">{words.keptBy}</p>
        )}
      </Section>
    </>
  );
}
