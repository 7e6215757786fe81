import { campaignReportWords } from '../../domain/words/campaign-report.ts';
import type { Language } from '../../domain/words/words.ts';
import { shortDate } from './days.ts';
import type { AnswerKind } from './queries-parts.ts';

/** Who answered and when, or until when nobody had, and the way to its document. */
export function AnsweredBy({
  answer: { answer, answeredOn, institution, url },
  language,
}: {
  answer: { answer: AnswerKind; answeredOn: string; institution: string; url: string | null };
  language: Language;
}) {
  const words = campaignReportWords[language];
  const day = shortDate(answeredOn, language);
  return (
    <>
      {institution}
      {answer === 'pending' ? `: ${words.unanswered(day)}` : `, ${day}`}
      {url === null ? null : (
        <>
          {' · '}
          <a href={url} aria-label={`${words.document}: ${institution}, ${day}`}>
            {words.document}
          </a>
        </>
      )}
    </>
  );
}
