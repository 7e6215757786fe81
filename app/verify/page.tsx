import { Link } from '@remix-run/react';
import { verifyPath } from '../../domain/words/addresses.ts';
import { CHECKED_BYTES, CHECKED_KINDS } from '../../domain/editions/constants.ts';
import { reservationWords } from '../../domain/words/reservations.ts';
import { paperWords } from '../../domain/words/paper.ts';
import { verifyWords } from '../../domain/words/verify.ts';
import { Frame } from '../public-pages/frame.tsx';
import { Digest } from '../sign-ons/text.tsx';
import { languageName } from '../texts/languages.ts';
import { Banner } from '../ui/banner.tsx';
import { Button, ButtonLink } from '../ui/button.tsx';
import { dayOf } from '../ui/dates.ts';
import { Facts } from '../ui/facts.tsx';
import { TextArea } from '../ui/field.tsx';
import { FileField } from '../ui/file-field.tsx';
import { FormError } from '../ui/form-error.tsx';
import { Form } from '../ui/form.tsx';
import { Icon } from '../ui/icon.tsx';
import { SignatureLine } from '../ui/line.tsx';
import { fieldOf } from '../ui/refusal.ts';
import type { Checked } from './check.ts';
import { FoundOut } from './found.tsx';
import type { VerifyPage } from './load-edition.ts';

/** What was published under a code, whether a text is the same, and how to tell without this site. */
export function Verify({ page, last }: { page: VerifyPage; last: Checked | undefined }) {
  const { language, coalition, edition, version, title } = page;
  const words = verifyWords[language];
  const day = (at: string) => dayOf(at, coalition.timeZone, language, { year: true });
  return (
    <Frame coalition={coalition} language={language}>
      <header className="public-title">
        <p className="small quiet">{words.kind(edition.number, version.number, day(edition.publishedAt))}</p>
        <h1 lang={title.language === language ? undefined : title.language}>{title.title}</h1>
        <p className="figures verify-code">{words.codeIs(edition.code)}</p>
        <SignatureLine />
        {edition.newer === null ? null : (
          <Banner tone="waiting" icon="info">
            {words.newer(edition.newer.number, day(edition.newer.publishedAt))}{' '}
            <Link to={verifyPath(edition.newer.code)}>{words.toNewer}</Link>
          </Banner>
        )}
      </header>
      <div className="verify-parts">
        <Compare page={page} last={last} />
        <Counts page={page} />
      </div>
      <Digests page={page} />
    </Frame>
  );
}

function Compare({ page: { language, edition }, last }: { page: VerifyPage; last: Checked | undefined }) {
  const words = verifyWords[language].check;
  const refused = last?.refusal ?? undefined;
  return (
    <section className="card verify-card" aria-labelledby="compare">
      <h2 id="compare">{words.title}</h2>
      {last?.found ? <FoundOut found={last.found} code={edition.code} language={language} /> : null}
      <Form method="post" encType="multipart/form-data" className="stack" noValidate>
        <FormError refusal={refused} />
        <p>{words.lead}</p>
        <TextArea
          {...fieldOf(refused, 'pasted', last?.pasted ?? '')}
          label={words.words}
          help={words.wordsHelp}
          look="serif"
          rows={7}
          either
        />
        <FileField
          name="file"
          label={words.file}
          help={words.fileHelp}
          problem={fieldOf(refused, 'file').problem}
          bytes={CHECKED_BYTES}
          accept={CHECKED_KINDS.join(',')}
          either
        />
        <div className="form-actions">
          <Button kind="primary">{words.submit}</Button>
        </div>
      </Form>
    </section>
  );
}

/** How many signed then and now; who they are is read on the public page, as far as each lets it be known. */
function Counts({ page: { language, edition, signed, read } }: { page: VerifyPage }) {
  const { counts: words, read: toRead } = verifyWords[language];
  const { counts } = edition;
  const then = counts.atPublication;
  const onPaper = paperWords[language];
  return (
    <section aria-labelledby="counts">
      <h2 id="counts">{words.title}</h2>
      {signed ? (
        <Facts
          plain
          facts={[
            { term: words.published, fact: words.halves(then) },
            ...(then.withReservation === 0
              ? []
              : [
                  {
                    term: reservationWords[language].own,
                    fact: words.organizations(then.withReservation),
                  },
                ]),
            ...(then.onPaper === 0
              ? []
              : [{ term: onPaper.term, fact: onPaper.organizations(then.onPaper) }]),
            ...(counts.later === 0 ? [] : [{ term: words.later, fact: words.organizations(counts.later) }]),
            ...(counts.withdrawn === 0
              ? []
              : [{ term: words.withdrawn, fact: words.organizations(counts.withdrawn) }]),
            { term: words.now, fact: words.halves({ ...counts, organizations: counts.standing }) },
          ]}
        />
      ) : (
        <p>{words.none}</p>
      )}
      <p className="verify-read">
        <ButtonLink to={read} icon="text">
          {toRead}
        </ButtonLink>
      </p>
    </section>
  );
}

function Digests({ page: { language, version, files } }: { page: VerifyPage }) {
  const words = verifyWords[language].digests;
  const name = (tag: string) => languageName(tag, language);
  return (
    <section className="check-text card" aria-labelledby="digests">
      <h2 id="digests">
        <Icon name="shield" /> {words.title}
      </h2>
      <p className="measure">{words.lead}</p>
      {version.languages.map((one) => (
        <div key={one.language}>
          <p className="small quiet digest-head">{words.text(name(one.language))}</p>
          <Digest value={one.digest} />
        </div>
      ))}
      <p className="small quiet digest-head">{words.version}</p>
      <Digest value={version.digest} />
      {files.length === 0 ? null : (
        <>
          <p className="small digest-head">{words.how}</p>
          <ul className="verify-files">
            {files.map((file) => (
              <li key={file.language}>
                <a href={file.path}>{words.exact(name(file.language))}</a>
                <code>sha256sum {file.name}</code>
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}
