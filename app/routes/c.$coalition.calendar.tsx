import {
  data,
  redirect,
  type ActionFunctionArgs,
  type LinksFunction,
  type LoaderFunctionArgs,
  type MetaFunction,
} from '@remix-run/node';
import { Link, useLoaderData } from '@remix-run/react';
import { calendarPageWords } from '../../domain/words/calendar-pages.ts';
import { EntryList } from '../calendar/entry-list.tsx';
import { Feeds } from '../calendar/feeds.tsx';
import { loadCalendar, type CalendarPage } from '../calendar/load-calendar.ts';
import { Month } from '../calendar/month.tsx';
import { monthFrom } from '../calendar/months.ts';
import { CreateFeed, RevokeFeed } from '../calendar/queries.ts';
import { monthWords } from '../campaigns/days.ts';
import type { RouteHandle } from '../handle.ts';
import { useAnswer } from '../live/use-answer.ts';
import { useLive } from '../live/use-live.ts';
import { problemsOf } from '../refused.ts';
import { signedIn } from '../shell/guard.ts';
import { FilterChips } from '../ui/chips.tsx';
import calendar from '../ui/css/calendar.css?url';
import campaigns from '../ui/campaigns.css?url';
import { Empty } from '../ui/empty.tsx';
import { Icon } from '../ui/icon.tsx';
import { PageHead } from '../ui/line.tsx';
import { refusal, type Refusal } from '../ui/refusal.ts';
import { useLanguage } from '../ui/surroundings.ts';
import { Tabs } from '../ui/tabs.tsx';

export const links: LinksFunction = () => [campaigns, calendar].map((href) => ({ rel: 'stylesheet', href }));

export const handle: RouteHandle<Awaited<ReturnType<typeof loader>>> = {
  crumbs: ({ language }) => [{ name: calendarPageWords[language].title }],
};

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [
  { title: `${calendarPageWords[page?.language ?? 'es'].title} · ${page?.shortName ?? ''}` },
];

export function loader({ request, params, context }: LoaderFunctionArgs) {
  return loadCalendar(request, params['coalition']!, context);
}

/** A private address made here is answered with the page that shows it, once: it is in no address and no history. */
export async function action({ request, params, context }: ActionFunctionArgs) {
  signedIn(request, context);
  const form = await request.formData();
  const said = (name: string) => String(form.get(name) ?? '');
  const none: { made: string | undefined; refused: Refusal | undefined } = {
    made: undefined,
    refused: undefined,
  };
  if (said('do') === 'revoke') {
    const { result } = await context.graphql(RevokeFeed, { input: { feed: said('thing') } });
    if (result.__typename === 'CalendarFeed') return redirect(`/c/${params['coalition']}/calendar`, 303);
    return data({ ...none, refused: refusal(problemsOf(result), form) }, { status: 422 });
  }
  const { result } = await context.graphql(CreateFeed, {
    input: { seat: said('seat'), campaign: said('campaign') || null },
  });
  if (result.__typename === 'NewCalendarFeed')
    return data({ ...none, made: result.address }, { headers: { 'Cache-Control': 'no-store' } });
  return data({ ...none, refused: refusal(problemsOf(result), form) }, { status: 422 });
}

/** The dates of every campaign the reader may know: a month or a list, and the way to have them in one's own calendar. */
export default function Calendar() {
  const page = useLoaderData<typeof loader>();
  const last = useAnswer<typeof action>();
  const words = calendarPageWords[useLanguage()];
  const { view, month, entries, zone } = page;
  useLive(page.topics);
  return (
    <>
      <PageHead title={words.title}>
        <p className="quiet">{words.lead}</p>
      </PageHead>
      <div>
        <Choosing page={page} />
        {view === 'month' ? (
          <>
            <Month {...page} addressOf={(other) => addressOf(page, { month: other })} />
            <div className="month-below">
              {entries.length === 0 ? (
                <Empty title={words.none}>{words.noneNext}</Empty>
              ) : (
                <EntryList
                  entries={entries.filter(
                    ({ first, last: end }) => first.slice(0, 7) <= month && month <= end.slice(0, 7),
                  )}
                  zone={zone}
                />
              )}
            </div>
          </>
        ) : entries.length === 0 ? (
          <Empty title={words.noneAhead}>{words.noneNext}</Empty>
        ) : (
          <EntryList entries={entries} zone={zone} />
        )}
        <Feeds page={page} made={last?.made} last={last?.refused} />
      </div>
    </>
  );
}

interface Change {
  view?: string;
  month?: string;
  campaign?: string | null;
}

/** Where the calendar stands with something of it changed. */
function addressOf({ view, month, chosen, today }: CalendarPage, change: Change): string {
  const wanted = { view, month, campaign: chosen?.slug ?? null, ...change };
  const query = new URLSearchParams();
  if (wanted.view === 'list') query.set('view', 'list');
  else if (wanted.month !== today.slice(0, 7)) query.set('month', wanted.month);
  if (wanted.campaign !== null) query.set('campaign', wanted.campaign);
  return `?${query.toString()}`;
}

/** Month or list, which month, of which campaign: each has its address. */
function Choosing({ page }: { page: CalendarPage }) {
  const language = useLanguage();
  const words = calendarPageWords[language];
  const { view, month, campaigns: all, chosen, today } = page;
  const to = (change: Change) => addressOf(page, change);
  const before = monthFrom(month, -1);
  const after = monthFrom(month, 1);
  return (
    <>
      <Tabs
        label={words.views.label}
        items={(['month', 'list'] as const).map((one) => ({
          to: to({ view: one }),
          label: words.views[one],
          current: view === one,
        }))}
      />
      {all.length < 2 ? null : (
        <FilterChips
          label={words.filter}
          items={[
            { to: to({ campaign: null }), label: words.allCampaigns, current: chosen === null },
            ...all.map(({ slug, title }) => ({
              to: to({ campaign: slug }),
              label: title,
              current: chosen?.slug === slug,
            })),
          ]}
        />
      )}
      {view === 'list' ? null : (
        <div className="month-head">
          <h2 className="first-letter">{monthWords(month, language)}</h2>
          <nav className="row" aria-label={words.views.month}>
            <Link to={to({ month: before })} className="button small" preventScrollReset>
              <Icon name="back" />
              <span className="hidden-words">{words.before(monthWords(before, language))}</span>
            </Link>
            {month === today.slice(0, 7) ? null : (
              <Link to={to({ month: today.slice(0, 7) })} className="button small" preventScrollReset>
                {words.today}
              </Link>
            )}
            <Link to={to({ month: after })} className="button small turned" preventScrollReset>
              <Icon name="back" />
              <span className="hidden-words">{words.after(monthWords(after, language))}</span>
            </Link>
          </nav>
        </div>
      )}
    </>
  );
}
