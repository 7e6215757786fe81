import { timeAgo } from '../ui/dates.ts';
import { useLanguage } from '../ui/surroundings.ts';
import { ActSentence } from './act-sentence.tsx';
import type { LatestAct } from './today-query.ts';

/** The last lines of the log, in short. */
export function LatestActs({ acts, base, now }: { acts: LatestAct[]; base: string; now: string }) {
  const language = useLanguage();
  return (
    <ol className="latest-acts">
      {acts.map((act) => (
        <li key={act.id}>
          <p>
            <ActSentence act={act} base={base} />
          </p>
          <time className="min quiet" dateTime={act.at}>
            {timeAgo(act.at, now, language)}
          </time>
        </li>
      ))}
    </ol>
  );
}
