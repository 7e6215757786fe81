import { verifyPath } from '../../domain/words/addresses.ts';
import { publicPageWords } from '../../domain/words/public-pages.ts';
import { verifyWords } from '../../domain/words/verify.ts';
import { Digest } from '../sign-ons/text.tsx';
import { languageName } from '../texts/languages.ts';
import { ButtonLink } from '../ui/button.tsx';
import { dayOf } from '../ui/dates.ts';
import { Facts } from '../ui/facts.tsx';
import { Icon } from '../ui/icon.tsx';
import type { StatementPage } from './load-statement.ts';

/** How anyone can tell that this is the text that was closed and signed, letter by letter. */
export function StatementCheck({ page }: { page: StatementPage }) {
  const { coalition, language, text, version, edition } = page;
  const words = publicPageWords[language].check;
  const named = languageName(text.language, language);
  const verify = edition === null ? null : verifyPath(edition.code);
  const facts = [
    { term: words.version, fact: version.number },
    ...(edition === null
      ? []
      : [
          {
            term: words.code,
            fact: (
              <>
                <b className="figures nowrap">{edition.code}</b>{' '}
                <span className="small quiet">{words.codeWhere}</span>
              </>
            ),
          },
        ]),
  ];
  return (
    <section className="check-text card" aria-labelledby="check">
      <h2 id="check">
        <Icon name="shield" /> {words.title}
      </h2>
      <p className="measure">
        {words.closed(dayOf(version.closedAt, coalition.timeZone, language, { year: true }))}
      </p>
      <div className="two">
        <div>
          {verify === null ? null : (
            <p className="verify-link">
              <ButtonLink to={verify} icon="shield">
                {verifyWords[language].link}
              </ButtonLink>
            </p>
          )}
          {page.newer === null ? <Steps page={page} named={named} /> : null}
        </div>
        <div>
          <Facts plain facts={facts} />
          <p className="small quiet digest-head">{words.textDigest(named)}</p>
          <Digest value={text.digest} />
          <p className="small quiet digest-head">{words.versionDigest}</p>
          <Digest value={version.digest} />
        </div>
      </div>
    </section>
  );
}

/** How to tell without this site. */
function Steps({
  page: { language, text, exact, signOn, statement },
  named,
}: {
  page: StatementPage;
  named: string;
}) {
  const words = publicPageWords[language].check;
  return (
    <>
      <h3>{words.how}</h3>
      <ol className="check-steps">
        <li>
          {words.steps.download}
          <ul className="downloads">
            <li>
              <a href={exact.text}>{words.exact(named)}</a>
              <span>.txt</span>
            </li>
            <li>
              <a href={exact.manifest}>{words.manifest}</a>
              <span>.txt</span>
            </li>
            {signOn === null ? null : (
              <li>
                <a href={exact.terms}>{words.terms}</a>
                <span>.txt</span>
              </li>
            )}
          </ul>
        </li>
        <li>
          {words.steps.run}
          <code className="command">
            sha256sum {statement.slug}.{text.language}.txt
          </code>
        </li>
        <li>{words.steps.compare}</li>
      </ol>
    </>
  );
}
