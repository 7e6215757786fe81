import { campaignDateWords } from '../../domain/words/campaign-dates.ts';
import { campaignsWords } from '../../domain/words/campaigns.ts';
import type { Language } from '../../domain/words/words.ts';
import { placeOfZone } from '../../domain/words/zones.ts';
import { Badge } from '../ui/badge.tsx';
import { dayOf, timeOf } from '../ui/dates.ts';
import type { IconName } from '../ui/icon.tsx';
import { DayBlock, LedgerRow } from '../ui/ledger.tsx';
import { useLanguage } from '../ui/surroundings.ts';
import type { ReactNode } from 'react';

/** What an activity's line is drawn from. */
export interface ActivityFacts {
  id: string;
  kind: keyof typeof KIND_SIGNS;
  title: string;
  place: string | null;
  wholeDay: boolean;
  startsAt: string;
  endsAt: string;
  zone: string;
  public: boolean;
  reminders: readonly number[];
  cancelled: boolean;
}

const KIND_SIGNS = {
  letter: 'text',
  meeting: 'bodies',
  hearing: 'institution',
  press: 'message',
  march: 'campaign',
  sideEvent: 'calendar',
  delegation: 'member',
  filing: 'edit',
  other: 'clock',
} as const satisfies Record<string, IconName>;

/** What an activity is, as a sign and a word. */
export function KindBadge({ kind }: { kind: keyof typeof KIND_SIGNS }) {
  return (
    <Badge icon={KIND_SIGNS[kind]} tone="bare">
      {campaignsWords[useLanguage()].activityKinds[kind]}
    </Badge>
  );
}

type Timed = Pick<ActivityFacts, 'startsAt' | 'endsAt' | 'zone' | 'wholeDay'>;

/**
 * When it is: in the reader's zone first, then in its own, once where both have the same hours; whole days are the
 * same days everywhere. `dayless`: its first day is said beside it.
 */
export function timesOf(
  activity: Timed,
  zone: string,
  language: Language,
  { dayless }: { dayless?: boolean } = {},
): string[] {
  return timesIn(activity, [zone, activity.zone], language, { dayless });
}

/** Campaigns last from one year into the next. */
const YEAR = { year: true };

/** The same in any zones, the first one's day said for all that share it. */
export function timesIn(
  activity: Timed,
  zones: readonly string[],
  language: Language,
  { dayless }: { dayless?: boolean } = {},
): string[] {
  if (activity.wholeDay) return [wholeDaysOf(activity, language)];
  const { startsAt, endsAt } = activity;
  const day = dayOf(startsAt, zones[0]!, language, YEAR);
  const hours = (one: string, bare: boolean) => {
    const first = dayOf(startsAt, one, language, YEAR);
    const last = dayOf(endsAt, one, language, YEAR);
    const from = (first === day && bare ? '' : `${first}, `) + timeOf(startsAt, one, language);
    const to = (last === first ? '' : `${last}, `) + timeOf(endsAt, one, language);
    return startsAt === endsAt ? from : `${from} – ${to}`;
  };
  const alike = Map.groupBy(new Set(zones), (one) => hours(one, false));
  return [...alike.values()].map((those, i) => {
    const places = those.map((one) => placeOfZone(one, language));
    return `${hours(those[0]!, dayless === true || i > 0)} (${new Intl.ListFormat(language).format(places)})`;
  });
}

function wholeDaysOf({ startsAt, endsAt, zone }: Timed, language: Language): string {
  const first = dayOf(startsAt, zone, language, YEAR);
  const last = dayOf(new Date(Date.parse(endsAt) - 1).toISOString(), zone, language, YEAR);
  return `${first === last ? first : `${first} – ${last}`}, ${campaignDateWords[language].wholeDay}`;
}

/** The zone by which an activity's day is counted for this reader. */
export function zoneOf(activity: Pick<ActivityFacts, 'wholeDay' | 'zone'>, zone: string): string {
  return activity.wholeDay ? activity.zone : zone;
}

/** "21 días, 7 días y el mismo día". */
function remindersOf(days: readonly number[], language: Language): string {
  const words = campaignDateWords[language];
  const said = days.map((n) => (n === 0 ? words.sameDay : words.days(n)));
  return words.reminders(new Intl.ListFormat(language).format(said));
}

/** One activity: its day, what it is, when in the reader's zone and in its own, where. */
export function ActivityRow({
  id,
  activity,
  zone,
  to,
  above,
  action,
}: {
  id?: string;
  activity: ActivityFacts;
  zone: string;
  to?: string;
  /** Whose activity it is, where that is not said around it. */
  above?: ReactNode;
  action?: ReactNode;
}) {
  const language = useLanguage();
  const words = campaignDateWords[language];
  const { title, place, startsAt, reminders, cancelled } = activity;
  return (
    <LedgerRow
      id={id}
      date={<DayBlock at={startsAt} zone={zoneOf(activity, zone)} />}
      badges={
        <>
          {cancelled ? (
            <Badge icon="stop" tone="objection">
              {words.cancelled}
            </Badge>
          ) : null}
          <KindBadge kind={activity.kind} />
          {activity.public ? (
            <Badge icon="globe" tone="bare">
              {words.public}
            </Badge>
          ) : null}
          {above}
        </>
      }
      title={cancelled ? <s>{title}</s> : title}
      to={to}
      action={action}
    >
      {timesOf(activity, zone, language).map((line) => (
        <span key={line} className="own-line first-letter">
          {line}
        </span>
      ))}
      {place === null ? null : <span className="own-line">{place}</span>}
      {reminders.length === 0 || cancelled ? null : (
        <span className="own-line min">{remindersOf(reminders, language)}</span>
      )}
    </LedgerRow>
  );
}
