import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { Link, useLoaderData } from '@remix-run/react';
import { alertPageWords } from '../../domain/words/alert-pages.ts';
import { alertsPath } from '../../domain/words/desk-addresses.ts';
import { textPageWords } from '../../domain/words/text-pages.ts';
import type { RouteHandle } from '../handle.ts';
import { useLive } from '../live/use-live.ts';
import { found, signedIn } from '../shell/guard.ts';
import { topicId } from '../live/topic-id.ts';
import { TextsQuery } from '../texts/queries.ts';
import { NewTextLink, TextList } from '../texts/text-list.tsx';
import { Empty } from '../ui/empty.tsx';
import { PageHead } from '../ui/line.tsx';
import { useLanguage } from '../ui/surroundings.ts';

export const handle: RouteHandle<Awaited<ReturnType<typeof loader>>> = {
  crumbs: ({ base, language }) => [{ name: textPageWords[language].title, to: `${base}/texts` }],
};

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${textPageWords[data?.language ?? 'es'].title} · ${data?.coalition.shortName ?? ''}` },
];

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const { person } = signedIn(request, context);
  const after = new URL(request.url).searchParams.get('after');
  const { coalition } = await context.graphql(TextsQuery, { coalition: params['coalition']!, after });
  const { statements, bodies, ...rest } = found(coalition);
  const mayCreate = bodies.some(({ kind, members }) =>
    members.some(
      (member) => member.seat.person.id === person.id && (kind === 'secretariat' || mayDraft(member.role)),
    ),
  );
  return {
    language: context.language,
    base: `/c/${rest.slug}`,
    coalition: { ...rest, topic: `coalition:${topicId(rest.id)}` },
    texts: statements.edges.map(({ node }) => node),
    next: statements.pageInfo.hasNextPage ? statements.pageInfo.endCursor : null,
    mayCreate,
    alerts: alertsPath(rest.slug),
    alertWords: alertPageWords[context.language].urgentTexts,
    now: context.now(),
  };
}

const mayDraft = (role: string) => role === 'coordinator' || role === 'drafter';

export default function Texts() {
  const { base, coalition, texts, next, mayCreate, now, alerts, alertWords } = useLoaderData<typeof loader>();
  const words = textPageWords[useLanguage()];
  useLive([coalition.topic]);
  return (
    <>
      <PageHead title={words.title}>
        <div className="row apart top">
          <p className="quiet">{words.lead}</p>
          {mayCreate ? <NewTextLink base={base} /> : null}
        </div>
      </PageHead>
      {texts.length === 0 ? (
        <Empty title={words.none} action={mayCreate ? <NewTextLink base={base} /> : undefined}>
          {words.noneNext}
        </Empty>
      ) : (
        <TextList base={base} zone={coalition.timeZone} now={now} texts={texts} />
      )}
      <p className="after-list">
        <Link to={alerts}>{alertWords}</Link>
      </p>
      {next === null ? null : <Link to={`?after=${encodeURIComponent(next)}`}>{words.more}</Link>}
    </>
  );
}
