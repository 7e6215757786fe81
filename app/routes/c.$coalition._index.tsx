import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { Link, useLoaderData } from '@remix-run/react';
import { commonWords } from '../../domain/words/common.ts';
import { todayWords } from '../../domain/words/today.ts';
import { DecisionWaitingRow } from '../coalitions/decision-waiting-row.tsx';
import { DaysAhead } from '../coalitions/days-ahead.tsx';
import { greeting } from '../coalitions/greeting.ts';
import { LatestActs } from '../coalitions/latest-acts.tsx';
import { LineRow } from '../coalitions/line-row.tsx';
import { loadToday } from '../coalitions/load-today.ts';
import { OpenStatementCard } from '../coalitions/open-statement.tsx';
import { TaskDone, TodayTasks } from '../coalitions/today-tasks.tsx';
import { Underway } from '../coalitions/underway.tsx';
import { awaitsProposal, WaitingRow } from '../coalitions/waiting-row.tsx';
import type { RouteHandle } from '../handle.ts';
import { useLive } from '../live/use-live.ts';
import { signedIn } from '../shell/guard.ts';
import { dayOf, timeOf } from '../ui/dates.ts';
import { Empty } from '../ui/empty.tsx';
import { Ledger } from '../ui/ledger.tsx';
import { PageHead } from '../ui/line.tsx';
import { Section, Split } from '../ui/section.tsx';
import { useLanguage } from '../ui/surroundings.ts';
import { placeOfZone } from '../../domain/words/zones.ts';

type Today = Awaited<ReturnType<typeof loader>>;

export const handle: RouteHandle<Today> = {
  crumbs: ({ language }) => [{ name: todayWords[language].title }],
};

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: data ? `${todayWords[data.language].title} · ${data.shortName}` : 'Acuerdo' },
];

export function loader({ request, params, context }: LoaderFunctionArgs) {
  return loadToday(params['coalition']!, signedIn(request, context), context);
}

function Yours(today: Today) {
  const { waiting, decisionsWaiting, soon, lines, organizations, base, zone, now } = today;
  const words = todayWords[useLanguage()].yours;
  const [only] = organizations;
  const all = waiting.length + decisionsWaiting.length + soon.length + lines.length;
  const count =
    organizations.length === 1 && only !== undefined ? words.countOf(all, only) : words.count(all);
  const first = waiting.findIndex((item) => !awaitsProposal(item));
  if (all === 0)
    return (
      <Section id="yours" title={words.title}>
        <Empty title={words.none}>{words.noneNext}</Empty>
      </Section>
    );
  return (
    <Section id="yours" title={words.title} aside={<span className="quiet">{count}</span>}>
      <Ledger ordered dateless={[...waiting, ...decisionsWaiting, ...soon].every(({ due }) => due === null)}>
        {soon.map((line, i) => (
          <LineRow key={i} {...{ line, zone, now }} />
        ))}
        {decisionsWaiting.map((item) => (
          <DecisionWaitingRow
            key={`${item.kind} ${item.decision.slug} ${item.seat.organization.name}`}
            several={organizations.length > 1}
            {...{ item, base, zone, now }}
          />
        ))}
        {waiting.map((item, i) => (
          <WaitingRow
            key={`${item.kind} ${item.statement.id} ${item.seat.id}`}
            asked={organizations.length > 1 ? item.seat.organization.name : null}
            first={i === first}
            {...{ item, base, zone, now }}
          />
        ))}
        {lines.map((line, i) => (
          <LineRow key={i} {...{ line, zone, now }} />
        ))}
      </Ledger>
    </Section>
  );
}

function Latest({ latest, base, now }: Today) {
  const words = todayWords[useLanguage()].latest;
  if (latest.length === 0) return null;
  return (
    <Section id="latest" title={words.title} aside={<Link to={`${base}/acts`}>{words.all}</Link>}>
      <LatestActs acts={latest} base={base} now={now} />
    </Section>
  );
}

function Writing({ underway, base, zone }: Today) {
  const words = todayWords[useLanguage()].texts;
  return (
    <Section id="underway" title={words.title} aside={<Link to={`${base}/texts`}>{words.all}</Link>}>
      {underway.length === 0 ? (
        <p className="small quiet">{words.none}</p>
      ) : (
        <Underway texts={underway} base={base} zone={zone} />
      )}
    </Section>
  );
}

function Open({ open, base, zone }: Today) {
  const words = todayWords[useLanguage()].open;
  return (
    <Section id="open" title={words.title} aside={<Link to={`${base}/sign-ons`}>{words.all}</Link>}>
      {open.length === 0 ? (
        <Empty title={words.none}>{words.noneNext}</Empty>
      ) : (
        <div className="two">
          {open.map((statement) => (
            <OpenStatementCard key={statement.id} {...{ statement, base, zone }} />
          ))}
        </div>
      )}
    </Section>
  );
}

export default function Home() {
  const today = useLoaderData<typeof loader>();
  const { person, zone, now, topics } = today;
  const language = useLanguage();
  const words = todayWords[language];
  useLive(topics);
  const where = commonWords[language].time.in(placeOfZone(zone, language));
  return (
    <>
      <PageHead
        above={
          <time className="first-letter" dateTime={now}>
            {dayOf(now, zone, language, { year: true })}, {timeOf(now, zone, language)} {where}
          </time>
        }
        title={greeting(person.name, now, zone, language)}
      />
      <TaskDone base={today.base} />
      <Split
        label={words.upcoming.title}
        aside={
          <Section id="ahead" title={words.upcoming.title}>
            <DaysAhead {...today} />
          </Section>
        }
      >
        <Yours {...today} />
        <TodayTasks {...today} several={today.organizations.length > 1} />
      </Split>
      <Open {...today} />
      <Split label={words.latest.title} aside={<Latest {...today} />}>
        <Writing {...today} />
      </Split>
    </>
  );
}
