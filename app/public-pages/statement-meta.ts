import type { MetaDescriptor } from '@remix-run/node';
import { publicPageWords } from '../../domain/words/public-pages.ts';
import { dayOf, momentOf } from '../ui/dates.ts';
import { countPhrase } from './count.tsx';
import type { StatementPage } from './load-statement.ts';
import { previewOf } from './page-preview.ts';
import { mayStillSign } from './statement-head.tsx';

/** What a link to a statement looks like where it is shared, and what search engines keep of it. */
export function statementMeta(page: StatementPage | undefined): MetaDescriptor[] {
  if (page === undefined) return [];
  const { origin, path, language, coalition, title, alternates, canonical } = page;
  return previewOf({
    ...{ origin, path, language, alternates, canonical },
    title: title.title,
    site: coalition.shortName,
    description: descriptionOf(page),
    kind: 'article',
  });
}

/** Until when it can be signed, and how many have; never who. */
function descriptionOf(page: StatementPage): string {
  const { coalition, language, edition, signOn } = page;
  const words = publicPageWords[language].preview;
  const count = countPhrase({
    tally: signOn?.tally ?? null,
    open: mayStillSign(page),
    language,
    coalition: coalition.shortName,
  });
  const year = { year: true };
  if (edition !== null) {
    return `${count} ${words.published(dayOf(edition.publishedAt, coalition.timeZone, language, year))}`;
  }
  if (signOn === null) return count;
  const state = {
    scheduled: words.scheduled(momentOf(signOn.opensAt, signOn.zone, language, year)),
    open: words.open(momentOf(signOn.closesAt, signOn.zone, language, year)),
    closed: words.closed,
  }[signOn.state];
  return `${state} ${count}`;
}
