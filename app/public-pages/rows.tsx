import { publicPageWords } from '../../domain/words/public-pages.ts';
import { signOnPageWords } from '../../domain/words/sign-on-pages.ts';
import type { Language } from '../../domain/words/words.ts';
import { Badge } from '../ui/badge.tsx';
import { ButtonLink } from '../ui/button.tsx';
import { dayOf, deadlineParts, momentOf } from '../ui/dates.ts';
import { DayBlock, Ledger, LedgerRow } from '../ui/ledger.tsx';
import { CountPhrase } from './count.tsx';
import type { ListedRow } from './lists.ts';
import { WASHINGTON } from './place.ts';

interface RowsProps {
  rows: ListedRow[];
  label: string;
  language: Language;
  coalition: { shortName: string; timeZone: string };
}

/** Statements one under another, each with its day, its title and how many signed. */
export function Rows({ rows, label, language, coalition }: RowsProps) {
  const { timeZone, shortName } = coalition;
  return (
    <Ledger label={label}>
      {rows.map((row) => (
        <LedgerRow
          key={row.path}
          date={
            <DayBlock
              at={row.publishedAt ?? row.closesAt ?? ''}
              zone={row.publishedAt ? timeZone : row.zone}
            />
          }
          title={row.title.title}
          lang={row.title.language === language ? undefined : row.title.language}
          to={row.path}
          serif
          badges={<StateBadge row={row} language={language} />}
          action={<ButtonLink to={row.path}>{publicPageWords[language].read}</ButtonLink>}
        >
          <When row={row} language={language} zone={timeZone} />
          <br />
          <CountPhrase
            tally={row.tally}
            open={row.publishedAt === null && row.state !== 'closed'}
            language={language}
            coalition={shortName}
          />
        </LedgerRow>
      ))}
    </Ledger>
  );
}

function StateBadge({ row: { publishedAt, state }, language }: { row: ListedRow; language: Language }) {
  const { states } = signOnPageWords[language];
  if (publishedAt !== null) {
    return (
      <Badge icon="done" tone="done">
        {states.published}
      </Badge>
    );
  }
  return (
    <Badge icon={state === 'open' ? 'sign' : 'clock'} tone={state === 'open' ? 'indigo' : 'neutral'}>
      {states[state ?? 'closed']}
    </Badge>
  );
}

function When({ row, language, zone }: { row: ListedRow; language: Language; zone: string }) {
  const { open, preview } = publicPageWords[language];
  const { publishedAt, state, opensAt, closesAt } = row;
  if (publishedAt !== null) {
    return (
      <time dateTime={publishedAt}>
        {preview.published(dayOf(publishedAt, zone, language, { year: true }))}
      </time>
    );
  }
  if (opensAt === null || closesAt === null) return null;
  if (state === 'scheduled') {
    return <time dateTime={opensAt}>{open.opensOn(momentOf(opensAt, row.zone, language))}.</time>;
  }
  if (state === 'closed') {
    return <time dateTime={closesAt}>{open.closedOn(momentOf(closesAt, row.zone, language))}.</time>;
  }
  const { day, time, place, elsewhere } = deadlineParts(
    { at: closesAt, zones: [row.zone, WASHINGTON, 'UTC'] },
    language,
  );
  return (
    <>
      <time dateTime={closesAt}>
        <b>{open.closesIn(`${day}, ${time} (${place})`)}</b>
        {elsewhere.map((other) => ` · ${other}`)}.
      </time>
      <br />
      <time dateTime={opensAt}>{open.openedOn(dayOf(opensAt, row.zone, language))}.</time>
    </>
  );
}
