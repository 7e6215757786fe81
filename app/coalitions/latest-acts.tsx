import { titleFor } from '../texts/titles.ts';
import { timeAgo } from '../ui/dates.ts';
import { useLanguage } from '../ui/surroundings.ts';
import type { LatestAct } from './today-query.ts';

/** The last lines of the log, in short. */
export function LatestActs({ acts, now }: { acts: LatestAct[]; now: string }) {
  const language = useLanguage();
  return (
    <ol className="latest-acts">
      {acts.map(({ id, at, sentence, seat, subject }) => {
        const title = subject?.__typename === 'Statement' ? titleFor(subject, language) : null;
        return (
          <li key={id}>
            {seat === null ? null : <b>{seat.organization.name}</b>}
            <span>{sentence}</span>
            {title === null ? null : (
              <span className="serif" lang={title.language}>
                {title.title}
              </span>
            )}
            <time className="min quiet" dateTime={at}>
              {timeAgo(at, now, language)}
            </time>
          </li>
        );
      })}
    </ol>
  );
}
