import { memberReport } from '../domain/campaigns/read-report.ts';
import { inLanguage } from '../domain/campaigns/report-cells.ts';
import {
  timelineOf,
  type AnswerFigures,
  type AskFigures,
  type LetterFigures,
  type ReportFigures,
  type TimelineEntry as TimelineRow,
} from '../domain/campaigns/report.ts';
import { AnswerKind, AskStatus } from './ask-enums.ts';
import { fileOf } from './ask-parts.ts';
import { builder } from './builder.ts';
import { AskWords, Campaign, spoken } from './campaigns.ts';
import { Language } from './language.ts';
import { MemberClass } from './organizations.ts';
import { Statement } from './statements.ts';
import { CountryCount } from './sign-ons.ts';

const LanguageCount = builder
  .objectRef<{ language: string; count: number }>('LanguageCount')
  .implement({ fields: (t) => ({ language: t.exposeString('language'), count: t.exposeInt('count') }) });

const ClassCount = builder.objectRef<LetterFigures['byClass'][number]>('ClassCount').implement({
  fields: (t) => ({
    class: t.field({ type: MemberClass, resolve: (row) => row.class }),
    count: t.exposeInt('count'),
  }),
});

const ReportLetter = builder.objectRef<LetterFigures>('ReportLetter').implement({
  description:
    'The signatures of one letter as its public tally counts them: withheld ones in the total and under the region alone.',
  fields: (t) => ({
    statement: t.field({
      type: Statement,
      nullable: true,
      resolve: (letter) => letter.statementId,
    }),
    title: t.string({
      args: { language: t.arg({ type: Language }) },
      resolve: (letter, args, context) => inLanguage(letter.titles, args.language ?? context.language),
    }),
    organizations: t.exposeInt('organizations'),
    named: t.exposeInt('named'),
    withheld: t.exposeInt('withheld'),
    countries: t.exposeInt('countries'),
    byCountry: t.field({ type: [CountryCount], resolve: (letter) => letter.byCountry }),
    byLanguage: t.field({
      type: [LanguageCount],
      description: 'Of those with a name, in which language they read it.',
      resolve: (letter) => letter.byLanguage,
    }),
    byClass: t.field({ type: [ClassCount], resolve: (letter) => letter.byClass }),
  }),
});

const ReportAnswer = builder.objectRef<AnswerFigures & { askId: string }>('ReportAnswer').implement({
  description: 'What an addressee said to an ask.',
  fields: (t) => ({
    answer: t.field({ type: AnswerKind, resolve: (row) => row.answer }),
    answeredOn: t.field({ type: 'Date', resolve: (row) => row.answeredOn }),
    institution: t.string({
      args: { language: t.arg({ type: Language }) },
      resolve: (row, args, context) => row.institution[args.language ?? context.language],
    }),
    url: t.exposeString('url', { nullable: true, description: 'Where the answer can be read.' }),
    file: t.string({
      nullable: true,
      description: 'Address of its file, in the report for members; answered to those who may know the ask.',
      resolve: ({ id, askId, fileName = null }, _args, context) =>
        fileOf({ id, askId, fileId: fileName }, context),
    }),
    fileName: t.string({ nullable: true, resolve: ({ fileName }) => fileName ?? null }),
  }),
});

const ReportAsk = builder.objectRef<AskFigures>('ReportAsk').implement({
  fields: (t) => ({
    words: t.field({ type: [AskWords], resolve: (ask) => spoken(ask.words) }),
    status: t.field({ type: AskStatus, nullable: true, resolve: (ask) => ask.status }),
    answers: t.field({
      type: [ReportAnswer],
      resolve: ({ askId, answers }) => answers.map((one) => ({ ...one, askId })),
    }),
  }),
});

const TimelineKind = builder.enumType('TimelineKind', {
  description: 'An activity is held once its last day is there by the report’s; else it is planned.',
  values: [
    'activity',
    'plannedActivity',
    'letterOpened',
    'letterClosed',
    'letterPublished',
    'answer',
    'press',
  ] as const,
});

const TimelineEntry = builder.objectRef<TimelineRow>('TimelineEntry').implement({
  description:
    'Something that happened or is planned, with its day; of an instant, as the coalition’s zone counts days.',
  fields: (t) => ({
    on: t.field({ type: 'Date', resolve: (entry) => entry.on }),
    kind: t.field({ type: TimelineKind, resolve: (entry) => entry.kind }),
    title: t.string({
      args: { language: t.arg({ type: Language }) },
      resolve: (entry, args, context) => inLanguage(entry.titles, args.language ?? context.language),
    }),
    answer: t.field({ type: AnswerKind, nullable: true, resolve: (entry) => entry.answer }),
    url: t.exposeString('url', { nullable: true }),
  }),
});

const CostSum = builder.objectRef<ReportFigures['costs'][number]>('CostSum').implement({
  description: 'What was spent in one currency, in its smallest unit.',
  fields: (t) => ({
    currency: t.exposeString('currency'),
    amount: t.exposeFloat('amount'),
    count: t.exposeInt('count'),
  }),
});

const CountryPartners = builder
  .objectRef<{ country: string | null; count: number }>('CountryPartners')
  .implement({
    description: 'How many partners work in a country; null is the region as a whole.',
    fields: (t) => ({
      country: t.exposeString('country', { nullable: true }),
      count: t.exposeInt('count'),
    }),
  });

/** Partners by country; one of several countries counts in each. */
function partnersByCountry({ partners }: ReportFigures): { country: string | null; count: number }[] {
  const countries = partners.flatMap((one) => (one.countries.length === 0 ? [null] : one.countries));
  return [...Map.groupBy(countries, (country) => country)]
    .map(([country, all]) => ({ country, count: all.length }))
    .sort((one, other) => ((one.country ?? '~') < (other.country ?? '~') ? -1 : 1));
}

export const CampaignReport = builder.objectRef<ReportFigures>('CampaignReport').implement({
  description: 'What a campaign did, counted from the record.',
  fields: (t) => ({
    asOf: t.field({ type: 'Instant', resolve: (report) => report.asOf }),
    zone: t.exposeString('zone', { description: 'IANA zone of the coalition, whose days these are.' }),
    letters: t.field({ type: [ReportLetter], resolve: (report) => report.letters }),
    asks: t.field({ type: [ReportAsk], resolve: (report) => report.asks }),
    timeline: t.field({
      type: [TimelineEntry],
      description: 'The oldest first.',
      resolve: (report) => timelineOf(report),
    }),
    narrative: t.field({
      type: 'JSON',
      description: 'What was told beside the figures when it was published, as blocks; empty until then.',
      args: { language: t.arg({ type: Language }) },
      resolve: (report, args, context) => report.narrative?.[args.language ?? context.language] ?? [],
    }),
    pressCount: t.int({ resolve: (report) => report.press.length }),
    costs: t.field({ type: [CostSum], resolve: (report) => report.costs }),
    partnerCount: t.int({ resolve: (report) => report.partners.length }),
    partnersByCountry: t.field({ type: [CountryPartners], resolve: partnersByCountry }),
    chapterCount: t.int({ resolve: (report) => report.chapters.length }),
  }),
});

builder.objectFields(Campaign, (t) => ({
  report: t.field({
    type: CampaignReport,
    description: 'The figures it was closed with; until then, those of this moment.',
    complexity: 50,
    resolve: (campaign, _args, { viewer, platform }) =>
      memberReport(platform.store.read, viewer, campaign, platform.clock.now()),
  }),
  reportPublicAt: t.field({
    type: 'Instant',
    nullable: true,
    description: 'Since when the public may read its report.',
    resolve: (campaign) => campaign.reportPublicAt,
  }),
}));
