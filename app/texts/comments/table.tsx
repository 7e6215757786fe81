import { Link } from '@remix-run/react';
import { commentPageWords } from '../../../domain/words/comment-pages.ts';
import { topicId } from '../../live/topic-id.ts';
import { Badge } from '../../ui/badge.tsx';
import type { Refusal } from '../../ui/refusal.ts';
import { useLanguage } from '../../ui/surroundings.ts';
import { Table, type Column } from '../../ui/table.tsx';
import { languageName } from '../languages.ts';
import type { SeatChoice } from '../seats.tsx';
import { AnswerForm, GivenAnswer } from './answer.tsx';
import type { TableThread } from './table-query.ts';
import { namedIn } from '../returns/said.ts';
import { fromWhere } from './voice-line.tsx';

interface CommentTableProps {
  threads: readonly TableThread[];
  /** The page of the text. */
  at: string;
  zone: string;
  seats: SeatChoice[];
  last: Refusal | undefined;
}

/** A row for every thread: what was said, by whom, and what those who draft answer. */
export function CommentTable({ threads, at, zone, seats, last }: CommentTableProps) {
  const ours = useLanguage();
  const words = commentPageWords[ours];
  const { page, card, answers, filters } = words;
  const columns: [Column<TableThread>, ...Column<TableThread>[]] = [
    { name: page.number, cell: ({ number }) => number },
    {
      name: page.paragraph,
      cell: (thread) => (
        <Link to={`${at}?panel=comments&thread=${topicId(thread.id)}`}>
          {thread.paragraph === null
            ? thread.block === null
              ? card.whole
              : thread.gone
                ? words.file.gone
                : page.open
            : card.paragraph(thread.paragraph)}
        </Link>
      ),
    },
    {
      name: page.language,
      cell: ({ language }) => <span className="first-letter">{languageName(language, ours)}</span>,
    },
    {
      name: page.who,
      cell: ({ voice, comments: [first] }) => (
        <>
          <b>{namedIn(ours, voice, first?.said ?? null)}</b>
          <br />
          <span className="quiet">{fromWhere(voice)}</span>
        </>
      ),
    },
    { name: page.comment, cell: (thread) => <WhatWasSaid thread={thread} /> },
    ...(threads.some(({ round }) => round !== null)
      ? [
          {
            name: page.round,
            cell: ({ round }: TableThread) =>
              round === null
                ? null
                : round.redLines
                  ? filters.redRound(round.number)
                  : filters.round(round.number),
          },
        ]
      : []),
    {
      name: page.answer,
      cell: (thread) => (
        <>
          {thread.answer === null ? (
            <span className="quiet">{answers.none}</span>
          ) : (
            <GivenAnswer answer={thread.answer} zone={zone} />
          )}
          {thread.permissions.answer ? (
            <AnswerForm
              thread={thread}
              seats={seats}
              last={last?.values['thread'] === thread.id ? last : undefined}
            />
          ) : null}
        </>
      ),
    },
    { name: page.state, cell: ({ state }) => page.states[state] },
  ];
  return (
    <div className="comments-table">
      <Table caption={page.caption(threads.length)} columns={columns} rows={threads} keyOf={({ id }) => id} />
    </div>
  );
}

function WhatWasSaid({ thread }: { thread: TableThread }) {
  const ours = useLanguage();
  const { card } = commentPageWords[ours];
  const [first, ...replies] = thread.comments;
  return (
    <>
      {thread.kind === 'redLine' ? (
        <Badge icon="stop" tone="objection">
          {card.redLine}
        </Badge>
      ) : null}
      {thread.quote === null ? null : (
        <q className="comment-body serif" lang={thread.language}>
          {thread.quote}
        </q>
      )}
      <span className="comment-body said">
        {first === undefined || first.removed ? <span className="quiet">{card.removed}</span> : first.body}
      </span>
      {replies.length === 0 ? null : (
        <details>
          <summary className="small">{card.replies(replies.length)}</summary>
          {replies.map((reply) => (
            <p key={reply.id} className="comment-body small">
              <b>{namedIn(ours, reply.voice, reply.said)}</b>{' '}
              <span className="quiet">{fromWhere(reply.voice)}</span>
              <br />
              {reply.removed ? card.removed : reply.body}
            </p>
          ))}
        </details>
      )}
    </>
  );
}
