import { campaignClosingWords } from '../../domain/words/campaign-closing.ts';
import type { Language } from '../../domain/words/words.ts';

const FORMATS = ['pdf', 'docx', 'xlsx'] as const;

/** A report in each form, in the languages offered; `pathOf` says where each is. */
export function ReportDownloads({
  languages,
  language,
  pathOf,
}: {
  languages: readonly Language[];
  /** The language of the page. */
  language: Language;
  pathOf: (language: Language, format: (typeof FORMATS)[number]) => string;
}) {
  const words = campaignClosingWords[language];
  return (
    <div className="report-downloads" role="group" aria-label={words.downloads}>
      {languages.map((tag) => (
        <div key={tag}>
          <span className="quiet" title={words.inLanguage[tag]}>
            <span aria-hidden="true">{tag.toUpperCase()}</span>
            <span className="hidden-words">{words.inLanguage[tag]}</span>
          </span>
          {FORMATS.map((format) => (
            <a key={format} href={pathOf(tag, format)}>
              {words.formats[format]}
              <span className="hidden-words"> · {words.inLanguage[tag]}</span>
            </a>
          ))}
        </div>
      ))}
    </div>
  );
}
