import { Link } from '@remix-run/react';
import { publishedPath } from '../../domain/words/addresses.ts';
import { publicPageWords } from '../../domain/words/public-pages.ts';
import { ButtonLink } from '../ui/button.tsx';
import { Empty } from '../ui/empty.tsx';
import { PageHead } from '../ui/line.tsx';
import { Section } from '../ui/section.tsx';
import { Frame } from './frame.tsx';
import type { FrontPage } from './lists.ts';
import { Rows } from './rows.tsx';

/** What a coalition has open for signature, in plain words and without signing in. */
export function Front({ page }: { page: FrontPage }) {
  const { coalition, language, sister, open, over, latest } = page;
  const words = publicPageWords[language].open;
  const published = publishedPath(coalition.slug, language);
  const each = { language, coalition };
  return (
    <Frame {...each} sister={sister} current="open">
      <PageHead title={words.title} above={coalition.name} />
      {open.length === 0 ? (
        <Empty
          title={words.none}
          action={latest.length === 0 ? null : <ButtonLink to={published}>{words.readPublished}</ButtonLink>}
        >
          {words.noneNext}
        </Empty>
      ) : (
        <>
          <p className="measure">{words.lead}</p>
          <Section id="open" title={words.howMany(open.length)}>
            <Rows {...each} rows={open} label={words.title} />
          </Section>
          <Section id="means" title={words.means}>
            <p className="measure">
              {words.meaning} {words.meaningMore}
            </p>
          </Section>
        </>
      )}
      {over.length === 0 ? null : (
        <Section id="over" title={words.waiting}>
          <Rows {...each} rows={over} label={words.waiting} />
        </Section>
      )}
      {latest.length === 0 ? null : (
        <Section id="latest" title={words.lately} aside={<Link to={published}>{words.all}</Link>}>
          <Rows {...each} rows={latest} label={words.lately} />
        </Section>
      )}
    </Frame>
  );
}
