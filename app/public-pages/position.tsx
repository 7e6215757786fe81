import type { MetaDescriptor } from '@remix-run/node';
import { Link } from '@remix-run/react';
import { publicPositionsPath } from '../../domain/words/addresses.ts';
import { positionPageWords } from '../../domain/words/position-pages.ts';
import { longDay } from '../positions/look.ts';
import { PositionWords } from '../positions/position-words.tsx';
import { StandingBadge } from '../positions/standing-badge.tsx';
import { ownName } from '../texts/languages.ts';
import { Badges } from '../ui/badge.tsx';
import { Banner } from '../ui/banner.tsx';
import { PageHead } from '../ui/line.tsx';
import { Section } from '../ui/section.tsx';
import { Frame } from './frame.tsx';
import type { PublicPositionPage } from './load-positions.ts';
import { previewOf } from './page-preview.ts';

/** What a link to a position looks like. */
export function positionPreview(page: PublicPositionPage): MetaDescriptor[] {
  const { origin, path, language, coalition, position, said, alternates } = page;
  const words = positionPageWords[language];
  return previewOf({
    ...{ origin, path, language, title: said.title, site: coalition.shortName },
    description: words.page.by(position.owner),
    kind: 'article',
    alternates: alternates.length === 0 ? [{ language, path }] : alternates,
    ...(alternates.some((one) => one.path === path)
      ? {}
      : alternates[0] && { canonical: alternates[0].path }),
  });
}

/** A member's position as anyone reads it. */
export function PublicPosition({ page }: { page: PublicPositionPage }) {
  const { coalition, language, sister, position, said, others, endorsedBy, newer } = page;
  const words = positionPageWords[language];
  const { datedOn, expiresOn, standing } = position;
  return (
    <Frame coalition={coalition} language={language} sister={sister} current="positions">
      <PageHead title={said.title} lang={said.language} serif above={words.page.by(position.owner)}>
        <Badges>
          <StandingBadge standing={standing} />
        </Badges>
        <p className="quiet small">
          <time dateTime={datedOn}>{longDay(datedOn, language)}</time>
          {expiresOn === null || standing !== 'inForce'
            ? null
            : ` · ${words.page.untilDay(longDay(expiresOn, language))}`}
        </p>
      </PageHead>
      {standing === 'superseded' ? (
        <Banner icon="behind">
          {words.page.superseded}{' '}
          {newer === null ? null : (
            <Link to={newer.path} lang={newer.title.language === language ? undefined : newer.title.language}>
              {newer.title.title}
            </Link>
          )}
        </Banner>
      ) : standing === 'expired' && expiresOn !== null ? (
        <Banner icon="clock">{words.page.expired(longDay(expiresOn, language))}</Banner>
      ) : null}
      <PositionWords said={said} language={language} />
      {others.map((one) => (
        <Section
          key={one.language}
          id={`in-${one.language}`}
          title={<span lang={one.language}>{ownName(one.language)}</span>}
        >
          <div className="stack">
            <h3 className="title" lang={one.language}>
              {one.title}
            </h3>
            <PositionWords said={one} language={language} />
          </div>
        </Section>
      ))}
      {endorsedBy.length === 0 ? null : (
        <Section id="endorsed" title={words.public.endorsedBy}>
          <ul className="signatories">
            {endorsedBy.map((name) => (
              <li key={name}>
                <span className="serif">{name}</span>
              </li>
            ))}
          </ul>
        </Section>
      )}
      <p className="section">
        <Link to={publicPositionsPath(coalition.slug, language)}>{words.public.back}</Link>
      </p>
    </Frame>
  );
}
