import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { paperPageWords } from '../../domain/words/paper-pages.ts';
import { signOnDeskWords } from '../../domain/words/sign-on-desk.ts';
import { signOnPageWords } from '../../domain/words/sign-on-pages.ts';
import type { RouteHandle } from '../handle.ts';
import { useAnswer } from '../live/use-answer.ts';
import { useAnew } from '../live/use-anew.ts';
import { useLive } from '../live/use-live.ts';
import { signedIn } from '../shell/guard.ts';
import { loadSignOn } from '../sign-ons/load.ts';
import { loadPapers, runPapers, type Sheet } from '../sign-ons/paper/desk.ts';
import { EnterForm } from '../sign-ons/paper/enter-form.tsx';
import { SheetCard } from '../sign-ons/paper/sheets.tsx';
import { Banner } from '../ui/banner.tsx';
import { PageHead } from '../ui/line.tsx';
import { Section, Split } from '../ui/section.tsx';
import { useLanguage } from '../ui/surroundings.ts';

export const handle: RouteHandle<Awaited<ReturnType<typeof loader>>> = {
  crumbs: ({ language, base, coalition }) => [
    { name: signOnPageWords[language].list.title, to: `/c/${coalition.slug}/sign-ons` },
    { name: signOnDeskWords[language].manage.title, to: `${base}/manage` },
    { name: paperPageWords[language].title },
  ],
};

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [
  { title: `${paperPageWords[page?.language ?? 'es'].title} · ${page?.title.title ?? ''}` },
];

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const page = await loadSignOn(request, params, context);
  const papers = await loadPapers(context, page);
  if (papers === null) throw new Response(null, { status: 403 });
  return { ...page, papers };
}

export async function action({ request, context }: ActionFunctionArgs) {
  signedIn(request, context);
  return runPapers(request, context);
}

/** Signatures gathered on paper: one person of the secretariat enters them, another confirms. */
export default function Papers() {
  const page = useLoaderData<typeof loader>();
  const last = useAnswer<typeof action>();
  const language = useLanguage();
  const words = paperPageWords[language];
  useLive(page.topics);
  const { papers, title } = page;
  const { waiting, standing, voided } = papers;
  const { turn, hears } = useAnew({ refused: last !== undefined });
  const list = (sheets: Sheet[]) => (
    <div className="stack wide">
      {sheets.map((sheet) => (
        <SheetCard key={sheet.id} page={page} sheet={sheet} last={last} />
      ))}
    </div>
  );
  return (
    <>
      <PageHead title={words.title}>
        <p className="serif" lang={title.language === language ? undefined : title.language}>
          {title.title}
        </p>
        <p className="small quiet measure">
          {words.lead} {papers.counted === 0 ? null : words.counts(papers.counted)}
        </p>
      </PageHead>
      <Split
        kind="form"
        label={words.enter.title}
        aside={
          papers.takesMore ? (
            <Section id="enter" title={words.enter.title}>
              <div key={turn} {...hears}>
                <EnterForm page={page} desk={papers} last={last} />
              </div>
            </Section>
          ) : (
            <Banner>{words.published}</Banner>
          )
        }
      >
        <Section id="waiting" title={words.waiting}>
          {waiting.length === 0 ? <p className="quiet">{words.noneWaiting}</p> : list(waiting)}
        </Section>
        {standing.length === 0 ? null : (
          <Section id="standing" title={words.standing}>
            {list(standing)}
          </Section>
        )}
        {voided.length === 0 ? null : (
          <Section id="voided" title={words.voided}>
            {list(voided)}
          </Section>
        )}
      </Split>
    </>
  );
}
