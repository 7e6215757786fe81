import type { MetaDescriptor } from '@remix-run/node';
import { publicPositionsPath } from '../../domain/words/addresses.ts';
import { positionPageWords } from '../../domain/words/position-pages.ts';
import { longDay } from '../positions/look.ts';
import { StandingBadge } from '../positions/standing-badge.tsx';
import { Badge } from '../ui/badge.tsx';
import { Empty } from '../ui/empty.tsx';
import { DayBlock, Ledger, LedgerRow } from '../ui/ledger.tsx';
import { PageHead } from '../ui/line.tsx';
import { Section } from '../ui/section.tsx';
import { Frame } from './frame.tsx';
import type { PositionRow, PositionsPage } from './load-positions.ts';
import { previewOf } from './page-preview.ts';

/** What a link to the list looks like. */
export function positionsPreview({ coalition, language, origin, path }: PositionsPage): MetaDescriptor[] {
  const words = positionPageWords[language].public;
  return previewOf({
    ...{ origin, path, language, title: words.title, site: coalition.shortName },
    description: words.about(coalition.name),
    alternates: (['es', 'en'] as const).map((tag) => ({
      language: tag,
      path: publicPositionsPath(coalition.slug, tag),
    })),
  });
}

/** What the coalition has published and its members share with everybody; what is no longer in force below. */
export function Positions({ page }: { page: PositionsPage }) {
  const { coalition, language, sister, inForce, past } = page;
  const words = positionPageWords[language].public;
  return (
    <Frame coalition={coalition} language={language} sister={sister} current="positions">
      <PageHead title={words.title} above={coalition.name} />
      {inForce.length + past.length === 0 ? (
        <Empty title={words.none}>{words.noneNext}</Empty>
      ) : (
        <>
          <p className="measure">{words.about(coalition.shortName)}</p>
          {inForce.length === 0 ? null : (
            <Section id="in-force" title={words.inForce}>
              <Rows rows={inForce} label={words.inForce} language={language} />
            </Section>
          )}
          {past.length === 0 ? null : (
            <Section id="past" title={words.past}>
              <Rows rows={past} label={words.past} language={language} />
            </Section>
          )}
        </>
      )}
    </Frame>
  );
}

function Rows({ rows, label, language }: { rows: PositionRow[]; label: string; language: 'es' | 'en' }) {
  const words = positionPageWords[language].public;
  return (
    <Ledger label={label}>
      {rows.map(({ id, path, title, at, zone, owner, standing }) => (
        <LedgerRow
          key={id}
          date={<DayBlock at={at} zone={zone} />}
          badges={
            owner === null ? (
              <>
                <Badge icon="institution" tone="indigo">
                  {words.ofCoalition}
                </Badge>
                {standing === 'inForce' ? null : <StandingBadge standing={standing} />}
              </>
            ) : standing === 'inForce' ? undefined : (
              <StandingBadge standing={standing} />
            )
          }
          title={title.title}
          lang={title.language === language ? undefined : title.language}
          to={path}
          serif
        >
          {owner === null ? null : <>{words.by(owner)} · </>}
          <time dateTime={at}>{longDay(at, language, zone)}</time>
        </LedgerRow>
      ))}
    </Ledger>
  );
}
