import type { Block } from '../../domain/texts/schema.ts';
import { publicReportPath } from '../../domain/words/addresses.ts';
import { campaignPartnerWords } from '../../domain/words/campaign-partners.ts';
import { campaignPublicWords } from '../../domain/words/campaign-public.ts';
import { campaignReportWords } from '../../domain/words/campaign-report.ts';
import { campaignsWords } from '../../domain/words/campaigns.ts';
import { Reading } from '../sign-ons/reading.tsx';
import { WASHINGTON } from '../public-pages/place.ts';
import { Rows } from '../public-pages/rows.tsx';
import { Banner } from '../ui/banner.tsx';
import { SignatureLine } from '../ui/line.tsx';
import { DayBlock, Ledger, LedgerRow } from '../ui/ledger.tsx';
import { Section } from '../ui/section.tsx';
import { AnsweredBy } from './answer-line.tsx';
import { KindBadge, timesIn, zoneOf } from './dates.tsx';
import { shortDate } from './days.ts';
import { StatusBadge } from './looks.tsx';
import type { PublicView } from './public-view.ts';
import { ReportDownloads } from './report-downloads.tsx';
import { Figures } from './report-figures.tsx';

/** The head of a campaign's public page: what it is, its name, its goal. `top`: the level its name has on its page. */
export function PublicHead({ view, top: Title = 'h1' }: { view: PublicView; top?: 'h1' | 'h3' }) {
  const { language, title, goal, startsOn, endsOn, closed } = view;
  const words = campaignPublicWords[language].page;
  return (
    <header className="public-title">
      <p className="small quiet">
        {words.kind} · {words.period(shortDate(startsOn, language), shortDate(endsOn, language))} ·{' '}
        {campaignsWords[language].states[closed ? 'closed' : 'running']}
      </p>
      <Title className="serif">{title}</Title>
      <SignatureLine />
      {goal === null ? null : <p className="count-phrase">{goal}</p>}
      {closed ? <Banner icon="lock">{words.closed}</Banner> : null}
    </header>
  );
}

/** The parts a campaign chose to show; one that is not chosen, or has nothing in it, is not there. */
export function PublicParts({ view }: { view: PublicView }) {
  const { language, asks, letters, dates, partners, chapters, press, report } = view;
  const words = campaignPublicWords[language].page;
  const told = (report?.narrative ?? []) as Block[];
  return (
    <>
      {asks.length === 0 ? null : <Asks view={view} />}
      {letters.length === 0 ? null : (
        <Section id="letters" title={words.letters}>
          <Rows rows={letters} label={words.letters} language={language} coalition={view} />
        </Section>
      )}
      {dates.length === 0 ? null : <NextDates view={view} />}
      {partners.length === 0 ? null : (
        <Section id="partners" title={words.partners}>
          <ul className="public-partners">
            {partners.map(({ name, countries, lead }) => (
              <li key={name}>
                <span className="serif">{name}</span>
                <span className="min quiet own-line">
                  {countries}
                  {lead ? ` · ${campaignPartnerWords[language].leads}` : null}
                </span>
              </li>
            ))}
          </ul>
          <p className="small quiet">{words.moreNotNamed}</p>
        </Section>
      )}
      {chapters.length === 0 ? null : (
        <Section id="chapters" title={words.chapters}>
          <Ledger dateless>
            {chapters.map(({ title, plan, country, place, organization }) => (
              <LedgerRow key={`${title} ${organization}`} title={title} serif>
                {[country, place, organization].filter(Boolean).join(' · ')}
                <span className="own-line as-written">{plan}</span>
              </LedgerRow>
            ))}
          </Ledger>
        </Section>
      )}
      {press.length === 0 ? null : (
        <Section id="press" title={words.press}>
          <Ledger>
            {press.map(({ id, title, outlet, url, language: tag, country, publishedOn }) => (
              <LedgerRow
                key={id}
                date={<DayBlock at={`${publishedOn}T12:00:00.000Z`} zone="UTC" />}
                title={<a href={url}>{title}</a>}
                lang={tag === language ? undefined : tag}
              >
                {[outlet, country].filter(Boolean).join(' · ')}
              </LedgerRow>
            ))}
          </Ledger>
        </Section>
      )}
      {report === null ? null : (
        <>
          <Section id="report" title={words.report}>
            <ReportDownloads
              languages={[language]}
              language={language}
              pathOf={(tag, format) => publicReportPath(view.place, tag, format)}
            />
            {told.length === 0 ? null : <Reading blocks={told} language={language} />}
          </Section>
          <Figures report={report} language={language} />
        </>
      )}
    </>
  );
}

function Asks({ view: { asks, language } }: { view: PublicView }) {
  const words = campaignPublicWords[language].page;
  const { answerKinds } = campaignReportWords[language];
  return (
    <Section id="asks" title={words.asks}>
      <Ledger dateless ordered>
        {asks.map(({ priority, ask, lang, status, answers }) => (
          <LedgerRow
            key={priority + ask}
            title={priority}
            lang={lang}
            badges={status === null ? undefined : <StatusBadge status={status} />}
          >
            <span className="own-line ask-words" lang={lang}>
              {ask}
            </span>
            {answers.map((one) => (
              <span key={one.institution + one.answeredOn} className="own-line">
                {one.answer === 'pending' ? null : `${answerKinds[one.answer]}: `}
                <AnsweredBy answer={one} language={language} />
              </span>
            ))}
          </LedgerRow>
        ))}
      </Ledger>
    </Section>
  );
}

/** The dates to come that are public, the next first. */
function NextDates({ view: { dates, language, timeZone, calendar } }: { view: PublicView }) {
  const words = campaignPublicWords[language].page;
  return (
    <Section
      id="next"
      title={words.nextDates(dates.length)}
      aside={calendar === null ? undefined : <a href={calendar}>{words.ics}</a>}
    >
      <Ledger>
        {dates.map((date) => (
          <LedgerRow
            key={date.id}
            date={<DayBlock at={date.startsAt} zone={zoneOf(date, date.zone)} />}
            title={date.title}
            badges={<KindBadge kind={date.kind} />}
          >
            {timesIn(date, [date.zone, timeZone, WASHINGTON], language).map((line) => (
              <span key={line} className="own-line first-letter">
                {line}
              </span>
            ))}
            {date.place === null ? null : <span className="own-line">{date.place}</span>}
          </LedgerRow>
        ))}
      </Ledger>
    </Section>
  );
}
