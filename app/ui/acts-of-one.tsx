import { dayOf } from './dates.ts';
import { Section } from './section.tsx';
import { useLanguage } from './surroundings.ts';

/** A line of the log of acts; `seat` is null where who did it would say whose alias it is. */
interface ActLine {
  id: string;
  at: string;
  sentence: string;
  seat: { organization: { name: string } } | null;
}

/** What was done with one thing, newest first. */
export function ActsOfOne({ title, acts, zone }: { title: string; acts: readonly ActLine[]; zone: string }) {
  const language = useLanguage();
  return (
    <Section id="history" title={title}>
      <ul className="acts-of-one">
        {acts.map(({ id, at, sentence, seat }) => (
          <li key={id}>
            <time className="min quiet" dateTime={at}>
              {dayOf(at, zone, language, { year: true })}
            </time>
            <span>
              {seat === null ? null : <b>{seat.organization.name} · </b>}
              {sentence}
            </span>
          </li>
        ))}
      </ul>
    </Section>
  );
}
