import { Link } from '@remix-run/react';
import { campaignAskWords } from '../../domain/words/campaign-asks.ts';
import { Badge } from '../ui/badge.tsx';
import { useLanguage } from '../ui/surroundings.ts';
import { Table, type Column } from '../ui/table.tsx';
import { shortDate } from './days.ts';
import { AnswerBadge, StatusBadge } from './looks.tsx';
import { AskedMove } from './moves.tsx';
import type { AnswerKind } from './queries-parts.ts';
import type { AskStatus } from './queries.ts';

/** What somebody answered to an ask. */
export interface AnswerFacts {
  id: string;
  who: string;
  answer: AnswerKind;
  answeredOn: string;
  url: string | null;
  /** The document that was sent along, where it is a file. */
  file: string | null;
  fileName: string | null;
  note: string | null;
  shown: boolean;
}

/** An ask as its campaign shows it, in the reader's language where it is said in it. */
export interface AskFacts {
  id: string;
  priority: string;
  words: string;
  /** The language of both, where it is not the reader's. */
  lang: string | undefined;
  status: AskStatus;
  /** Whom it is asked of, and what they are. */
  addressee: { name: string; more: string } | null;
  answers: readonly AnswerFacts[];
  shown: boolean;
  /** How it stood when it was shown to the public. */
  shownStatus: AskStatus | null;
  agenda: { title: string; to: string } | null;
}

/** The words of an ask: what it is about, and what is asked. */
export function AskWords({
  ask: { priority, words, lang },
}: {
  ask: Pick<AskFacts, 'priority' | 'words' | 'lang'>;
}) {
  const language = useLanguage();
  return (
    <span lang={lang}>
      <b className="own-line">{priority}</b>
      <span className="own-line ask-words">{words === '' ? campaignAskWords[language].noWords : words}</span>
    </span>
  );
}

/** Who answered what and when, with the document. */
export function Answers({ answers }: { answers: readonly AnswerFacts[] }) {
  const language = useLanguage();
  const words = campaignAskWords[language];
  if (answers.length === 0) return <span className="quiet">{words.noAnswers}</span>;
  return (
    <ul className="stack tight">
      {answers.map(({ id, who, answer, answeredOn, url, file, fileName, note }) => (
        <li key={id}>
          <AnswerBadge answer={answer} />
          <small className="own-line">
            {words.answered(who, shortDate(answeredOn, language))}
            {url === null ? null : (
              <>
                {' · '}
                <a href={url} rel="noreferrer">
                  {words.document}
                </a>
              </>
            )}
            {file === null ? null : (
              <>
                {' · '}
                <a href={file}>{fileName}</a>
              </>
            )}
          </small>
          {note === null ? null : <small className="own-line quiet as-written">{note}</small>}
        </li>
      ))}
    </ul>
  );
}

/** The asks of a campaign: their words, of whom they are asked, how they stand, what was answered. */
export function AskTable({
  asks,
  campaign,
  seat,
}: {
  asks: readonly AskFacts[];
  campaign: string;
  seat: string | null;
}) {
  const words = campaignAskWords[useLanguage()];
  const columns: [Column<AskFacts>, ...Column<AskFacts>[]] = [
    {
      name: words.columns.ask,
      cell: (ask) => (
        <>
          <AskWords ask={ask} />
          {ask.agenda === null ? null : (
            <small className="own-line in-agenda">
              <Link to={ask.agenda.to}>{words.inAgenda(ask.agenda.title)}</Link>
            </small>
          )}
        </>
      ),
    },
    {
      name: words.columns.addressee,
      cell: ({ addressee }) =>
        addressee === null ? (
          <span className="quiet">{words.noAddressee}</span>
        ) : (
          <>
            {addressee.name}
            <small className="own-line quiet">{addressee.more}</small>
          </>
        ),
    },
    {
      name: words.columns.status,
      cell: ({ status, shown }) => (
        <div className="badges">
          <StatusBadge status={status} />
          {shown ? (
            <Badge icon="globe" tone="bare">
              {words.shown}
            </Badge>
          ) : null}
        </div>
      ),
    },
    { name: words.columns.answers, cell: ({ answers }) => <Answers answers={answers} /> },
  ];
  if (seat !== null)
    columns.push({
      name: words.columns.change,
      deed: true,
      cell: ({ id, priority }) => (
        <AskedMove
          doing="unlink"
          thing={id}
          seat={seat}
          fields={{ campaign }}
          label={words.remove}
          named={`: ${priority}`}
          ask={words.removeAsk}
          yes={words.removeYes}
        />
      ),
    });
  return (
    <Table
      caption={<span className="hidden-words">{words.caption}</span>}
      columns={columns}
      rows={asks}
      keyOf={({ id }) => id}
    />
  );
}
