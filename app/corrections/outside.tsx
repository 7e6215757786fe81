import { outsideRatificationPageWords } from '../../domain/words/outside-ratification-pages.ts';
import { ratificationWords } from '../../domain/words/ratification.ts';
import { Button } from '../ui/button.tsx';
import { momentOf } from '../ui/dates.ts';
import { Facts } from '../ui/facts.tsx';
import { FormError } from '../ui/form-error.tsx';
import { Form } from '../ui/form.tsx';
import { PageHead } from '../ui/line.tsx';
import type { Refusal } from '../ui/refusal.ts';
import { useLanguage } from '../ui/surroundings.ts';
import type { OutsideShown } from './outside-queries.ts';
import { LanguageLinks } from './parts.tsx';
import { TwoLines } from './two-lines.tsx';

interface Props {
  asked: OutsideShown;
  token: string;
  /** The language the corrected words are read in. */
  read: string;
  last: Refusal | undefined;
}

/** What a signatory from outside signed and what changed, with its two answers. */
export function OutsideAsked({ asked, token, read, last }: Props) {
  const language = useLanguage();
  const words = outsideRatificationPageWords[language];
  const terms = ratificationWords[language];
  return (
    <div className="stack">
      <PageHead title={words.title}>
        <p className="measure">{words.what(asked.name)}</p>
      </PageHead>
      <Facts
        plain
        facts={[
          {
            term: terms.text,
            fact: (
              <b className="serif" lang={read === language ? undefined : read}>
                {asked.title}
              </b>
            ),
          },
          { term: terms.signed, fact: terms.version(asked.before) },
          { term: terms.corrected, fact: terms.version(asked.version) },
          {
            term: terms.until,
            fact: (
              <span className="first-letter">
                {momentOf(asked.dueAt, asked.zone, language, { year: true })}
              </span>
            ),
          },
        ]}
      />
      <h2>{terms.changed}</h2>
      <p>
        <b>{asked.note}</b>
      </p>
      {asked.changes === null ? null : <TwoLines changes={asked.changes} language={read} />}
      <LanguageLinks language={read} languages={asked.languages} token={token} />
      <FormError refusal={last} />
      <Answer move="ratify" asked={asked} token={token} read={read} />
      <Answer move="withdraw" asked={asked} token={token} read={read} />
      <p className="small quiet">
        {words.once} {words.silence} {words.questions(asked.contact)}
      </p>
    </div>
  );
}

function Answer({
  move,
  asked,
  token,
  read,
}: Pick<Props, 'asked' | 'token' | 'read'> & { move: 'ratify' | 'withdraw' }) {
  const words = outsideRatificationPageWords[useLanguage()];
  return (
    <Form method="post" className="stack tight">
      <input type="hidden" name="t" value={token} />
      <input type="hidden" name="move" value={move} />
      <input type="hidden" name="termsDigest" value={asked.termsDigest} />
      <input type="hidden" name="language" value={read} />
      {move === 'ratify' ? (
        <Button kind="primary" size="large" icon="done" wide>
          {words.ratify}
        </Button>
      ) : (
        <>
          <Button wide>{words.withdraw}</Button>
          <p className="small quiet">{words.withdrawLead}</p>
        </>
      )}
    </Form>
  );
}
