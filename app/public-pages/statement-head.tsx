import { Link } from '@remix-run/react';
import { contentLanguageWords } from '../../domain/words/content-languages.ts';
import { lateWords } from '../../domain/words/late.ts';
import { paperWords } from '../../domain/words/paper.ts';
import { publicPageWords } from '../../domain/words/public-pages.ts';
import { reservationWords } from '../../domain/words/reservations.ts';
import { urgentWords } from '../../domain/words/urgent.ts';
import { signOnPageWords } from '../../domain/words/sign-on-pages.ts';
import { shortLabel } from '../sign-ons/tally.tsx';
import { languageName } from '../texts/languages.ts';
import { Badge } from '../ui/badge.tsx';
import { Banner } from '../ui/banner.tsx';
import { dayOf } from '../ui/dates.ts';
import { SignatureLine } from '../ui/line.tsx';
import { Tally, TallyLegend } from '../ui/tally.tsx';
import { CountPhrase } from './count.tsx';
import type { StatementPage } from './load-statement.ts';

/** What it is and since when: "Pronunciamiento · publicado el sábado 16 de enero de 2027 · versión 1.1". */
export function kindLine({ coalition, language, edition, signOn, version }: StatementPage): string {
  const { kind } = publicPageWords[language];
  const day = (at: string, zone: string) => dayOf(at, zone, language, { year: true });
  const since =
    edition !== null
      ? kind.published(day(edition.publishedAt, coalition.timeZone))
      : signOn === null
        ? null
        : {
            scheduled: kind.scheduled(day(signOn.opensAt, signOn.zone)),
            open: kind.open(day(signOn.closesAt, signOn.zone)),
            closed: kind.closed(day(signOn.closesAt, signOn.zone)),
          }[signOn.state];
  return [kind.statement, since, kind.version(version.number)].filter((part) => part !== null).join(' · ');
}

/** Whether more organisations may still sign. */
export function mayStillSign({ edition, signOn }: StatementPage): boolean {
  return edition === null && signOn !== null && signOn.state !== 'closed';
}

/** The title, how many signed, and the line with its knots. */
export function StatementHead({ page }: { page: StatementPage }) {
  const { coalition, language, text, title, signOn } = page;
  const { count: words, text: about } = publicPageWords[language];
  const open = mayStillSign(page);
  const foreign = text.language === language ? undefined : text.language;
  const goals = signOn?.goalOrganizations ?? signOn?.goalCountries ?? null;
  return (
    <header className="public-title">
      {page.statement.urgent === null ? null : (
        <p>
          <Badge icon="clock" tone="objection">
            {urgentWords[language].label}
          </Badge>
        </p>
      )}
      <p className="small quiet">{kindLine(page)}</p>
      <h1 lang={foreign}>{title.title}</h1>
      <p className="count-phrase">
        <CountPhrase
          tally={signOn?.tally ?? null}
          open={open}
          language={language}
          coalition={coalition.shortName}
        />{' '}
        {signOn === null || signOn.tally.withReservation === 0
          ? null
          : `${reservationWords[language].counted(signOn.tally.withReservation)}. `}
        {signOn && signOn.paperCount > 0 ? <>{paperWords[language].besides(signOn.paperCount)} </> : null}
        {signOn?.since?.changed ? (
          <span className="quiet">{lateWords[language].since.counts(signOn.since)}</span>
        ) : null}
        {open && signOn && goals !== null ? (
          <span className="quiet">{words.goal(signOn.goalOrganizations, signOn.goalCountries)}</span>
        ) : null}
      </p>
      {signOn === null ? <SignatureLine /> : <Knots page={page} signOn={signOn} open={open} />}
      {page.others.length === 0 ? null : <OtherLanguages page={page} />}
      {foreign === undefined || page.chosen ? null : (
        <Banner>
          {about.missing(languageName(language, language), languageName(text.language, language))}
        </Banner>
      )}
    </header>
  );
}

/** The ways to the same text in its other languages. */
function OtherLanguages({ page: { language, others } }: { page: StatementPage }) {
  const { read } = contentLanguageWords[language];
  return (
    <nav className="row other-languages" aria-label={read.also}>
      <span className="small quiet" aria-hidden="true">
        {read.also}:
      </span>
      {others.map(({ language: tag, name, path }) => (
        <Link key={tag} to={path} lang={tag} hrefLang={tag}>
          {name}
        </Link>
      ))}
    </nav>
  );
}

function Knots({
  page: { language },
  signOn: { tally, goalOrganizations },
  open,
}: {
  page: StatementPage;
  signOn: NonNullable<StatementPage['signOn']>;
  open: boolean;
}) {
  const words = signOnPageWords[language].tally;
  const { openKnot, closedKnot } = publicPageWords[language].count;
  const missing = goalOrganizations !== null && tally.organizations < goalOrganizations;
  return (
    <div className="public-tally">
      <Tally
        label={words.label}
        open={open}
        goal={open && missing ? words.goal(goalOrganizations) : undefined}
        groups={tally.byCountry.map(({ key, label, named, withheld }) => ({
          label: shortLabel(key, label),
          open: named,
          withheld,
        }))}
      />
      {tally.withheld === 0 ? null : <TallyLegend open={openKnot} withheld={closedKnot} />}
    </div>
  );
}
