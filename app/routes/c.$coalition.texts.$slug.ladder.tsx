import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { ladderPageWords } from '../../domain/words/ladder-pages.ts';
import { ladderWords } from '../../domain/words/ladders.ts';
import { textPageWords } from '../../domain/words/text-pages.ts';
import type { RouteHandle } from '../handle.ts';
import { loadLadder, runLadder } from '../ladders/load.ts';
import { PlanForm, Proposed, Steps } from '../ladders/parts.tsx';
import { useAnswer } from '../live/use-answer.ts';
import { useLive } from '../live/use-live.ts';
import { Banner } from '../ui/banner.tsx';
import { momentOf } from '../ui/dates.ts';
import { Empty } from '../ui/empty.tsx';
import { PageHead } from '../ui/line.tsx';
import { Section } from '../ui/section.tsx';
import { useLanguage } from '../ui/surroundings.ts';

type Page = Awaited<ReturnType<typeof loader>>;

export const handle: RouteHandle<Page> = {
  crumbs: ({ base, at, language, title }) => [
    { name: textPageWords[language].title, to: `${base}/texts` },
    { name: title.title, to: at, lang: title.language },
    { name: ladderPageWords[language].title },
  ],
};

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${ladderPageWords[data?.language ?? 'es'].title} · ${data?.title.title ?? ''}` },
];

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  return loadLadder(request, params, context);
}

export async function action({ request, context }: ActionFunctionArgs) {
  return runLadder(request, context);
}

/** The days before a delivery, laid back from it; planning them, and planning them anew when it slips. */
export default function Ladder() {
  const page = useLoaderData<typeof loader>();
  const last = useAnswer<typeof action>();
  const language = useLanguage();
  const words = ladderPageWords[language];
  useLive(page.topics);
  const { steps, next, title, zone } = page;
  const when = (at: string) => momentOf(at, zone, language, { year: true });
  return (
    <div className="stack wide">
      <PageHead title={words.title} above={title.title}>
        <p className="quiet">{words.lead}</p>
        {steps === null ? null : (
          <p className="strong">
            {next === null
              ? words.over
              : `${words.next}: ${ladderWords[language].steps[next.step]}, ${when(next.ownAt ?? next.at)}`}
          </p>
        )}
      </PageHead>
      {steps === null ? (
        <Empty title={words.none}>{page.mayPlan ? words.noneNext : words.noneOthers}</Empty>
      ) : (
        <>
          <Steps page={page} steps={steps} next={next?.step ?? null} />
          <p className="small quiet">
            {words.skips(page.skips)} {page.unknown === null ? null : words.unknown(page.unknown)}
          </p>
          {page.signOnCloses === null ? null : (
            <Banner>{words.signOnDiffers(when(page.signOnCloses))}</Banner>
          )}
        </>
      )}
      {page.mayPlan ? (
        <Section id="plan" title={steps === null ? words.plan : words.replan}>
          <div className="stack wide">
            <PlanForm page={page} />
            <Proposed page={page} last={last} />
          </div>
        </Section>
      ) : null}
    </div>
  );
}
