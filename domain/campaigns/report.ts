import type { ActivityKind } from '../../db/tables/activities.ts';
import type { AskAnswer } from '../../db/tables/ask-answers.ts';
import type { AskStatus } from '../../db/tables/asks.ts';
import type { MemberClass } from '../../db/tables/memberships.ts';
import { dayIn, type Instant } from '../platform.ts';
import type { CountryCount } from '../sign-ons/tally.ts';
import type { Block } from '../texts/schema.ts';
import type { Language } from '../words/words.ts';
import { daysOf } from './activity-time.ts';
import type { Campaign, Chapter } from './reads.ts';
import type { AskWords } from './reads-links.ts';

type Both = Record<Language, string>;

/** The signatures of one letter, as its public tally counts them: withheld ones in the total and under the region alone. */
export interface LetterFigures {
  statementId: string;
  titles: Record<string, string>;
  openedAt: Instant | null;
  closesAt: Instant | null;
  publishedAt: Instant | null;
  organizations: number;
  named: number;
  withheld: number;
  countries: number;
  byCountry: CountryCount[];
  /** Of the named ones: in which language they read what they signed, and what they are to the coalition. */
  byLanguage: { language: string; count: number }[];
  byClass: { class: MemberClass; count: number }[];
}

export interface AnswerFigures {
  id: string;
  answer: AskAnswer;
  answeredOn: string;
  institution: Both;
  url: string | null;
  /** What its document is called, where it is a file: for members alone. Absent in reports closed earlier. */
  fileName?: string | null;
  /** Whether the public may read it. */
  shown: boolean;
}

export interface AskFigures {
  askId: string;
  words: Record<string, AskWords>;
  shown: boolean;
  /** Null where whoever reads the report may not know it. */
  status: AskStatus | null;
  answers: AnswerFigures[];
}

export interface ActivityFigures {
  id: string;
  kind: ActivityKind;
  titles: Both;
  place: string | null;
  firstDay: string;
  lastDay: string;
  public: boolean;
  chapterId: string | null;
}

export interface PressFigures {
  id: string;
  title: string;
  outlet: string;
  url: string;
  language: string;
  country: string | null;
  publishedOn: string;
}

/** Everything a report counts, with organisations by id: their names, and what letters count, are drawn when it is read. */
export interface ReportFigures {
  asOf: Instant;
  /** The coalition's: the days of what happened at an instant are its calendar's. */
  zone: string;
  letters: LetterFigures[];
  asks: AskFigures[];
  activities: ActivityFigures[];
  press: PressFigures[];
  costs: { currency: string; amount: number; count: number }[];
  partners: { organizationId: string; countries: string[] }[];
  chapters: Pick<Chapter, 'id' | 'organizationId' | 'country' | 'place' | 'titles'>[];
  /** The words beside the figures by language, as they were when the report was published; absent before. */
  narrative?: Record<string, Block[]>;
}

/** What organisations let the public read at this moment. */
export interface PublicConsent {
  partners: ReadonlySet<string>;
  chapters: ReadonlySet<string>;
  /** Asks by id, in the words and with the status the campaign shows. */
  asks: ReadonlyMap<string, Pick<AskFigures, 'words' | 'status'>>;
  /** Answers by id that those who run the campaign show; one that was taken back is not among them. */
  answers: ReadonlySet<string>;
  /** Press mentions by id that those who run the campaign show. */
  press: ReadonlySet<string>;
}

/** Of a report, what the campaign chose to show, and nothing an organisation keeps to members. */
export function publicFigures(
  figures: ReportFigures,
  { shows }: Pick<Campaign, 'shows'>,
  consent: PublicConsent,
): ReportFigures {
  const part = <T>(name: Campaign['shows'][number], all: T[]): T[] => (shows.includes(name) ? all : []);
  const answers = shows.includes('answers');
  return {
    asOf: figures.asOf,
    zone: figures.zone,
    letters: part('letters', figures.letters),
    asks: part('asks', figures.asks).flatMap((ask) => {
      const said = consent.asks.get(ask.askId);
      if (!said) return [];
      const shown = ask.answers
        .filter((answer) => consent.answers.has(answer.id))
        .map((answer) => ({ ...answer, fileName: null }));
      return [{ ...ask, ...said, ...(answers ? { answers: shown } : { status: null, answers: [] }) }];
    }),
    activities: part('dates', figures.activities).filter(
      (one) => one.public && (one.chapterId === null || consent.chapters.has(one.chapterId)),
    ),
    press: part('press', figures.press).filter((one) => consent.press.has(one.id)),
    costs: part('costs', figures.costs),
    partners: part('partners', figures.partners).filter((one) => consent.partners.has(one.organizationId)),
    chapters: part('chapters', figures.chapters).filter((one) => consent.chapters.has(one.id)),
    ...(figures.narrative && { narrative: figures.narrative }),
  };
}

/** What was held by the day of the report, and what is still planned; an activity is held once its last day is there. */
export function heldAndPlanned({ activities, asOf, zone }: ReportFigures): {
  held: ActivityFigures[];
  planned: ActivityFigures[];
} {
  const today = dayIn(asOf, zone);
  return {
    held: activities.filter((one) => one.lastDay <= today),
    planned: activities.filter((one) => one.lastDay > today),
  };
}

/** Something that happened or is planned, with its day. */
export interface TimelineEntry {
  /** "2027-01-14" */
  on: string;
  kind:
    'activity' | 'plannedActivity' | 'letterOpened' | 'letterClosed' | 'letterPublished' | 'answer' | 'press';
  titles: Record<string, string>;
  answer: AskAnswer | null;
  url: string | null;
}

/** Everything of a report that has a day, the oldest first; of what happened at an instant, the day of the coalition's zone. */
export function timelineOf(figures: ReportFigures): TimelineEntry[] {
  const { letters, asks, press, asOf, zone } = figures;
  const { held, planned } = heldAndPlanned(figures);
  const entry = (
    on: string,
    kind: TimelineEntry['kind'],
    titles: Record<string, string>,
    more: Partial<TimelineEntry> = {},
  ): TimelineEntry => ({ on, kind, titles, answer: null, url: null, ...more });
  const at = (instant: Instant | null, kind: TimelineEntry['kind'], titles: Record<string, string>) =>
    instant === null ? [] : [entry(dayIn(instant, zone), kind, titles)];
  return [
    ...held.map((one) => entry(one.firstDay, 'activity', one.titles)),
    ...planned.map((one) => entry(one.firstDay, 'plannedActivity', one.titles)),
    ...letters.flatMap(({ titles, openedAt, closesAt, publishedAt }) => [
      ...at(openedAt, 'letterOpened', titles),
      ...at(closesAt !== null && closesAt <= asOf ? closesAt : null, 'letterClosed', titles),
      ...at(publishedAt, 'letterPublished', titles),
    ]),
    ...asks.flatMap(({ words, answers }) =>
      answers.map(({ answeredOn, answer, url }) =>
        entry(
          answeredOn,
          'answer',
          mapValues(words, ({ ask }) => ask),
          { answer, url },
        ),
      ),
    ),
    ...press.map(({ publishedOn, title, language, url }) =>
      entry(publishedOn, 'press', { [language]: title }, { url }),
    ),
  ].sort((one, other) => (one.on < other.on ? -1 : one.on > other.on ? 1 : 0));
}

/** What an activity is in a report. */
export function activityFigures(activity: {
  id: string;
  kind: ActivityKind;
  titles: Both;
  place: string | null;
  startsAt: Instant;
  endsAt: Instant;
  zone: string;
  public: boolean;
  chapterId: string | null;
}): ActivityFigures {
  const { id, kind, titles, place, chapterId } = activity;
  const { first, last } = daysOf(activity);
  return { id, kind, titles, place, firstDay: first, lastDay: last, public: activity.public, chapterId };
}

/** How often each thing is there, the most frequent first. */
export function tallied<T extends string>(all: readonly T[]): { key: T; count: number }[] {
  return [...Map.groupBy(all, (one) => one)]
    .map(([key, same]) => ({ key, count: same.length }))
    .sort((one, other) => other.count - one.count || (one.key < other.key ? -1 : 1));
}

function mapValues<A, B>(record: Record<string, A>, to: (value: A) => B): Record<string, B> {
  return Object.fromEntries(Object.entries(record).map(([key, value]) => [key, to(value)]));
}
