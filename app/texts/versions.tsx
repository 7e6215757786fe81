import { Fragment } from 'react';
import { EXPORT_FORMATS } from '../../domain/texts/constants.ts';
import { exportWords } from '../../domain/words/export.ts';
import { fileAddress } from './export/file-address.ts';
import { textDeskWords } from '../../domain/words/text-desk.ts';
import { momentOf } from '../ui/dates.ts';
import { Facts } from '../ui/facts.tsx';
import { Section } from '../ui/section.tsx';
import { useLanguage } from '../ui/surroundings.ts';
import { UnreviewedNotice } from './checks/unreviewed.tsx';
import { languageName } from './languages.ts';
import type { TextStatement } from './queries.ts';

/** The versions closed so far, each with the digest of every language and of all together. */
export function Versions({
  versions,
  zone,
  at,
}: {
  versions: TextStatement['versions'];
  zone: string;
  at: string;
}) {
  const language = useLanguage();
  const words = textDeskWords[language].page;
  if (versions.length === 0) return null;
  return (
    <Section id="versions" title={words.versions}>
      <p className="small quiet measure">{words.digestHelp}</p>
      {versions.map(({ id, number, digest, closedAt, languages }) => (
        <div key={id} className="version">
          <h3>
            {words.version(number)}{' '}
            <span className="quiet small">
              {words.closedOn(momentOf(closedAt, zone, language, { year: true }))}
            </span>
          </h3>
          <UnreviewedNotice languages={languages} />
          <Facts
            plain
            facts={[
              ...languages.map((one) => ({
                term: languageName(one.language, language),
                fact: <code className="digest">{one.digest}</code>,
              })),
              { term: words.all, fact: <code className="digest">{digest}</code> },
            ]}
          />
          {languages.map((one) => (
            <p key={one.language} className="small">
              {exportWords[language].versionFiles} ({languageName(one.language, language)}):{' '}
              {EXPORT_FORMATS.map((format, index) => (
                <Fragment key={format}>
                  {index === 0 ? null : ' · '}
                  <a href={fileAddress(at, { language: one.language, format, version: number })}>
                    {exportWords[language].formats[format]}
                  </a>
                </Fragment>
              ))}
            </p>
          ))}
        </div>
      ))}
    </Section>
  );
}
