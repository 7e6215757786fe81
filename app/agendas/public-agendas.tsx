import type { MetaDescriptor } from '@remix-run/node';
import { frontPath, publicAgendasPath } from '../../domain/words/addresses.ts';
import { agendaEditionWords } from '../../domain/words/agenda-editions.ts';
import { Frame } from '../public-pages/frame.tsx';
import { previewOf } from '../public-pages/page-preview.ts';
import { ButtonLink } from '../ui/button.tsx';
import { dayOf } from '../ui/dates.ts';
import { Empty } from '../ui/empty.tsx';
import { Ledger, LedgerRow } from '../ui/ledger.tsx';
import { PageHead } from '../ui/line.tsx';
import type { PublicAgendasPage } from './load-public.ts';
import { periodWords } from './moments.ts';

/** What a link to the list looks like. */
export function agendasPreview({ coalition, language, origin, path }: PublicAgendasPage): MetaDescriptor[] {
  const words = agendaEditionWords[language].public;
  return previewOf({
    ...{ origin, path, language, title: words.title, site: coalition.shortName },
    description: words.listed(coalition.name),
    alternates: (['es', 'en'] as const).map((tag) => ({
      language: tag,
      path: publicAgendasPath(coalition.slug, tag),
    })),
  });
}

/** The agendas a coalition has published, each by the edition published last. */
export function PublicAgendas({ page }: { page: PublicAgendasPage }) {
  const { coalition, language, sister, agendas } = page;
  const words = agendaEditionWords[language].public;
  return (
    <Frame coalition={coalition} language={language} sister={sister} current="agendas">
      <PageHead title={words.title} above={coalition.name}>
        <p className="quiet">{words.lead}</p>
      </PageHead>
      {agendas.length === 0 ? (
        <Empty
          title={words.none}
          action={<ButtonLink to={frontPath(coalition.slug, language)}>{words.seeOpen}</ButtonLink>}
        >
          {words.noneNext}
        </Empty>
      ) : (
        <Ledger label={words.title} dateless>
          {agendas.map(({ path, title, lang, number, publishedAt, periodFrom, periodTo, asks }) => (
            <LedgerRow
              key={path}
              title={title}
              lang={lang}
              to={path}
              serif
              action={<ButtonLink to={path}>{words.read}</ButtonLink>}
            >
              {[periodWords(periodFrom, periodTo, language), words.asks(asks)].filter(Boolean).join(' · ')}
              {publishedAt === null ? null : (
                <span className="own-line">
                  {words.edition(number, dayOf(publishedAt, coalition.timeZone, language, { year: true }))}
                </span>
              )}
            </LedgerRow>
          ))}
        </Ledger>
      )}
    </Frame>
  );
}
