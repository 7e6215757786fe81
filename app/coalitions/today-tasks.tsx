import { Link, useSearchParams } from '@remix-run/react';
import { taskPageWords } from '../../domain/words/task-pages.ts';
import { Move } from '../campaigns/moves.tsx';
import { DueDay } from '../tasks/due-day.tsx';
import { Banner } from '../ui/banner.tsx';
import { DateBlock, DayBlock, Ledger, LedgerRow } from '../ui/ledger.tsx';
import { Section } from '../ui/section.tsx';
import { useLanguage } from '../ui/surroundings.ts';
import type { TodayTask } from './today-query.ts';

const SHOWN = 5;

/** That a task was marked as done, with the way back; nothing where none was. */
export function TaskDone({ base }: { base: string }) {
  const words = taskPageWords[useLanguage()];
  const [search] = useSearchParams();
  const [done, by] = [search.get('done'), search.get('by')];
  if (done === null || by === null) return null;
  return (
    <Banner
      tone="done"
      live
      action={
        <Move
          doing="undone"
          thing={done}
          seat={by}
          to={`${base}/tasks?returnTo=${base}`}
          label={words.undo}
        />
      }
    >
      <p>{words.today.marked}</p>
    </Banner>
  );
}

/** What the reader's organisations have still to do, the nearest first, each with its button; nothing where there is nothing. */
export function TodayTasks({
  tasks,
  base,
  seatOf,
  today,
  several,
}: {
  tasks: readonly TodayTask[];
  base: string;
  seatOf: Readonly<Record<string, string>>;
  today: string;
  /** Whether the reader acts for several organisations, and has to be told whose each is. */
  several: boolean;
}) {
  const words = taskPageWords[useLanguage()];
  if (tasks.length === 0) return null;
  const to = `${base}/tasks`;
  return (
    <Section
      id="tasks"
      title={words.today.title}
      aside={<Link to={to}>{words.today.count(tasks.length)}</Link>}
    >
      <Ledger ordered>
        {tasks.slice(0, SHOWN).map(({ id, title, dueOn, organization, campaign }) => {
          const seat = seatOf[organization.id];
          return (
            <LedgerRow
              key={id}
              date={
                dueOn === null ? (
                  <DateBlock figure="–" words={words.noDay} />
                ) : (
                  <DayBlock at={`${dueOn}T12:00:00.000Z`} zone="UTC" />
                )
              }
              title={title}
              action={
                seat === undefined ? undefined : (
                  <Move
                    doing="done"
                    thing={id}
                    seat={seat}
                    to={`${to}?returnTo=${base}`}
                    icon="done"
                    label={words.doIt}
                    named={words.doItOf(title)}
                  />
                )
              }
            >
              {campaign === null ? null : (
                <>
                  <Link to={`${base}/campaigns/${campaign.slug}`}>{campaign.title}</Link>
                  {' · '}
                </>
              )}
              {several ? `${organization.name} · ` : null}
              <DueDay dueOn={dueOn} today={today} />
            </LedgerRow>
          );
        })}
      </Ledger>
    </Section>
  );
}
