import { Link } from '@remix-run/react';
import { taskPageWords } from '../../domain/words/task-pages.ts';
import { AskedMove, Move } from '../campaigns/moves.tsx';
import { dayOf } from '../ui/dates.ts';
import { Badge } from '../ui/badge.tsx';
import { DateBlock, DayBlock, Ledger, LedgerRow } from '../ui/ledger.tsx';
import { useLanguage } from '../ui/surroundings.ts';
import { DueDay } from './due-day.tsx';
import type { TaskFacts } from './queries.ts';

interface TaskListProps {
  tasks: readonly TaskFacts[];
  base: string;
  zone: string;
  today: string;
  /** By which seat each organisation's tasks are done; and any seat, for those who keep others' tasks. */
  seatFor: (organization: string) => string | undefined;
  /** What stands beside each: whose it is, of which campaign. */
  shows: 'organization' | 'campaign';
  /** Where its buttons send, when not to their own page, and whether it can be taken off there. */
  to?: string;
  removes?: boolean;
}

/** What organisations have taken on: by when, and one button when it is done. */
export function TaskList({ tasks, ...each }: TaskListProps) {
  return (
    <Ledger>
      {tasks.map((task) => (
        <TaskRow key={task.id} task={task} {...each} />
      ))}
    </Ledger>
  );
}

function TaskRow({
  task,
  base,
  zone,
  today,
  seatFor,
  shows,
  to,
  removes,
}: Omit<TaskListProps, 'tasks'> & { task: TaskFacts }) {
  const language = useLanguage();
  const words = taskPageWords[language];
  const { id, title, dueOn, doneAt, mayChange, organization, campaign } = task;
  const seat = mayChange ? seatFor(organization.id) : undefined;
  const carried = { thing: id, named: words.doItOf(title), ...(to === undefined ? {} : { to }) };
  return (
    <LedgerRow
      date={
        dueOn === null ? (
          <DateBlock figure="–" words={words.noDay} />
        ) : (
          <DayBlock at={`${dueOn}T12:00:00.000Z`} zone="UTC" />
        )
      }
      badges={
        doneAt === null ? undefined : (
          <Badge icon="done" tone="done">
            {words.doneOn(dayOf(doneAt, zone, language, { year: true }))}
          </Badge>
        )
      }
      title={title}
      action={
        seat === undefined ? undefined : (
          <div className="row">
            {doneAt === null ? (
              <Move {...carried} doing="done" seat={seat} icon="done" label={words.doIt} />
            ) : (
              <Move {...carried} doing="undone" seat={seat} kind="quiet" label={words.undo} />
            )}
            {removes ? (
              <AskedMove
                {...carried}
                doing="remove"
                seat={seat}
                label={words.remove}
                ask={words.removeAsk}
                yes={words.removeYes}
              />
            ) : null}
          </div>
        )
      }
    >
      {shows === 'organization' ? (
        organization.name
      ) : campaign === null ? null : (
        <Link to={`${base}/campaigns/${campaign.slug}`}>{campaign.title}</Link>
      )}
      {doneAt !== null || dueOn === null ? null : (
        <>
          {' · '}
          <DueDay dueOn={dueOn} today={today} />
        </>
      )}
    </LedgerRow>
  );
}
