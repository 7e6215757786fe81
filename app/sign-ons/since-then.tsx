import { lateWords } from '../../domain/words/late.ts';
import { shortDayOf } from '../ui/dates.ts';
import { useLanguage } from '../ui/surroundings.ts';
import { unbroken } from './countries.ts';
import type { Marked } from './reservations/marks.ts';
import { SignatoryList } from './signatories.tsx';
import type { SincePage } from './since.ts';

/** After the list of a published text: who joined later, by day, and who withdrew and lets it be told. */
export function SinceThen({
  since,
  zone,
  marks,
}: {
  since: SincePage | null;
  zone: string;
  marks: readonly Marked[];
}) {
  const language = useLanguage();
  const words = lateWords[language].since;
  if (!since?.changed) return null;
  return (
    <div className="late-signatures stack">
      <p>{words.counts(since)}</p>
      <div className="signatories">
        {since.lateDays.map(({ day, signatures }) => (
          <section key={day}>
            <h3>{words.late(shortDayOf(`${day}T12:00:00.000Z`, 'UTC', language))}</h3>
            <SignatoryList signatures={signatures} marks={marks} />
          </section>
        ))}
        {since.withdrawn.length === 0 ? null : (
          <section>
            <h3>{words.withdrawn}</h3>
            <ul>
              {since.withdrawn.map(({ name, at }) => (
                <li key={name + at}>
                  <div>
                    <span className="serif">{unbroken(name)}</span>
                    <small>
                      <time dateTime={at}>{words.withdrawnOn(shortDayOf(at, zone, language))}</time>
                    </small>
                  </div>
                </li>
              ))}
            </ul>
          </section>
        )}
      </div>
    </div>
  );
}
