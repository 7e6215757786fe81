import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { bodiesWords, saysItsKind } from '../../domain/words/bodies.ts';
import { memberPageWords } from '../../domain/words/member-pages.ts';
import { BodiesQuery } from '../bodies/queries.ts';
import type { RouteHandle } from '../handle.ts';
import { useLive } from '../live/use-live.ts';
import { found, signedIn } from '../shell/guard.ts';
import { topicId } from '../live/topic-id.ts';
import { Badge } from '../ui/badge.tsx';
import { Empty } from '../ui/empty.tsx';
import { Ledger, LedgerRow } from '../ui/ledger.tsx';
import { PageHead } from '../ui/line.tsx';
import { useLanguage } from '../ui/surroundings.ts';

export const handle: RouteHandle<Awaited<ReturnType<typeof loader>>> = {
  crumbs: ({ language }) => [{ name: memberPageWords[language].bodies.title }],
};

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${memberPageWords[data?.language ?? 'es'].bodies.title} · ${data?.shortName ?? ''}` },
];

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const { person } = signedIn(request, context);
  const { language } = context;
  const { coalition } = await context.graphql(BodiesQuery, { slug: params['coalition']!, language });
  const { id, slug, shortName, bodies } = found(coalition);
  return {
    language,
    base: `/c/${slug}`,
    shortName,
    person: person.id,
    bodies,
    topics: [`coalition:${topicId(id)}`],
  };
}

export default function Bodies() {
  const { base, bodies, person, topics } = useLoaderData<typeof loader>();
  const language = useLanguage();
  const words = memberPageWords[language].bodies;
  useLive(topics);
  return (
    <>
      <PageHead title={words.title}>
        <p className="quiet">{words.lead}</p>
      </PageHead>
      {bodies.length === 0 ? (
        <Empty title={words.none}>{words.noneNext}</Empty>
      ) : (
        <>
          <h2 className="hidden-words">{words.list}</h2>
          <Ledger dateless>
            {bodies.map(({ id, kind, name, members, texts }) => {
              const kindWord = bodiesWords[language].kinds[kind];
              const named = saysItsKind(name, kindWord);
              const mine = members.some(({ seat }) => seat.person.id === person);
              const organizations = new Set(members.map(({ seat }) => seat.organization.id)).size;
              return (
                <LedgerRow
                  key={id}
                  badges={
                    named && !mine ? undefined : (
                      <>
                        {named ? null : <Badge icon="bodies">{kindWord}</Badge>}
                        {mine ? (
                          <Badge icon="done" tone="indigo">
                            {words.yours}
                          </Badge>
                        ) : null}
                      </>
                    )
                  }
                  title={name}
                  to={`${base}/bodies/${encodeURIComponent(id)}`}
                >
                  {[
                    words.count(members.length, organizations),
                    texts.length > 0 ? words.texts(texts.length) : null,
                  ]
                    .filter(Boolean)
                    .join(' · ')}
                </LedgerRow>
              );
            })}
          </Ledger>
        </>
      )}
    </>
  );
}
