import type { LinksFunction, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { publicPageWords } from '../../domain/words/public-pages.ts';
import type { RouteHandle } from '../handle.ts';
import { countPhrase } from '../public-pages/count.tsx';
import { loadStatement, type StatementPage } from '../public-pages/load-statement.ts';
import { previewOf } from '../public-pages/page-preview.ts';
import { mayStillSign } from '../public-pages/statement-head.tsx';
import { Statement } from '../public-pages/statement.tsx';
import sheet from '../ui/css/statement.css?url';
import { dayOf, momentOf } from '../ui/dates.ts';

export const handle: RouteHandle = { scriptless: true, public: true };

export const links: LinksFunction = () => [{ rel: 'stylesheet', href: sheet }];

export function loader({ params, context }: LoaderFunctionArgs) {
  return loadStatement(params, context);
}

export const meta: MetaFunction<typeof loader> = ({ data }) => {
  if (data === undefined) return [];
  const { origin, path, language, coalition, title, alternates, text, reference } = data;
  return previewOf({
    ...{ origin, path, language, alternates },
    title: title.title,
    site: coalition.shortName,
    description: descriptionOf(data),
    kind: 'article',
    ...(text.language === language ? {} : { canonical: reference }),
  });
};

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

export default function Page() {
  return <Statement page={useLoaderData<typeof loader>()} />;
}
