import { Link } from '@remix-run/react';
import { actWords } from '../../domain/words/acts.ts';
import { titleFor } from '../texts/titles.ts';
import { useLanguage } from '../ui/surroundings.ts';

/** Stands in the sentence of an act where the text it is about is to be named. */
const TEXT = '{text}';

interface Act {
  sentence: string;
  seat: { organization: { name: string } } | null;
  subject: { __typename: string } | null;
}

interface Subject {
  slug: string;
  referenceLanguage: string;
  titles: readonly { language: string; title: string }[];
}

/** "Foro Lenca firmó «Un plan que se pueda leer».": who, what, and the text as a link. */
export function ActSentence({
  act: { sentence, seat, subject },
  base,
}: {
  act: Act & { subject: (Partial<Subject> & { __typename: string }) | null };
  base: string;
}) {
  const language = useLanguage();
  const words = actWords[language];
  const at = sentence.indexOf(TEXT);
  if (at < 0) return sentence;
  const before = sentence.slice(0, at);
  const said = seat === null ? before : before.charAt(0).toLocaleLowerCase(language) + before.slice(1);
  const about = subject?.__typename === 'Statement' ? (subject as Subject) : null;
  const title = about && titleFor(about, language);
  return (
    <>
      {seat === null ? null : <b>{seat.organization.name} </b>}
      {said}
      {about === null || title === null ? (
        words.aText
      ) : (
        <Link className="act-subject" to={`${base}/texts/${about.slug}`} lang={title.language}>
          {words.quoted(title.title)}
        </Link>
      )}
      {sentence.slice(at + TEXT.length)}
    </>
  );
}
