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
    <div className={languages.length > 1 ? 'two' : undefined}>
      {languages.map((tag) => (
        <div key={tag}>
          {languages.length > 1 ? <h3 className="small">{words.inLanguage[tag]}</h3> : null}
          <ul className="downloads">
            {FORMATS.map((format) => (
              <li key={format}>
                <a href={pathOf(tag, format)}>
                  {words.formats[format]}
                  <span className="hidden-words"> · {words.inLanguage[tag]}</span>
                </a>
              </li>
            ))}
          </ul>
        </div>
      ))}
    </div>
  );
}
