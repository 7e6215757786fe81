import {
  data,
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from '@remix-run/node';
import { Link, useLoaderData } from '@remix-run/react';
import { deliveriesPath, publicPath } from '../../domain/words/addresses.ts';
import { deliveryWords } from '../../domain/words/deliveries.ts';
import { paperWords } from '../../domain/words/paper.ts';
import { signOnDeskWords } from '../../domain/words/sign-on-desk.ts';
import { signOnPageWords } from '../../domain/words/sign-on-pages.ts';
import type { RouteHandle } from '../handle.ts';
import { useAnswer } from '../live/use-answer.ts';
import { useLive } from '../live/use-live.ts';
import { Declines } from '../sign-ons/declines.tsx';
import { CallSheet, CloseEarly, Letters, Log, Publish } from '../sign-ons/desk-parts.tsx';
import { countSentence, loadDesk } from '../sign-ons/desk.ts';
import { DeskWays } from '../sign-ons/desk-ways.tsx';
import { Disputes } from '../sign-ons/disputes.tsx';
import { Embeds } from '../sign-ons/embeds.tsx';
import { LateDesk } from '../sign-ons/late-desk.tsx';
import { SettleLetter } from '../sign-ons/letter-layout.tsx';
import { LetterMadeToMeasure } from '../sign-ons/letter-made.tsx';
import { loadLayout } from '../sign-ons/letters.ts';
import { loadSignOn } from '../sign-ons/load.ts';
import { Reminders } from '../sign-ons/reminders.tsx';
import { runDesk } from '../sign-ons/run-desk.ts';
import { SignedList } from '../sign-ons/signed-list.tsx';
import { SignOnTally } from '../sign-ons/tally.tsx';
import { signedIn } from '../shell/guard.ts';
import { Badge } from '../ui/badge.tsx';
import { Banner } from '../ui/banner.tsx';
import { ButtonLink } from '../ui/button.tsx';
import { momentOf } from '../ui/dates.ts';
import { Deadline, TimeLeft } from '../ui/deadline.tsx';
import { PageHead } from '../ui/line.tsx';
import { Section, Split } from '../ui/section.tsx';
import { useLanguage } from '../ui/surroundings.ts';

export const handle: RouteHandle<Awaited<ReturnType<typeof loader>>> = {
  crumbs: ({ language, coalition }) => [
    { name: signOnPageWords[language].list.title, to: `/c/${coalition.slug}/sign-ons` },
    { name: signOnDeskWords[language].manage.title },
  ],
};

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [
  { title: `${signOnDeskWords[page?.language ?? 'es'].manage.title} · ${page?.title.title ?? ''}` },
];

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const page = await loadSignOn(request, params, context);
  const desk = await loadDesk(context, page);
  if (desk === null) throw new Response(null, { status: 403 });
  return { ...page, desk, sentence: countSentence(page), ...(await loadLayout(context, page)) };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  signedIn(request, context);
  const back = await runDesk(context, await request.formData());
  if (back !== null) return data(back, { status: 422 });
  return redirect(`/c/${params['coalition']}/sign-ons/${params['slug']}/manage`, 303);
}

/** Runs a sign-on: how it stands, who is missing, closing, publishing, the letter, the log. */
export default function Manage() {
  const page = useLoaderData<typeof loader>();
  const last = useAnswer<typeof action>();
  const language = useLanguage();
  const words = signOnDeskWords[language].manage;
  const pages = signOnPageWords[language];
  useLive(page.topics);
  const { desk, signOn, statement, title, zones, now } = page;
  const published = statement.publishedAt !== null;
  const waiting = signOn.tally.waitingForApproval;
  return (
    <>
      <PageHead serif title={title.title} lang={title.language === language ? undefined : title.language}>
        <div className="badges desk-state">
          <Badge icon={published ? 'done' : 'sign'} tone={published ? 'done' : 'indigo'}>
            {pages.states[published ? 'published' : signOn.state]}
          </Badge>
          <TimeLeft at={signOn.closesAt} now={signOn.state === 'open' ? now : undefined} />
          <span className="small">
            {signOn.state === 'open'
              ? pages.facts.closes
              : signOn.closesAt > now
                ? pages.facts.closedEarly
                : pages.facts.closed}{' '}
            {pages.facts.on} <Deadline at={signOn.closesAt} zones={zones} year />
          </span>
        </div>
        {desk.closingReason === null ? null : (
          <p className="small">{words.closedBecause(desk.closingReason)}</p>
        )}
      </PageHead>
      <Split
        kind="form"
        label={words.publish}
        aside={
          <div className="stack wide">
            {desk.edition ? (
              <Banner tone="done">
                <p>
                  {words.publishedAs(
                    momentOf(desk.edition.publishedAt, zones[0] ?? signOn.zone, language, { year: true }),
                    desk.edition.code,
                  )}
                </p>
                <div className="row">
                  <ButtonLink to={publicPath(page.place, language)}>{words.publicPage}</ButtonLink>
                  <ButtonLink to={deliveriesPath(page.place)}>{deliveryWords[language].link}</ButtonLink>
                </div>
              </Banner>
            ) : page.office ? (
              <Publish
                {...{ page, last }}
                sentence={page.sentence}
                list={page.letterList}
                unconfirmed={page.unconfirmed}
              />
            ) : null}
            {statement.permissions.closeSignOn ? <CloseEarly page={page} last={last} /> : null}
          </div>
        }
      >
        <Section id="figures" title={words.figures} aside={<Link to={page.base}>{words.toPage}</Link>}>
          <SignOnTally signOn={signOn}>
            {signOn.paper.length === 0 ? null : <>{paperWords[language].besides(signOn.paper.length)} </>}
            {waiting === null || published ? null : (
              <span className="quiet">{waiting === 0 ? words.noneWaiting : words.waiting(waiting)}</span>
            )}
          </SignOnTally>
        </Section>
        <DeskWays page={page} desk={desk} published={published} />
        {page.office ? <Letters page={page} published={published} /> : null}
        {page.layout?.mayChange ? <SettleLetter page={page} layout={page.layout} last={last} /> : null}
        {page.layout === null ? null : <LetterMadeToMeasure page={page} />}
        <Embeds page={page} />
      </Split>
      <Disputes page={page} disputes={desk.disputes} last={last} />
      {published ? null : (
        <>
          <Section id="unanswered" title={words.callSheet}>
            <CallSheet unanswered={desk.unanswered} />
          </Section>
          <Reminders page={page} last={last} />
        </>
      )}
      <LateDesk page={page} requests={desk.late} last={last} />
      <Declines page={page} declines={desk.declines} />
      <Section id="signatories" title={pages.signatories.title}>
        <SignedList groups={page.groups} paper={signOn.paper} since={page.since} zone={signOn.zone} />
      </Section>
      <Log page={page} lines={desk.log} />
    </>
  );
}
