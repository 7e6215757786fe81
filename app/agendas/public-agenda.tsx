import { agendaEditionWords } from '../../domain/words/agenda-editions.ts';
import { standingWords } from '../../domain/words/alignment-standing.ts';
import { Frame } from '../public-pages/frame.tsx';
import { PublishedSources } from '../public-pages/published-sources.tsx';
import { languageName } from '../texts/languages.ts';
import { OneLanguage } from '../texts/side-by-side.tsx';
import { dayOf } from '../ui/dates.ts';
import { PageHead } from '../ui/line.tsx';
import { Section } from '../ui/section.tsx';
import { EditionAsks } from './edition-asks.tsx';
import { EditionCheck } from './edition-check.tsx';
import type { PublicAgendaPage } from './load-public.ts';
import { PrintLinks } from './print-links.tsx';

/** An agenda as anyone may read it: the edition that was published last. */
export function PublicAgenda({
  page: { coalition, language, path, sister, edition },
}: {
  page: PublicAgendaPage;
}) {
  const words = agendaEditionWords[language];
  const { publishedAt, number } = edition;
  return (
    <Frame coalition={coalition} language={language} sister={sister} current="agendas">
      <PageHead
        title={edition.title}
        serif
        lang={edition.language === language ? undefined : edition.language}
        above={coalition.name}
      >
        {publishedAt === null ? null : (
          <p>
            {words.public.edition(number, dayOf(publishedAt, coalition.timeZone, language, { year: true }))}
          </p>
        )}
      </PageHead>
      {edition.preamble.length === 0 ? null : (
        <div className="reading edition-preamble">
          <OneLanguage blocks={edition.preamble} language={edition.language} />
        </div>
      )}
      <Section id="asks" title={words.asks}>
        <EditionAsks edition={edition} language={language} />
      </Section>
      <PublishedSources sources={edition.sources} zone={coalition.timeZone} language={language} />
      {edition.unreviewed === 0 ? null : (
        <p className="small quiet reference-line">
          {standingWords[language].closed(edition.unreviewed, languageName(edition.language, language))}
        </p>
      )}
      <div className="row agenda-steps">
        <PrintLinks to={`${path}/`} language={language} />
      </div>
      <details className="folded">
        <summary>{words.public.check}</summary>
        <EditionCheck edition={edition} language={language} />
      </details>
    </Frame>
  );
}
