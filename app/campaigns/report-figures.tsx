import { dayIn } from '../../domain/platform.ts';
import { campaignReportWords } from '../../domain/words/campaign-report.ts';
import { number, type Language } from '../../domain/words/words.ts';
import { languageName } from '../texts/languages.ts';
import { Section } from '../ui/section.tsx';
import { Table, type Column } from '../ui/table.tsx';
import { AnsweredBy } from './answer-line.tsx';
import { wordsIn } from './ask-facts.ts';
import { dateWords, shortDate } from './days.ts';
import { AnswerBadge, StatusBadge } from './looks.tsx';
import { moneyOf } from './money.ts';
import type { ReportFigures } from './queries-report.ts';

type Columns<Row> = [Column<Row>, ...Column<Row>[]];

interface FiguresProps {
  report: ReportFigures;
  /** Stated, not asked of the page: kept pages are drawn in their address's language. */
  language: Language;
}

/** Everything a report counts, as tables; parts without anything in them are left out. */
export function Figures({ report, language }: FiguresProps) {
  return (
    <>
      <InShort report={report} language={language} />
      {report.letters.length === 0 ? null : <Letters report={report} language={language} />}
      {report.asks.length === 0 ? null : <Asks report={report} language={language} />}
      {report.timeline.length === 0 ? null : <Timeline report={report} language={language} />}
      {report.costs.length === 0 ? null : <CostSums report={report} language={language} />}
    </>
  );
}

function InShort({ report, language }: FiguresProps) {
  const words = campaignReportWords[language];
  const { letters, asks, timeline } = report;
  const sum = (numbers: number[]) => numbers.reduce((all, one) => all + one, 0);
  const figures: [keyof typeof words.summary, number][] = [
    ['letters', letters.length],
    ['signatures', sum(letters.map(({ organizations }) => organizations))],
    ['asks', asks.length],
    ['answers', sum(asks.map(({ answers }) => answers.filter(isGiven).length))],
    ['activities', timeline.filter(({ kind }) => kind === 'activity').length],
    ['planned', timeline.filter(({ kind }) => kind === 'plannedActivity').length],
    ['partners', report.partnerCount],
    ['chapters', report.chapterCount],
    ['press', report.pressCount],
  ];
  return (
    <Section id="in-short" title={words.inShort}>
      <p className="small quiet measure">
        {words.asOf(dateWords(dayIn(report.asOf, report.zone), language))} {words.counted}
      </p>
      <dl className="report-figures">
        {figures
          .filter(([, n]) => n > 0)
          .map(([name, n]) => (
            <div key={name}>
              <dt>{words.summary[name](n)}</dt>
              <dd>{number(language, n)}</dd>
            </div>
          ))}
      </dl>
    </Section>
  );
}

const isGiven = ({ answer }: { answer: string }) => answer !== 'pending';

type Letter = ReportFigures['letters'][number];

function Letters({ report: { letters }, language }: FiguresProps) {
  const words = campaignReportWords[language];
  const say = (n: number) => number(language, n);
  const columns: Columns<Letter> = [
    { name: words.letter, cell: ({ title }) => <span className="serif">{title}</span> },
    { name: words.organizations, cell: ({ organizations }) => say(organizations), numeric: true },
    { name: words.named, cell: ({ named }) => say(named), numeric: true },
    { name: words.withheld, cell: ({ withheld }) => say(withheld), numeric: true },
    { name: words.countries, cell: ({ countries }) => say(countries), numeric: true },
  ];
  return (
    <Section id="letters-figures" title={words.letters}>
      <Table
        caption={<span className="hidden-words">{words.letters}</span>}
        columns={columns}
        rows={letters}
        keyOf={({ title }) => title}
      />
      {letters
        .filter(({ organizations }) => organizations > 0)
        .map((letter) => (
          <Signatures key={letter.title} letter={letter} language={language} />
        ))}
    </Section>
  );
}

/** The signatures of one letter by country, by the language they read, and by class of member. */
function Signatures({ letter, language }: { letter: Letter; language: Language }) {
  const words = campaignReportWords[language];
  const lists: { title: string; rows: { name: string; n: number }[] }[] = [
    {
      title: words.byCountry,
      rows: letter.byCountry.map(({ label, named, withheld }) => ({ name: label, n: named + withheld })),
    },
    {
      title: words.byLanguage,
      rows: letter.byLanguage.map(({ language: tag, count }) => ({
        name: languageName(tag, language),
        n: count,
      })),
    },
    {
      title: words.byClass,
      rows: letter.byClass.map(({ class: kind, count }) => ({ name: words.classes[kind], n: count })),
    },
  ];
  return (
    <details className="folded">
      <summary>{letter.title}</summary>
      <div>
        <div className="three report-lists">
          {lists.map(({ title, rows }) => (
            <div key={title}>
              <h3>{title}</h3>
              <dl className="counts">
                {rows.map(({ name, n }) => (
                  <div key={name}>
                    <dt className="first-letter">{name}</dt>
                    <dd className="figures">{number(language, n)}</dd>
                  </div>
                ))}
              </dl>
            </div>
          ))}
        </div>
        {letter.withheld === 0 ? null : <p className="small quiet">{words.withheldNote(letter.withheld)}</p>}
      </div>
    </details>
  );
}

type Ask = ReportFigures['asks'][number];

function Asks({ report: { asks }, language }: FiguresProps) {
  const words = campaignReportWords[language];
  const columns: Columns<Ask> = [
    {
      name: words.ask,
      cell: ({ words: said }) => {
        const { priority, ask, lang } = wordsIn(said, language);
        return (
          <span lang={lang}>
            {priority}
            <span className="own-line ask-words">{ask}</span>
          </span>
        );
      },
    },
    { name: words.status, cell: ({ status }) => (status === null ? null : <StatusBadge status={status} />) },
    {
      name: words.answers,
      cell: ({ answers }) =>
        answers.length === 0
          ? '—'
          : answers.map((one) => (
              <span key={`${one.institution} ${one.answeredOn}`} className="own-line">
                {one.answer === 'pending' ? null : <AnswerBadge answer={one.answer} />}
                <small className="own-line">
                  <AnsweredBy answer={one} language={language} />
                  {one.file === null ? null : (
                    <>
                      {' · '}
                      <a href={one.file}>{one.fileName}</a>
                    </>
                  )}
                </small>
              </span>
            )),
    },
  ];
  return (
    <Section id="asks-figures" title={words.asks}>
      <Table
        caption={<span className="hidden-words">{words.asks}</span>}
        columns={columns}
        rows={asks}
        keyOf={({ words: said }) => said.map(({ priority, ask }) => priority + ask).join()}
      />
    </Section>
  );
}

function Timeline({ report: { timeline }, language }: FiguresProps) {
  const words = campaignReportWords[language];
  return (
    <Section id="timeline" title={words.timeline}>
      <ol className="timeline">
        {timeline.map(({ on, kind, title, url, answer }, i) => (
          <li key={i}>
            <time dateTime={on} className="figures">
              {shortDate(on, language)}
            </time>
            <span>
              <span className="min quiet own-line">
                {words.timelineKinds[kind]}
                {answer === null ? null : `: ${words.answerKinds[answer]}`}
              </span>
              {url === null ? title : <a href={url}>{title}</a>}
            </span>
          </li>
        ))}
      </ol>
    </Section>
  );
}

function CostSums({ report: { costs }, language }: FiguresProps) {
  const words = campaignReportWords[language];
  return (
    <Section id="costs-figures" title={words.costs}>
      <dl className="counts">
        {costs.map(({ currency, amount, count }) => (
          <div key={currency}>
            <dt>
              {currency} · {words.entries}: {number(language, count)}
            </dt>
            <dd className="figures">{moneyOf(amount, currency, language)}</dd>
          </div>
        ))}
      </dl>
    </Section>
  );
}
