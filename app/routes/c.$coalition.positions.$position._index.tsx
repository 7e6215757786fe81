import {
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from '@remix-run/node';
import { Link, useLoaderData } from '@remix-run/react';
import { positionPageWords } from '../../domain/words/position-pages.ts';
import type { RouteHandle } from '../handle.ts';
import { useAnswer } from '../live/use-answer.ts';
import { useLive } from '../live/use-live.ts';
import { actOnPosition } from '../positions/act-on-position.ts';
import { Endorsements } from '../positions/endorsements.tsx';
import { loadPosition, type PositionPage } from '../positions/load-position.ts';
import { longDay } from '../positions/look.ts';
import { Manage } from '../positions/manage.tsx';
import { PositionFacts } from '../positions/position-facts.tsx';
import { PositionWords } from '../positions/position-words.tsx';
import { StandingBadge } from '../positions/standing-badge.tsx';
import { BeginForm, QuoteForm } from '../positions/use-forms.tsx';
import { Uses } from '../positions/uses.tsx';
import { refuse } from '../refused.ts';
import { signedIn } from '../shell/guard.ts';
import { TagsOf } from '../tags/tag-editor.tsx';
import { languageName } from '../texts/languages.ts';
import { ActsOfOne } from '../ui/acts-of-one.tsx';
import { Banner } from '../ui/banner.tsx';
import { PageHead } from '../ui/line.tsx';
import { Split } from '../ui/section.tsx';
import { Badges } from '../ui/badge.tsx';
import { useLanguage } from '../ui/surroundings.ts';
import { Tabs } from '../ui/tabs.tsx';

export const handle: RouteHandle<Awaited<ReturnType<typeof loader>>> = {
  crumbs: ({ base, ours, said }) => [
    { name: positionPageWords[ours].title, to: `${base}/positions` },
    { name: said.title, lang: said.language },
  ],
};

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data?.said.title ?? ''} · ${data?.shortName ?? ''}` },
];

export function loader({ request, params, context }: LoaderFunctionArgs) {
  signedIn(request, context);
  return loadPosition(request, { coalition: params['coalition']!, position: params['position']! }, context);
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  signedIn(request, context);
  const form = await request.formData();
  const outcome = await actOnPosition(form, context);
  if ('problems' in outcome) return refuse(outcome.problems, form);
  if ('text' in outcome) return redirect(`/c/${params['coalition']}/texts/${outcome.text}`, 303);
  const { pathname, searchParams } = new URL(request.url);
  searchParams.delete('index');
  searchParams.set('done', outcome.done);
  return redirect(`${pathname}?${searchParams}`, 303);
}

export default function Position() {
  const page = useLoaderData<typeof loader>();
  const language = useLanguage();
  const words = positionPageWords[language].page;
  const last = useAnswer<typeof action>();
  const { position, said, done, base } = page;
  useLive(page.topics);
  return (
    <>
      <PageHead title={said.title} lang={said.language} serif above={words.by(position.owner)}>
        <Badges>
          <StandingBadge standing={position.standing} />
        </Badges>
        {page.endorsers.length === 0 ? null : (
          <p className="to-endorse">
            <a href="#endorsements">{words.endorse}</a>
          </p>
        )}
        <TagsOf
          base={base}
          subject={position.id}
          tags={position.tags}
          choices={page.tagging}
          seats={page.voices}
        />
      </PageHead>
      {done === null || last !== undefined ? null : (
        <Banner tone="done" live>
          {words.done[done]}
        </Banner>
      )}
      <NotInForce page={page} />
      <Split
        aside={
          <>
            <PositionFacts page={page} />
            <Endorsements page={page} last={last} />
            <Manage page={page} last={last} />
          </>
        }
      >
        {position.wordings.length < 2 ? null : (
          <Tabs
            label={words.languages}
            items={position.wordings.map(({ language: tag }) => ({
              to: `${base}/positions/${position.slug}?language=${tag}`,
              label: <span className="first-letter">{languageName(tag, language)}</span>,
              current: tag === said.language,
            }))}
          />
        )}
        <PositionWords said={said} language={language} />
        {position.standing === 'withdrawn' ? null : (
          <div className="use-forms">
            <QuoteForm page={page} last={last} />
            <BeginForm page={page} last={last} />
          </div>
        )}
      </Split>
      <Uses page={page} />
      <ActsOfOne title={words.history} acts={page.acts} zone={page.zone} />
    </>
  );
}

/** Why it is no longer in force, and what took its place. */
function NotInForce({ page: { position, supersededBy, base } }: { page: PositionPage }) {
  const language = useLanguage();
  const words = positionPageWords[language].page;
  if (position.standing === 'withdrawn')
    return <Banner icon="close">{words.withdrawn(position.owner)}</Banner>;
  if (position.standing === 'superseded')
    return (
      <Banner icon="behind">
        {words.superseded}{' '}
        {supersededBy === null ? null : (
          <Link to={`${base}/positions/${supersededBy.slug}`}>{supersededBy.title}</Link>
        )}
      </Banner>
    );
  return position.standing === 'expired' && position.expiresOn !== null ? (
    <Banner icon="clock">{words.expired(longDay(position.expiresOn, language))}</Banner>
  ) : null;
}
