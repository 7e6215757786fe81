import { Link } from '@remix-run/react';
import { todayWords } from '../../domain/words/today.ts';
import { titleFor } from '../texts/titles.ts';
import { dayParts, timeOf } from '../ui/dates.ts';
import { useLanguage } from '../ui/surroundings.ts';
import { placeOfZone } from '../../domain/words/zones.ts';
import type { UpcomingItem } from './today-query.ts';

/** What happens in the next days, told in the reader's zone first and in its own after. */
export function DaysAhead({
  upcoming,
  base,
  zone,
}: {
  upcoming: UpcomingItem[];
  base: string;
  zone: string;
}) {
  const language = useLanguage();
  const words = todayWords[language].upcoming;
  if (upcoming.length === 0) return <p className="small quiet">{words.none}</p>;
  return (
    <ol className="agenda-days">
      {upcoming.map(({ at, statement }) => {
        const { day, weekday } = dayParts(at, zone, language);
        const zones = [...new Set([zone, statement.signOn?.zone ?? zone])];
        const title = titleFor(statement, language);
        return (
          <li key={`${at} ${statement.id}`}>
            <span className="min quiet">{weekday}</span>
            <span className="strong figures">{day}</span>
            <div>
              <Link to={`${base}/sign-ons/${statement.slug}`} lang={title.language}>
                {words.closes(title.title)}
              </Link>
              <time className="min quiet" dateTime={at}>
                {zones.map((one) => `${timeOf(at, one, language)} ${placeOfZone(one, language)}`).join(' · ')}
              </time>
            </div>
          </li>
        );
      })}
    </ol>
  );
}
