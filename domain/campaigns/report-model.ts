import type { AskAnswer } from '../../db/tables/ask-answers.ts';
import type { AskStatus } from '../../db/tables/asks.ts';
import { compareNames } from '../organizations/names.ts';
import type { Letterhead } from '../print/head.ts';
import type { Instant } from '../platform.ts';
import { groupLabel } from '../sign-ons/signatory-list.ts';
import type { Block } from '../texts/schema.ts';
import { fractionDigits } from '../words/money.ts';
import { campaignReportWords } from '../words/campaign-report.ts';
import { languageName } from '../words/languages.ts';
import type { Language } from '../words/words.ts';
import { country, dayWriter, inLanguage, instantWriter, type Cell, type Section } from './report-cells.ts';
import { letterSections } from './report-letters.ts';
import { heldAndPlanned, timelineOf, type ReportFigures } from './report.ts';

/** A report as it will be drawn, whatever the format: plain data, so that it travels to a worker. */
export interface ReportModel extends Letterhead {
  language: Language;
  heading: string;
  title: string;
  datedAt: Instant;
  facts: { term: string; fact: string }[];
  asOf: string;
  /** What the figures count, and what they leave out. */
  counted: string;
  narrativeHeading: string;
  narrative: Block[];
  sections: Section[];
}

/** Everything a report is made from. */
export interface ReportFacts {
  letterhead: Letterhead;
  titles: Record<Language, string>;
  goal: Record<Language, string> | null;
  lead: string | null;
  startsOn: string;
  endsOn: string;
  timeZone: string;
  narrative: Block[];
  figures: ReportFigures;
  /** Where the file of an answer is read. */
  fileAt(answer: string): string;
  /** What organisations are called. */
  names: ReadonlyMap<string, string>;
}

/** Lays a report out in one language. */
export function reportModel(facts: ReportFacts, language: Language): ReportModel {
  const say = campaignReportWords[language];
  const { figures } = facts;
  const day = dayWriter(language);
  return {
    ...facts.letterhead,
    language,
    heading: say.heading,
    title: facts.titles[language],
    datedAt: figures.asOf,
    facts: [
      ...(facts.lead === null ? [] : [{ term: say.lead, fact: facts.lead }]),
      { term: say.periodTerm, fact: say.period(day(facts.startsOn), day(facts.endsOn)) },
      ...(facts.goal === null ? [] : [{ term: say.goal, fact: facts.goal[language] }]),
    ],
    asOf: say.asOf(instantWriter(language, facts.timeZone)(figures.asOf)),
    counted: say.counted,
    narrativeHeading: say.narrative,
    narrative: facts.narrative,
    sections: [
      summary(figures, language),
      ...letterSections(figures, language),
      ...asks(facts, language),
      timeline(figures, language),
      press(figures, language),
      costs(figures, language),
      ...organizations(facts, language),
    ].filter((section) => section.rows.length > 0),
  };
}

function summary(figures: ReportFigures, language: Language): Section {
  const say = campaignReportWords[language];
  const { summary: terms } = say;
  const activities = heldAndPlanned(figures);
  const counts: [keyof typeof terms, number][] = [
    ['partners', figures.partners.length],
    ['chapters', figures.chapters.length],
    ['letters', figures.letters.length],
    ['signatures', figures.letters.reduce((sum, letter) => sum + letter.organizations, 0)],
    ['asks', figures.asks.length],
    ['answers', figures.asks.reduce((sum, ask) => sum + ask.answers.filter(isGiven).length, 0)],
    ['activities', activities.held.length],
    ['planned', activities.planned.length],
    ['press', figures.press.length],
  ];
  return {
    heading: say.inShort,
    note: null,
    columns: [
      { label: say.figure, weight: 4 },
      { label: say.amount, weight: 1, number: true },
    ],
    rows: counts.filter(([, n]) => n > 0).map(([name, n]) => [terms[name](n), n]),
  };
}

/** That nobody has answered is noted like an answer, and is none. */
const isGiven = ({ answer }: { answer: AskAnswer }) => answer !== 'pending';

const keyOf = (kind: AskStatus | AskAnswer) => (kind === 'in-part' ? 'inPart' : kind);

function asks({ figures: { asks: all }, fileAt }: ReportFacts, language: Language): Section[] {
  const say = campaignReportWords[language];
  const day = dayWriter(language);
  const spoken = all.map((ask) => ({
    ...ask,
    said: ask.words[language] ?? Object.values(ask.words)[0] ?? { priority: '', ask: '' },
  }));
  const stands = spoken.some((ask) => ask.status !== null);
  return [
    {
      heading: say.asks,
      note: null,
      columns: [
        { label: say.priority, weight: 2 },
        { label: say.ask, weight: 5 },
        ...(stands ? [{ label: say.status, weight: 1.6 }] : []),
      ],
      rows: spoken.map(({ said, status }) => [
        said.priority,
        said.ask,
        ...(stands ? [status === null ? '' : say.statuses[keyOf(status) as keyof typeof say.statuses]] : []),
      ]),
    },
    {
      heading: say.answers,
      note: null,
      columns: [
        { label: say.day, weight: 1.8 },
        { label: say.ask, weight: 4 },
        { label: say.institution, weight: 2.4 },
        { label: say.answer, weight: 1.8 },
      ],
      rows: spoken.flatMap(({ said, answers }) =>
        answers.map(({ id, answeredOn, institution, answer, url, fileName }): Cell[] => {
          const kind = say.answerKinds[keyOf(answer) as keyof typeof say.answerKinds];
          const text = fileName ? `${kind} · ${fileName}` : kind;
          const link = url ?? (fileName ? fileAt(id) : null);
          return [day(answeredOn), said.ask, institution[language], link === null ? text : { text, link }];
        }),
      ),
    },
  ];
}

function timeline(figures: ReportFigures, language: Language): Section {
  const say = campaignReportWords[language];
  const day = dayWriter(language);
  return {
    heading: say.timeline,
    note: null,
    columns: [
      { label: say.day, weight: 1.8 },
      { label: say.what, weight: 1.8 },
      { label: say.title, weight: 5 },
    ],
    rows: timelineOf(figures).map(({ on, kind, titles }) => [
      day(on),
      say.timelineKinds[kind],
      inLanguage(titles, language),
    ]),
  };
}

function press({ press: all }: ReportFigures, language: Language): Section {
  const say = campaignReportWords[language];
  const day = dayWriter(language);
  return {
    heading: say.press,
    note: null,
    columns: [
      { label: say.day, weight: 1.8 },
      { label: say.outlet, weight: 2 },
      { label: say.title, weight: 4 },
      { label: say.language, weight: 1.2 },
    ],
    rows: all.map((one) => [
      day(one.publishedOn),
      one.outlet,
      { text: one.title, link: one.url },
      languageName(one.language, language),
    ]),
  };
}

function costs({ costs: all }: ReportFigures, language: Language): Section {
  const say = campaignReportWords[language];
  return {
    heading: say.costs,
    note: null,
    columns: [
      { label: say.currency, weight: 2 },
      { label: say.sum, weight: 2, number: true },
      { label: say.entries, weight: 1, number: true },
    ],
    rows: all.map(({ currency, amount, count }) => [
      currency,
      amount / 10 ** fractionDigits(currency),
      count,
    ]),
  };
}

function organizations({ figures, names }: ReportFacts, language: Language): Section[] {
  const say = campaignReportWords[language];
  const name = (id: string) => names.get(id) ?? '';
  const partners = figures.partners.toSorted((one, other) =>
    compareNames(name(one.organizationId), name(other.organizationId)),
  );
  const countries = partners.flatMap((one) => (one.countries.length === 0 ? [null] : one.countries));
  const byCountry = [...Map.groupBy(countries, (code) => code)]
    .map(([code, all]): [string, number] => [country(code, language), all.length])
    .sort(([one], [other]) => one.localeCompare(other, language));
  return [
    {
      heading: say.partners,
      note: null,
      columns: [
        { label: say.partner, weight: 4 },
        { label: say.country, weight: 3 },
      ],
      rows: partners.map((one) => [name(one.organizationId), groupLabel(one.countries, language)]),
    },
    {
      heading: say.partnersByCountry,
      note: null,
      columns: [
        { label: say.country, weight: 4 },
        { label: say.count, weight: 1, number: true },
      ],
      rows: byCountry,
    },
    {
      heading: say.chapters,
      note: null,
      columns: [
        { label: say.chapter, weight: 4 },
        { label: say.country, weight: 2 },
        { label: say.place, weight: 2 },
        { label: say.partner, weight: 3 },
      ],
      rows: figures.chapters.map((one) => [
        one.titles[language],
        country(one.country, language),
        one.place ?? '',
        name(one.organizationId),
      ]),
    },
  ];
}
