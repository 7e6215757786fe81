import { reservationWords } from '../../../domain/words/reservations.ts';
import { useLanguage } from '../../ui/surroundings.ts';
import { unbroken } from '../countries.ts';
import type { Marked } from './marks.ts';
import type { Said } from './queries.ts';

/** What a reservation says: the paragraphs it excepts, and the organisation's own words. */
export function ReservationSaid({ said: { except, note } }: { said: Said }) {
  const language = useLanguage();
  const words = reservationWords[language];
  return (
    <>
      {except}{' '}
      {note === null ? null : note.language === language ? (
        words.note(note.text)
      ) : (
        <>
          {words.noteIn[note.language]} <q lang={note.language}>{note.text}</q>
        </>
      )}
    </>
  );
}

/** The mark behind a name, which leads to its footnote. */
export function ReservationMark({ id, marks }: { id: string; marks: readonly Marked[] }) {
  const words = reservationWords[useLanguage()];
  const mark = marks.find((one) => one.id === id)?.mark;
  if (mark === undefined) return null;
  return (
    <sup className="reservation-mark">
      <a id={`name-${mark}`} href={`#reservation-${mark}`} aria-label={words.mark(mark)}>
        {mark}
      </a>
    </sup>
  );
}

/** The footnotes to the names of a list. */
export function Reservations({ marks }: { marks: readonly Marked[] }) {
  const words = reservationWords[useLanguage()];
  if (marks.length === 0) return null;
  return (
    <section className="reservations" aria-labelledby="reservations">
      <h3 id="reservations">
        {words.title} <span className="quiet figures">{marks.length}</span>
      </h3>
      <ul>
        {marks.map(({ mark, name, reservation }) => (
          <li key={mark} id={`reservation-${mark}`}>
            <b className="figures">{mark}</b> <span className="serif">{unbroken(name)}</span>.{' '}
            <ReservationSaid said={reservation} />{' '}
            <a className="reservation-back" href={`#name-${mark}`} aria-label={words.back}>
              ↩
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}
