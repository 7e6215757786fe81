import { Link } from '@remix-run/react';
import { todayWords } from '../../domain/words/today.ts';
import { dayParts, timeOf } from '../ui/dates.ts';
import { useLanguage } from '../ui/surroundings.ts';
import { placeOfZone } from '../../domain/words/zones.ts';
import type { Ahead } from './load-today.ts';

/** What happens in the next days, told in the reader's zone first and in its own after; whole days in their own alone. */
export function DaysAhead({ ahead, base, zone }: { ahead: Ahead[]; base: string; zone: string }) {
  const language = useLanguage();
  const words = todayWords[language].upcoming;
  if (ahead.length === 0) return <p className="small quiet">{words.none}</p>;
  return (
    <ol className="agenda-days">
      {ahead.map(({ at, zone: own, wholeDay, to, words: said, lang }) => {
        const { day, weekday } = dayParts(at, (wholeDay && own) || zone, language);
        const zones = [...new Set([zone, own ?? zone])];
        return (
          <li key={at + to}>
            <span className="min quiet">{weekday}</span>
            <span className="strong figures">{day}</span>
            <div>
              <Link to={`${base}/${to}`} lang={lang}>
                {said}
              </Link>
              {wholeDay ? null : (
                <time className="min quiet" dateTime={at}>
                  {zones
                    .map((one) => `${timeOf(at, one, language)} ${placeOfZone(one, language)}`)
                    .join(' · ')}
                </time>
              )}
            </div>
          </li>
        );
      })}
    </ol>
  );
}
