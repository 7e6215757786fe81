import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { Link, useLoaderData } from '@remix-run/react';
import { alertPageWords } from '../../domain/words/alert-pages.ts';
import { deskWaitingWords } from '../../domain/words/desk-waiting.ts';
import { mandatePageWords } from '../../domain/words/mandate-pages.ts';
import { alertsPath, mandatesPath } from '../../domain/words/desk-addresses.ts';
import { signOnPageWords } from '../../domain/words/sign-on-pages.ts';
import type { RouteHandle } from '../handle.ts';
import { useLive } from '../live/use-live.ts';
import { OpenSignOn, PastSignOns, ReadyToOpen } from '../sign-ons/list.tsx';
import { SignOnsQuery } from '../sign-ons/queries.ts';
import { found, signedIn } from '../shell/guard.ts';
import { topicId } from '../live/topic-id.ts';
import { Empty } from '../ui/empty.tsx';
import { PageHead } from '../ui/line.tsx';
import { Section } from '../ui/section.tsx';
import { useLanguage } from '../ui/surroundings.ts';

export const handle: RouteHandle<Awaited<ReturnType<typeof loader>>> = {
  crumbs: ({ language, base }) => [{ name: signOnPageWords[language].list.title, to: base }],
};

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${signOnPageWords[data?.language ?? 'es'].list.title} · ${data?.shortName ?? ''}` },
];

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const { zone } = signedIn(request, context);
  const { language } = context;
  const { coalition } = await context.graphql(SignOnsQuery, {
    coalition: params['coalition'] ?? '',
    language,
  });
  const { id, slug, shortName, deskWaiting, statements } = found(coalition);
  const all = statements.edges.map(({ node }) => node);
  const over = (at: string | null | undefined) => Date.parse(at ?? '') || 0;
  return {
    language,
    shortName,
    /** What waits for the secretariat; empty where nothing does, or for others. */
    waiting: deskWaiting === null ? '' : deskWaitingWords[language].line(deskWaiting),
    base: `/c/${slug}/sign-ons`,
    texts: `/c/${slug}/texts`,
    mandates: mandatesPath(slug),
    alerts: alertsPath(slug),
    zone,
    now: context.now(),
    topic: `coalition:${topicId(id)}`,
    office: deskWaiting === null ? [] : [`office:${topicId(id)}`],
    open: all
      .filter(({ signOn, state }) => state === 'signOn' && signOn?.state === 'open')
      .toSorted((a, b) => over(a.signOn?.closesAt) - over(b.signOn?.closesAt)),
    ready: all.filter(({ permissions }) => permissions.openSignOn),
    past: all
      .filter(({ signOn, state }) => signOn !== null && (state !== 'signOn' || signOn.state === 'closed'))
      .toSorted(
        (a, b) => over(b.publishedAt ?? b.signOn?.closesAt) - over(a.publishedAt ?? a.signOn?.closesAt),
      ),
  };
}

/** What is open for signature, what can be opened, and what is over. */
export default function SignOns() {
  const { open, ready, past, topic, office, texts, mandates, alerts, waiting, ...around } =
    useLoaderData<typeof loader>();
  const language = useLanguage();
  const words = signOnPageWords[language].list;
  useLive([topic, ...office]);
  return (
    <>
      <PageHead title={words.title} />
      {waiting === '' ? null : (
        <p>
          <span className="strong">{deskWaitingWords[language].title}:</span> {waiting}
        </p>
      )}
      <Section id="open" title={words.open}>
        {open.length === 0 ? (
          <Empty title={words.none}>{words.noneNext}</Empty>
        ) : (
          <div className="two">
            {open.map((statement) =>
              statement.signOn === null ? null : (
                <OpenSignOn
                  key={statement.id}
                  statement={statement}
                  signOn={statement.signOn}
                  around={around}
                />
              ),
            )}
          </div>
        )}
      </Section>
      {ready.length === 0 ? null : (
        <Section id="ready" title={words.ready}>
          <ReadyToOpen statements={ready} around={around} texts={texts} />
        </Section>
      )}
      <Section id="past" title={words.past}>
        {past.length === 0 ? (
          <p className="quiet">{words.nonePast}</p>
        ) : (
          <PastSignOns statements={past} around={around} />
        )}
      </Section>
      <p className="after-list">
        <Link to={mandates}>{mandatePageWords[language].link}</Link> ·{' '}
        <Link to={alerts}>{alertPageWords[language].title}</Link>
      </p>
    </>
  );
}
