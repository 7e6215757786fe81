import { Link } from '@remix-run/react';
import { credentialPageWords } from '../../../domain/words/credential-pages.ts';
import { inSentence } from '../../sign-ons/in-sentence.ts';
import { Badge } from '../../ui/badge.tsx';
import { dayOf } from '../../ui/dates.ts';
import { useLanguage } from '../../ui/surroundings.ts';
import { Table } from '../../ui/table.tsx';
import type { CredentialRow, OwnMember } from './documents.ts';

/** A month before the day it is to be confirmed by, and ever after. */
export function isDue({ terms, maySign, mayPropose, rest }: CredentialRow, today: string): boolean {
  if (terms === null || !(maySign || mayPropose) || rest === 'over') return false;
  const soon = new Date(Date.parse(terms.confirmBy) - 30 * 86_400_000).toISOString().slice(0, 10);
  return today >= soon;
}

/** Whether the reader can do anything about it. */
export function canBeChanged({ mayChange, mayConfirm, mayEnd }: CredentialRow): boolean {
  return mayChange || mayConfirm || mayEnd;
}

interface Around {
  today: string;
  zone: string;
}

/** Who may do what for one organisation: a table on a desk, cards on a phone. */
export function CredentialTable({ member, ...around }: { member: OwnMember } & Around) {
  const language = useLanguage();
  const words = credentialPageWords[language];
  return (
    <Table
      caption={words.caption(member.organization.name)}
      keyOf={({ seat }) => seat.id}
      rows={member.credentials ?? []}
      columns={[
        { name: words.columns.person, cell: (row) => <Who row={row} /> },
        { name: words.columns.may, cell: (row) => <May row={row} /> },
        { name: words.columns.on, cell: (row) => <On row={row} /> },
        { name: words.columns.days, cell: (row) => <Days row={row} /> },
        { name: words.columns.confirmed, cell: (row) => <Confirmed row={row} {...around} /> },
        { name: words.columns.follows, cell: (row) => <Follows row={row} /> },
        {
          name: words.columns.deed,
          deed: true,
          cell: (row) =>
            canBeChanged(row) ? (
              <Link to={`?holder=${encodeURIComponent(row.seat.id)}#change`}>
                {words.open}
                <span className="hidden-words"> {words.openFor(row.seat.person.name)}</span>
              </Link>
            ) : null,
        },
      ]}
    />
  );
}

const acts = ({ maySign, mayPropose }: CredentialRow) => maySign || mayPropose;

function Who({ row: { seat } }: { row: CredentialRow }) {
  const { rights } = credentialPageWords[useLanguage()];
  return (
    <>
      {seat.person.name}
      <br />
      <span className="small quiet">
        {seat.title}
        {seat.steward ? ` · ${rights.steward}` : null}
      </span>
    </>
  );
}

function May({ row }: { row: CredentialRow }) {
  const words = credentialPageWords[useLanguage()];
  if (!acts(row)) return <span className="quiet">{words.rights.nothing}</span>;
  return (
    <>
      {row.maySign ? (
        <Badge icon="sign" tone={row.rest === null ? 'indigo' : 'bare'}>
          {words.rights.sign}
        </Badge>
      ) : null}{' '}
      {row.mayPropose ? (
        <Badge icon="edit" tone={row.rest === null ? 'indigo' : 'bare'}>
          {words.rights.propose}
        </Badge>
      ) : null}
      {row.maySign && row.neverSigns ? <p className="small">{words.rights.selfGiven}</p> : null}
    </>
  );
}

function On({ row }: { row: CredentialRow }) {
  const language = useLanguage();
  const words = credentialPageWords[language];
  if (!acts(row)) return '–';
  const themes = row.terms?.themes ?? [];
  const names = themes.map(({ name }) => name);
  return (
    <>
      {themes.length === 0 ? words.everything : inSentence(names, language)}
      {row.terms?.source ? <p className="small quiet">{words.source(row.terms.source)}</p> : null}
    </>
  );
}

function Days({ row }: { row: CredentialRow }) {
  const language = useLanguage();
  const words = credentialPageWords[language];
  if (!acts(row)) return '–';
  const { from = null, until = null } = row.terms ?? {};
  const day = (date: string) => plainDay(date, language);
  if (from !== null && until !== null) return words.fromUntil(day(from), day(until));
  if (from !== null) return words.from(day(from));
  return until === null ? words.always : words.until(day(until));
}

function Confirmed({ row, today, zone }: { row: CredentialRow } & Around) {
  const language = useLanguage();
  const words = credentialPageWords[language];
  if (!acts(row)) return '–';
  const { terms, rest } = row;
  return (
    <>
      {terms === null ? words.never : words.confirmedOn(shortOf(terms.confirmedAt, zone, language))}
      {rest === null ? null : (
        <>
          {' '}
          <Badge icon="clock" tone={rest === 'unconfirmed' ? 'waiting' : 'neutral'}>
            {words.rests[rest]}
          </Badge>
        </>
      )}
      {rest === null && terms !== null && isDue(row, today) ? (
        <p className="small">
          <Badge icon="clock" tone="waiting">
            {words.confirmBefore(plainDay(terms.confirmBy, language))}
          </Badge>
        </p>
      ) : null}
    </>
  );
}

function Follows({ row: { succession, ...row } }: { row: CredentialRow }) {
  const words = credentialPageWords[useLanguage()];
  if (!acts({ succession, ...row })) return '–';
  if (succession === null) return <span className="quiet">{words.nobodyFollows}</span>;
  return (
    <>
      {succession.successor.person.name}
      <br />
      <span className="small quiet">{succession.consentedAt === null ? words.asked : words.agreed}</span>
    </>
  );
}

const FORMS = { es: 'es-GT', en: 'en-US' } as const;

/** "14 de enero de 2027", the same in every zone. */
export function plainDay(day: string, language: 'es' | 'en'): string {
  return shortOf(`${day}T12:00:00.000Z`, 'UTC', language);
}

function shortOf(instant: string, timeZone: string, language: 'es' | 'en'): string {
  return new Intl.DateTimeFormat(FORMS[language], { dateStyle: 'long', timeZone }).format(new Date(instant));
}

/** Who did it and on which day, for the history. */
export const dayOfChange = (at: string, zone: string, language: 'es' | 'en') =>
  dayOf(at, zone, language, { year: true });
