import type { ActionFunctionArgs, LinksFunction, LoaderFunctionArgs } from '@remix-run/node';
import { Link, useLoaderData } from '@remix-run/react';
import { useState } from 'react';
import { dayIn } from '../../domain/platform.ts';
import { reportPath } from '../../domain/words/addresses.ts';
import { campaignClosingWords } from '../../domain/words/campaign-closing.ts';
import { useCampaign } from '../campaigns/campaign-head.tsx';
import { dateWords } from '../campaigns/days.ts';
import { MoveRefused } from '../campaigns/folded-form.tsx';
import { loadReport } from '../campaigns/load-report.ts';
import { AskedMove, Move } from '../campaigns/moves.tsx';
import { CloseCampaign, PublishReport } from '../campaigns/mutations.ts';
import { ReportDownloads } from '../campaigns/report-downloads.tsx';
import { Figures } from '../campaigns/report-figures.tsx';
import { StillOpen } from '../campaigns/still-open.tsx';
import { runForm } from '../campaigns/run-form.ts';
import type { RouteHandle } from '../handle.ts';
import { useAnswer } from '../live/use-answer.ts';
import { WordsOfText } from '../texts/words-of-text.tsx';
import { Banner } from '../ui/banner.tsx';
import desk from '../ui/desk.css?url';
import { Section } from '../ui/section.tsx';
import { useLanguage } from '../ui/surroundings.ts';

export const links: LinksFunction = () => [{ rel: 'stylesheet', href: desk }];

export const handle: RouteHandle<Awaited<ReturnType<typeof loader>>> = {
  crumbs: ({ ours }) => [{ name: campaignClosingWords[ours].title }],
};

export function loader({ request, params, context }: LoaderFunctionArgs) {
  return loadReport(request, params, context);
}

export function action({ request, context }: ActionFunctionArgs) {
  return runForm(request, context, {
    close: async ({ seat, thing }) =>
      (await context.graphql(CloseCampaign, { input: { seat, campaign: thing } })).result,
    publish: async ({ seat, thing }) =>
      (await context.graphql(PublishReport, { input: { seat, campaign: thing } })).result,
  });
}

/** A campaign's report: what is told, what is counted, and how it is closed, published and taken away. */
export default function CampaignReport() {
  const { report, open, text, words: said, sides, mayWrite, personId } = useLoaderData<typeof loader>();
  const { campaign, seats, coalition, at } = useCampaign();
  const last = useAnswer<typeof action>();
  const language = useLanguage();
  const words = campaignClosingWords[language];
  const [status, setStatus] = useState<HTMLElement | null>(null);
  const seat = campaign.mayRun ? seats[0]?.id : undefined;
  const place = { coalition: coalition.slug, campaign: campaign.slug };
  return (
    <>
      <div className="section-head">
        <h2>{words.title}</h2>
        <ReportDownloads
          languages={['es', 'en']}
          language={language}
          pathOf={(tag, format) => reportPath(place, tag, format)}
        />
      </div>
      <p className="small quiet">
        {campaign.closedAt === null
          ? words.live
          : words.fixed(dateWords(dayIn(campaign.closedAt, report.zone), language))}
      </p>
      <MoveRefused last={last} forms={[]} />
      {seat === undefined || campaign.state !== 'closed' ? null : <ReportSteps seat={seat} />}
      <Figures report={report} language={language} />
      <Section
        id="narrative"
        title={words.narrative}
        aside={
          mayWrite && text.state === 'open' ? <div className="text-status" ref={setStatus} /> : undefined
        }
      >
        {mayWrite ? <p className="small quiet measure">{words.narrativeLead}</p> : null}
        <WordsOfText
          text={text}
          words={said}
          sides={sides}
          reference={text.languages[0] ?? 'es'}
          may={mayWrite ? 'edit' : 'read'}
          lost={false}
          personId={personId}
          at={`${at}/report`}
          imports={false}
          status={status}
        />
      </Section>
      {seat === undefined || campaign.state !== 'running' ? null : (
        <div className="report-close">
          <AskedMove
            doing="close"
            thing={campaign.id}
            seat={seat}
            label={words.close}
            before={<StillOpen open={open} />}
            ask={words.closeAsk}
            yes={words.closeYes}
          />
        </div>
      )}
    </>
  );
}

/** What whoever runs a campaign that is closed can do next with its report. */
function ReportSteps({ seat }: { seat: string }) {
  const { campaign, at, zone } = useCampaign();
  const language = useLanguage();
  const words = campaignClosingWords[language];
  const { id, publicPath, reportPublicAt } = campaign;
  return (
    <div className="stack">
      {reportPublicAt === null ? null : (
        <Banner tone="done">{words.published(dateWords(dayIn(reportPublicAt, zone), language))}</Banner>
      )}
      <Move
        doing="publish"
        thing={id}
        seat={seat}
        kind={reportPublicAt === null ? 'primary' : 'plain'}
        label={reportPublicAt === null ? words.publish : words.publishAgain}
      />
      <p className="small quiet measure">
        {words.publishWhat} {publicPath === null ? words.noPage : null}{' '}
        <Link to={`${at}/public`}>{words.toPage}</Link>
      </p>
    </div>
  );
}
