import { textPageWords } from '../../domain/words/text-pages.ts';
import { Banner } from '../ui/banner.tsx';
import { ButtonLink } from '../ui/button.tsx';
import { Section } from '../ui/section.tsx';
import { useLanguage } from '../ui/surroundings.ts';
import type { ImportDone } from './import-text.ts';

/** What came in, what of it could not be kept, and the way on. */
export function ImportOutcome({
  at,
  outcome,
  others,
}: {
  at: string;
  outcome: ImportDone;
  others: readonly string[];
}) {
  const words = textPageWords[useLanguage()].import;
  return (
    <div className="stack">
      <Banner tone="done" live>
        <b>{words.done(outcome.blocks)}</b>. {outcome.notices.length === 0 ? words.nothingLost : null}{' '}
        {outcome.appended ? words.stays : null}
      </Banner>
      {outcome.notices.length === 0 ? null : (
        <Section id="notices" title={words.notices}>
          <ul className="notice-list">
            {outcome.notices.map((notice, index) => (
              <li key={index}>{notice}</li>
            ))}
          </ul>
        </Section>
      )}
      <div className="form-actions">
        <ButtonLink kind="primary" to={`${at}?language=${outcome.language}`}>
          {words.see}
        </ButtonLink>
        {others.length === 0 ? null : (
          <ButtonLink to={`${at}/import?language=${others[0]}`} reloadDocument>
            {words.another}
          </ButtonLink>
        )}
      </div>
    </div>
  );
}
