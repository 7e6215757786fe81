import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { companionWords } from '../../domain/words/companions.ts';
import { textPageWords } from '../../domain/words/text-pages.ts';
import type { RouteHandle } from '../handle.ts';
import { topicId } from '../live/topic-id.ts';
import { useAnswer } from '../live/use-answer.ts';
import { useLive } from '../live/use-live.ts';
import { found, signedIn } from '../shell/guard.ts';
import { LanguageCompanion } from '../texts/companions/forms.tsx';
import { CompanionsQuery } from '../texts/companions/queries.ts';
import { answerCompanionStep } from '../texts/companions/steps.ts';
import { seatsHere } from '../texts/seats.tsx';
import { titleFor } from '../texts/titles.ts';
import { ButtonLink } from '../ui/button.tsx';
import { PageHead } from '../ui/line.tsx';

type Page = Awaited<ReturnType<typeof loader>>;

export const handle: RouteHandle<Page> = {
  crumbs: ({ base, at, ours, title }) => [
    { name: textPageWords[ours].title, to: `${base}/texts` },
    { name: title.title, to: at, lang: title.language },
    { name: companionWords[ours].page.title },
  ],
};

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${companionWords[data?.ours ?? 'es'].page.title} · ${data?.title.title ?? ''}` },
];

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  signedIn(request, context);
  const { coalition: slug = '', slug: asked = '' } = params;
  const { viewer, coalition } = await context.graphql(CompanionsQuery, { coalition: slug, slug: asked });
  const statement = found(found(coalition).statement);
  return {
    ours: context.language,
    base: `/c/${slug}`,
    at: `/c/${slug}/texts/${statement.slug}`,
    title: titleFor(statement, context.language),
    seats: seatsHere(viewer, slug, request),
    topics: [`statement:${topicId(statement.id)}`],
    statement,
  };
}

export async function action({ request, context }: ActionFunctionArgs) {
  signedIn(request, context);
  return answerCompanionStep(request, context);
}

/** The summary and the recording of a statement in each of its languages. */
export default function CompanionsOfText() {
  const { ours, at, statement, seats, topics } = useLoaderData<typeof loader>();
  const last = useAnswer<typeof action>();
  useLive(topics);
  const { page: say } = companionWords[ours];
  return (
    <div className="stack">
      <PageHead title={say.title}>
        <p className="quiet">{say.lead}</p>
        {statement.mayKeepCompanions ? null : <p className="quiet">{say.readers}</p>}
      </PageHead>
      {statement.languages.map((language) => (
        <LanguageCompanion
          key={language}
          statement={statement.id}
          language={language}
          companion={statement.companions.find((one) => one.language === language)}
          mayKeep={statement.mayKeepCompanions}
          seats={seats}
          last={last}
        />
      ))}
      <p>
        <ButtonLink to={at} icon="back" size="small">
          {say.back}
        </ButtonLink>
      </p>
    </div>
  );
}
