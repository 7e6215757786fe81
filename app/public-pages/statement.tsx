import { Link } from '@remix-run/react';
import { standingWords } from '../../domain/words/alignment-standing.ts';
import { publicPageWords } from '../../domain/words/public-pages.ts';
import { Reading } from '../sign-ons/reading.tsx';
import { SignedList } from '../sign-ons/signed-list.tsx';
import { Companion } from '../texts/companions/companion.tsx';
import { languageName } from '../texts/languages.ts';
import { momentOf } from '../ui/dates.ts';
import { StickyAction } from '../ui/section.tsx';
import { Frame } from './frame.tsx';
import type { StatementPage } from './load-statement.ts';
import { CorrectionNotes } from './correction-notes.tsx';
import { SignCard, SignFacts, SignLink } from './sign-card.tsx';
import { Delivered, Editions, Superseded } from './editions.tsx';
import { OpenData } from './open-data.tsx';
import { StatementCheck } from './statement-check.tsx';
import { PublishedSources } from './published-sources.tsx';
import { mayStillSign, StatementHead } from './statement-head.tsx';
import { StatementSide } from './statement-side.tsx';
import { Urgent } from './urgent.tsx';

/** A statement as anyone reads it: open for signature or published. */
export function Statement({ page }: { page: StatementPage }) {
  const { coalition, language, sister, text, signOn, edition, count } = page;
  const words = publicPageWords[language];
  const signing = edition === null ? signOn : null;
  return (
    <Frame
      coalition={coalition}
      language={language}
      sister={sister}
      current={edition === null ? 'open' : 'published'}
    >
      {page.newer === null ? null : <Superseded page={page} newer={page.newer} />}
      <CorrectionNotes page={page} />
      <StatementHead page={page} />
      <div>
        <div className="statement-body">
          <aside aria-label={signing === null ? words.text.contents : words.sign[signing.state]}>
            {signing === null ? null : <SignCard page={page} signOn={signing} />}
            <StatementSide page={page} />
          </aside>
          <div>
            {signing === null ? null : <SignFacts page={page} signOn={signing} />}
            {page.newer === null ? (
              <Companion companions={page.statement.companions} language={text.language} text="#words" />
            ) : null}
            <article id="words" aria-label={page.title.title} lang={text.language}>
              <Reading blocks={text.blocks} language={text.language} count={count} top={2} />
            </article>
            <PublishedSources sources={text.sources} zone={coalition.timeZone} language={language} />
            <ReferenceLine page={page} />
          </div>
        </div>
        {signing?.state === 'open' ? (
          <StickyAction>
            <SignLink page={page} signOn={signing} />
          </StickyAction>
        ) : null}
      </div>
      {signOn === null ? null : <Signing page={page} signOn={signOn} />}
      <Urgent page={page} />
      <Delivered page={page} />
      <Editions page={page} />
      <StatementCheck page={page} />
    </Frame>
  );
}

/** Which language stands where the others differ. */
function ReferenceLine({ page: { language, text, version, reference } }: { page: StatementPage }) {
  const words = publicPageWords[language].text;
  const name = languageName(version.referenceLanguage, language);
  return (
    <p className="small quiet reference-line">
      {text.language === version.referenceLanguage ? (
        words.reference(name)
      ) : (
        <>
          {words.translation(name)} <Link to={reference}>{words.readReference}</Link>
        </>
      )}
      {text.unreviewed === 0 ? null : (
        <> {standingWords[language].closed(text.unreviewed, languageName(text.language, language))}</>
      )}
    </p>
  );
}

/** Who signs, by country, and what is not shown. */
function Signing({ page, signOn }: { page: StatementPage; signOn: NonNullable<StatementPage['signOn']> }) {
  const { coalition, language, edition } = page;
  const { text: words, count } = publicPageWords[language];
  const { withheld } = signOn.tally;
  return (
    <section className="section public-signatories" aria-labelledby="signatories">
      <div className="section-head">
        <h2 id="signatories" className="serif">
          {mayStillSign(page) ? words.signatoriesSoFar : words.signatories}
        </h2>
        {edition === null ? null : (
          <span className="quiet">
            {count.atPublication(
              edition.signatureCount,
              momentOf(edition.publishedAt, coalition.timeZone, language, { year: true }),
            )}
          </span>
        )}
      </div>
      <SignedList
        groups={signOn.groups}
        paper={signOn.paper}
        paperCount={signOn.paperCount}
        since={signOn.since}
        zone={coalition.timeZone}
      />
      <OpenData page={page} />
      <details open>
        <summary>{words.notShown}</summary>
        <p className="small quiet measure">
          {withheld === 0 ? words.peopleOnly : `${words.withheld(withheld)} ${words.people}`}
        </p>
      </details>
    </section>
  );
}
