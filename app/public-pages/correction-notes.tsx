import { Link } from '@remix-run/react';
import { editionPath } from '../../domain/words/addresses.ts';
import { correctionPageWords } from '../../domain/words/correction-pages.ts';
import { Banner } from '../ui/banner.tsx';
import { dayOf, momentOf } from '../ui/dates.ts';
import type { StatementPage } from './load-statement.ts';

/** Above a published text: what was corrected in it, and that a correction is being ratified. */
export function CorrectionNotes({ page }: { page: StatementPage }) {
  const { coalition, language, statement, edition, newer } = page;
  const words = correctionPageWords[language].public;
  const { corrected } = edition ?? {};
  const asks = newer === null && edition !== null ? statement.putToSigners : null;
  const place = { coalition: coalition.slug, statement: statement.slug };
  return (
    <>
      {corrected && edition ? (
        <Banner>
          <p>
            <b>{words[corrected.kind]}.</b>{' '}
            {words.corrected(dayOf(edition.publishedAt, coalition.timeZone, language, { year: true }))}{' '}
            {corrected.note}
          </p>
          <p className="small">
            {corrected.kind === 'erratum' && edition.signatureCount > 0
              ? `${words.bound(corrected.signedVersion)} `
              : null}
            <Link to={editionPath(place, language, corrected.corrects.number)}>{words.before}</Link>
          </p>
        </Banner>
      ) : null}
      {asks ? (
        <Banner tone="waiting">
          {words.ratifying(momentOf(asks.dueAt, coalition.timeZone, language, { year: true }))}
        </Banner>
      ) : null}
    </>
  );
}
