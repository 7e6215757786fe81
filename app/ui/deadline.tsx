import { commonWords } from '../../domain/words/common.ts';
import { Badge } from './badge.tsx';
import { deadlineLine, deadlineParts, timeLeft } from './dates.ts';
import { useLanguage } from './surroundings.ts';

interface DeadlineProps {
  at: string;
  /** The reader's zone first, then the convenor's, then others worth naming. */
  zones: string[];
  /** The server's clock; left out on kept pages, which then tell no time left. */
  now?: string;
  year?: boolean;
}

/** A deadline in one line. It does not tick. */
export function Deadline(props: DeadlineProps) {
  return <time dateTime={props.at}>{deadlineLine(props, useLanguage())}</time>;
}

/** A deadline laid out as a fact: the day strong, the other zones below, time left as a badge. */
export function DeadlineFact({ own, ...props }: DeadlineProps & { own?: string }) {
  const language = useLanguage();
  const { day, time, place, elsewhere } = deadlineParts(props, language);
  return (
    <>
      <time dateTime={props.at}>
        <b className="first-letter">
          {day}, {time}
        </b>{' '}
        {commonWords[language].time.in(place)}
        {own === undefined ? null : `, ${own}`}
      </time>
      {elsewhere.length === 0 ? null : <div className="small">{elsewhere.join(' · ')}</div>}
      <TimeLeft at={props.at} now={props.now} />
    </>
  );
}

const SOON_MS = 7 * 86_400_000;

/**
 * Time left as a badge, stronger in the last seven days; nothing on kept pages and once the time has come. `calm`: it
 * does not wait for the reader, and stays pale.
 */
export function TimeLeft({ at, now, calm = false }: { at: string; now?: string; calm?: boolean }) {
  const language = useLanguage();
  const left = now === undefined ? null : timeLeft(at, now, language);
  if (left === null) return null;
  const soon = !calm && now !== undefined && Date.parse(at) - Date.parse(now) < SOON_MS;
  return (
    <Badge icon="clock" tone={soon ? 'waiting' : 'slow'}>
      <span className="first-letter">{left}</span>
    </Badge>
  );
}
