import { embedWords } from '../../domain/words/embeds.ts';
import { paperWords } from '../../domain/words/paper.ts';
import { reservationWords } from '../../domain/words/reservations.ts';
import { number } from '../../domain/words/words.ts';
import type { Look, Piece } from './constants.ts';
import type { Embedded } from './load.ts';

interface Props {
  of: Embedded;
  piece: Piece;
  look: Look;
  /** Address of its style sheet. */
  sheet: string;
}

/** A whole page for another site's frame: no script, nothing loaded, every link in a window of its own. */
export function EmbedPage({ of, piece, look, sheet }: Props) {
  const { language, title, coalition } = of;
  const words = embedWords[language];
  return (
    <html lang={language} className={look === 'own' ? undefined : look}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="robots" content="noindex" />
        <title>{`${title.title} · ${coalition}`}</title>
        <link rel="stylesheet" href={sheet} />
      </head>
      <body>
        <main className={piece}>
          <h1 lang={title.language === language ? undefined : title.language}>{title.title}</h1>
          <Count of={of} />
          {piece === 'list' ? <List of={of} /> : null}
          {piece === 'form' ? <Invitation of={of} /> : null}
          <p className="foot">
            {piece === 'form' && of.state === 'open' ? null : (
              <Away to={of.read} label={words.read} of={of} />
            )}
            <small>{words.by(coalition)}</small>
          </p>
        </main>
      </body>
    </html>
  );
}

/** How many sign; with what reservation and who on paper is said beside it, as on the page. */
function Count({ of: { language, tally, paper } }: { of: Embedded }) {
  const words = embedWords[language];
  if (tally.organizations === 0) return <p className="quiet">{words.none}</p>;
  return (
    <p>
      <b>{number(language, tally.organizations)}</b> {words.organizations(tally.organizations)}{' '}
      <span className="quiet whole">{words.ofWhich(tally.countries)}</span>
      {tally.withReservation === 0 ? null : (
        <> · {reservationWords[language].counting(tally.withReservation)}</>
      )}
      {paper.length === 0 ? null : (
        <span className="quiet"> {paperWords[language].besides(paper.length)}</span>
      )}
    </p>
  );
}

function List({ of: { language, groups, paper } }: { of: Embedded }) {
  const words = embedWords[language];
  return (
    <div className="lists">
      {groups.map(({ key, label, signatures, withheld }) => (
        <section key={key}>
          <h2>{label}</h2>
          <ul>
            {signatures.map(({ id, name, reservation }) => (
              <li key={id}>
                {name}
                {reservation === null ? null : <span className="quiet"> ({words.reserved})</span>}
              </li>
            ))}
            {withheld === 0 ? null : <li className="quiet">{words.withheld(withheld)}</li>}
          </ul>
        </section>
      ))}
      {paper.length === 0 ? null : (
        <section>
          <h2>{paperWords[language].heading(paper.length)}</h2>
          <ul>
            {paper.map(({ id, name }) => (
              <li key={id}>{name}</li>
            ))}
          </ul>
        </section>
      )}
    </div>
  );
}

function Invitation({ of }: { of: Embedded }) {
  const { language, state, until, sign } = of;
  const words = embedWords[language];
  if (state !== 'open') return <p className="quiet">{state === 'scheduled' ? words.soon : words.over}</p>;
  return (
    <>
      <p className="quiet">{words.until(until)}</p>
      <p>
        <Away to={sign} label={words.sign} of={of} primary />
      </p>
    </>
  );
}

function Away({ to, label, of, primary }: { to: string; label: string; of: Embedded; primary?: boolean }) {
  return (
    <a
      href={to}
      target="_blank"
      rel="noopener"
      className={primary ? 'go primary' : 'go'}
      aria-label={`${label} (${embedWords[of.language].newWindow})`}
    >
      {label}
    </a>
  );
}
