import { correctionPageWords } from '../../domain/words/correction-pages.ts';
import { lateWords } from '../../domain/words/late.ts';
import { shortDayOf } from '../ui/dates.ts';
import { useLanguage } from '../ui/surroundings.ts';
import { unbroken } from './countries.ts';
import type { Marked } from './reservations/marks.ts';
import { SignatoryList } from './signatories.tsx';
import type { SincePage } from './since.ts';

/**
 * After the list of a published text: who signed what it corrects and has not confirmed, who joined later, by day, and who
 * withdrew and lets it be told.
 */
export function SinceThen({
  since,
  zone,
  marks,
}: {
  since: SincePage | null;
  zone: string;
  marks: readonly Marked[];
}) {
  if (since === null) return null;
  return (
    <>
      <Unconfirmed since={since} />
      <Changed since={since} zone={zone} marks={marks} />
    </>
  );
}

function Unconfirmed({ since: { unconfirmed, unconfirmedCount } }: { since: SincePage }) {
  const words = correctionPageWords[useLanguage()].public;
  if (unconfirmedCount === 0) return null;
  const reserved = unconfirmedCount - unconfirmed.length;
  return (
    <div className="late-signatures stack">
      <p>{words.unconfirmedHelp}</p>
      <div className="signatories">
        <section>
          <h3>{words.unconfirmed}</h3>
          <SignatoryList
            signatures={unconfirmed.map((one, at) => ({
              ...one,
              id: String(at),
              logo: null,
              reservation: null,
            }))}
            marks={[]}
          />
          {reserved === 0 ? null : <p className="small quiet">{words.reserved(reserved)}</p>}
        </section>
      </div>
    </div>
  );
}

function Changed({ since, zone, marks }: { since: SincePage; zone: string; marks: readonly Marked[] }) {
  const language = useLanguage();
  const words = lateWords[language].since;
  if (!since.changed) return null;
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
