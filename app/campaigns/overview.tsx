import { Link } from '@remix-run/react';
import { campaignReportWords } from '../../domain/words/campaign-report.ts';
import { campaignPageWords } from '../../domain/words/campaign-pages.ts';
import { campaignPartnerWords } from '../../domain/words/campaign-partners.ts';
import { DueDay } from '../tasks/due-day.tsx';
import { Badge } from '../ui/badge.tsx';
import { Banner } from '../ui/banner.tsx';
import { dayParts } from '../ui/dates.ts';
import { Facts, type Fact } from '../ui/facts.tsx';
import { Ledger } from '../ui/ledger.tsx';
import type { Refusal } from '../ui/refusal.ts';
import { Section } from '../ui/section.tsx';
import { useLanguage } from '../ui/surroundings.ts';
import { AskWords, type AskFacts } from './asks.tsx';
import { readersSentence, useCampaign } from './campaign-head.tsx';
import { timesOf, zoneOf, type ActivityFacts } from './dates.tsx';
import { shortDate } from './days.ts';
import { StatusBadge } from './looks.tsx';
import { AskToJoinForm } from './partner-forms.tsx';
import type { PartnerFacts } from './partners.tsx';

/** The asks, each with how it stands and who answered last. */
export function AskList({ asks }: { asks: readonly AskFacts[] }) {
  const language = useLanguage();
  const words = campaignPageWords[language];
  const answers = campaignReportWords[language].answerKinds;
  if (asks.length === 0) return <p className="small quiet">{words.noAsks}</p>;
  return (
    <Ledger dateless>
      {asks.map((ask) => {
        const [latest] = ask.answers;
        return (
          <li key={ask.id}>
            <div>
              <AskWords ask={ask} />
              {latest === undefined ? null : (
                <p>
                  {answers[latest.answer]}: {latest.who}
                </p>
              )}
            </div>
            <div className="ask-mark">
              <StatusBadge status={ask.status} />
            </div>
          </li>
        );
      })}
    </Ledger>
  );
}

/** The next dates, each in the reader's zone and in its own. */
export function NextDates({ activities }: { activities: readonly ActivityFacts[] }) {
  const { zone } = useCampaign();
  const language = useLanguage();
  const words = campaignPageWords[language];
  if (activities.length === 0) return <p className="small quiet">{words.noDates}</p>;
  return (
    <ol className="agenda-days">
      {activities.map((activity) => {
        const { day, month } = dayParts(activity.startsAt, zoneOf(activity, zone), language);
        return (
          <li key={activity.id}>
            <span className="strong figures">{day}</span>
            <span className="min quiet">{month}</span>
            <div>
              <span className="own-line">{activity.title}</span>
              {timesOf(activity, zone, language, { dayless: true }).map((line) => (
                <span key={line} className="own-line min quiet">
                  {line}
                </span>
              ))}
            </div>
          </li>
        );
      })}
    </ol>
  );
}

/** A task as a campaign's first part shows it. */
export interface OpenTask {
  id: string;
  title: string;
  dueOn: string | null;
  organization: { name: string };
}

/** What is still to be done, and by whom. */
export function OpenTasks({ tasks }: { tasks: readonly OpenTask[] }) {
  const { today } = useCampaign();
  const words = campaignPageWords[useLanguage()];
  if (tasks.length === 0) return <p className="small quiet">{words.noTasks}</p>;
  return (
    <ul className="short-list">
      {tasks.map(({ id, title, dueOn, organization }) => (
        <li key={id}>
          {title}
          <span className="own-line min quiet">
            {organization.name} · <DueDay dueOn={dueOn} today={today} />
          </span>
        </li>
      ))}
    </ul>
  );
}

/** Who leads, when, with whom, in which countries, and who sees it. */
export function CampaignFacts({
  organizations,
  countries,
}: {
  organizations: number;
  /** How many, and their names in a sentence. */
  countries: { count: number; names: string };
}) {
  const { campaign, at } = useCampaign();
  const language = useLanguage();
  const words = campaignPageWords[language];
  const { lead, startsOn, endsOn, readers, mayEdit } = campaign;
  const facts: Fact[] = [
    { icon: 'member', term: words.facts.lead, fact: lead.name },
    {
      icon: 'calendar',
      term: words.facts.period,
      fact: (
        <span className="first-letter">
          {words.period(shortDate(startsOn, language), shortDate(endsOn, language))}
        </span>
      ),
    },
    {
      icon: 'bodies',
      term: words.facts.partners,
      fact: <Link to={`${at}/partners`}>{words.partnersIn(organizations, countries.count)}</Link>,
    },
    ...(countries.count === 0
      ? []
      : [{ icon: 'globe' as const, term: words.facts.countries, fact: countries.names }]),
    {
      icon: readers === 'body' ? 'lock' : 'eye',
      term: words.facts.readers,
      fact: readersSentence(readers, language),
    },
  ];
  return (
    <div className="section">
      <Facts facts={facts} />
      {mayEdit ? (
        <p className="small">
          <Link to={`${at}/edit`}>{words.form.editTitle}</Link>
        </p>
      ) : null}
    </div>
  );
}

/** A part of the page with the way to all of it. */
export function PartSection({
  part,
  title,
  children,
}: {
  part: string;
  title: string;
  children: React.ReactNode;
}) {
  const { at } = useCampaign();
  const words = campaignPageWords[useLanguage()];
  return (
    <Section
      id={part}
      title={title}
      aside={
        <Link to={`${at}/${part}`}>
          {words.all}
          <span className="hidden-words">: {title}</span>
        </Link>
      }
    >
      {children}
    </Section>
  );
}

/** What warns whoever looks after the campaign: somebody is addressed whose name nobody knows. */
export function NamelessTargets({ count }: { count: number }) {
  const { at } = useCampaign();
  const words = campaignPageWords[useLanguage()];
  if (count === 0) return null;
  return (
    <p>
      <Link to={`${at}/targets`} className="badge-link">
        <Badge icon="stop" tone="waiting">
          {words.nameless(count)}
        </Badge>
      </Link>
    </p>
  );
}

/**
 * Where the reader's organisation stands in a campaign it has not joined, and the form by which it asks to; who runs the
 * campaign finds the form with the organisations.
 */
export function Joining({
  states,
  last,
}: {
  /** Of the organisations that were asked, or asked, or are in it. */
  states: Readonly<Record<string, PartnerFacts['state']>>;
  last: Refusal | undefined;
}) {
  const { campaign, seats, speaking, at } = useCampaign();
  const words = campaignPartnerWords[useLanguage()];
  if (campaign.state === 'closed') return null;
  const own = Object.entries(speaking);
  const outside = own.filter(([organization]) => states[organization] === undefined);
  const answered = own.flatMap(([organization]) => {
    const state = states[organization];
    return state === 'asked' || state === 'invited' ? [state] : [];
  });
  return (
    <>
      {[...new Set(answered)].map((state) => (
        <Banner key={state} icon={state === 'asked' ? 'clock' : 'mail'}>
          <p>
            {words.joining[state]}{' '}
            <Link to={`${at}/partners`}>{state === 'asked' ? words.joining.see : words.joining.answer}</Link>
          </p>
        </Banner>
      ))}
      {outside.length === 0 || campaign.mayRun ? null : (
        <AskToJoinForm
          campaign={campaign.id}
          seats={seats.filter(({ id }) => outside.some(([, seat]) => seat === id))}
          last={last}
        />
      )}
    </>
  );
}
