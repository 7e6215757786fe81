import type { MetaDescriptor } from '@remix-run/node';
import { frontPath, publishedPath } from '../../domain/words/addresses.ts';
import { publicPageWords } from '../../domain/words/public-pages.ts';
import { ButtonLink } from '../ui/button.tsx';
import { Empty } from '../ui/empty.tsx';
import { PageHead } from '../ui/line.tsx';
import { Section } from '../ui/section.tsx';
import { Frame } from './frame.tsx';
import type { ListedRow, PublishedPage } from './lists.ts';
import { previewOf } from './page-preview.ts';
import { Rows } from './rows.tsx';

/** What a link to the list looks like. */
export function publishedPreview(data: PublishedPage): MetaDescriptor[] {
  const { coalition, language, origin, path } = data;
  const words = publicPageWords[language].published;
  return previewOf({
    ...{ origin, path, language, title: words.title, site: coalition.shortName },
    description: words.about(coalition.name),
    alternates: (['es', 'en'] as const).map((tag) => ({
      language: tag,
      path: publishedPath(coalition.slug, tag),
    })),
  });
}

/** Everything a coalition has published, year by year. */
export function Published({ page }: { page: PublishedPage }) {
  const { coalition, language, sister, published } = page;
  const words = publicPageWords[language].published;
  const yearOf = ({ publishedAt }: ListedRow) =>
    new Intl.DateTimeFormat('en', { year: 'numeric', timeZone: coalition.timeZone }).format(
      new Date(publishedAt ?? 0),
    );
  const years = [...Map.groupBy(published, yearOf)];
  return (
    <Frame coalition={coalition} language={language} sister={sister} current="published">
      <PageHead title={words.title} above={coalition.name} />
      {years.length === 0 ? (
        <Empty
          title={words.none}
          action={<ButtonLink to={frontPath(coalition.slug, language)}>{words.seeOpen}</ButtonLink>}
        >
          {words.noneNext}
        </Empty>
      ) : (
        years.map(([year, rows]) => (
          <Section key={year} id={`y${year}`} title={year}>
            <Rows rows={rows} label={year} language={language} coalition={coalition} />
          </Section>
        ))
      )}
    </Frame>
  );
}
