import { Link } from '@remix-run/react';
import { editionPath, publicPath } from '../../domain/words/addresses.ts';
import { deliveryWords } from '../../domain/words/deliveries.ts';
import { verifyWords } from '../../domain/words/verify.ts';
import { Banner } from '../ui/banner.tsx';
import { dayOf } from '../ui/dates.ts';
import type { StatementPage } from './load-statement.ts';

/** Above an edition that is not the newest: what stands in its place. */
export function Superseded({
  page: { coalition, language, statement },
  newer,
}: {
  page: StatementPage;
  newer: NonNullable<StatementPage['newer']>;
}) {
  const words = verifyWords[language];
  const day = dayOf(newer.publishedAt, coalition.timeZone, language, { year: true });
  return (
    <Banner tone="waiting" icon="info">
      {words.newer(newer.number, day)}{' '}
      <Link to={publicPath({ coalition: coalition.slug, statement: statement.slug }, language)}>
        {words.toNewer}
      </Link>
    </Banner>
  );
}

/** All that was published of a statement, where it is more than what is being read. */
export function Editions({ page: { coalition, language, statement, edition } }: { page: StatementPage }) {
  const words = verifyWords[language];
  const { editions, slug } = statement;
  if (editions.length < 2) return null;
  const place = { coalition: coalition.slug, statement: slug };
  return (
    <section className="section" aria-labelledby="editions">
      <div className="section-head">
        <h2 id="editions">{words.editions}</h2>
      </div>
      <ul className="stack tight">
        {editions.map(({ number, publishedAt }) => {
          const name = words.editionOf(
            number,
            dayOf(publishedAt, coalition.timeZone, language, { year: true }),
          );
          return (
            <li key={number}>
              {number === edition?.number ? (
                <span aria-current="page">
                  {name} <span className="quiet">({words.readHere})</span>
                </span>
              ) : (
                <Link to={editionPath(place, language, number)}>{name}</Link>
              )}
            </li>
          );
        })}
      </ul>
    </section>
  );
}

/** To whom the edition was delivered, as far as that is shown. */
export function Delivered({ page: { language, edition } }: { page: StatementPage }) {
  const words = deliveryWords[language];
  if (edition === null || edition.deliveredTo.length === 0) return null;
  return (
    <section className="section" aria-labelledby="deliveries">
      <div className="section-head">
        <h2 id="deliveries">{words.publicTitle}</h2>
      </div>
      <ul className="stack tight">
        {edition.deliveredTo.map(({ addressee, on }, index) => (
          <li key={index}>
            {words.publicLine(addressee, dayOf(`${on}T12:00:00.000Z`, 'UTC', language, { year: true }))}
          </li>
        ))}
      </ul>
    </section>
  );
}
