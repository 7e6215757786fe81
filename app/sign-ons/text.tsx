import { Link, useLocation } from '@remix-run/react';
import { exactPath } from '../../domain/words/addresses.ts';
import { signOnPageWords } from '../../domain/words/sign-on-pages.ts';
import { ButtonLink } from '../ui/button.tsx';
import { CopyButton } from '../ui/copy-button.tsx';
import { Section } from '../ui/section.tsx';
import { useLanguage } from '../ui/surroundings.ts';
import { UnreviewedNotice } from '../texts/checks/unreviewed.tsx';
import { Companion } from '../texts/companions/companion.tsx';
import { LackingNotice } from '../texts/lacking.tsx';
import { Reading } from './reading.tsx';
import type { SignOnPage } from './load.ts';

const FIRST_BLOCKS = 2;

/** The address of the same page with one thing of it changed. */
function useHere(): (name: string, value: string) => string {
  const { search } = useLocation();
  return (name, value) => {
    const asked = new URLSearchParams(search);
    asked.set(name, value);
    return `?${asked.toString()}`;
  };
}

/** On a phone: to the text, and to the text in another language. */
export function TextWays({ text }: { text: SignOnPage['text'] }) {
  const words = signOnPageWords[useLanguage()].text;
  const here = useHere();
  const others = text.languages.filter(({ tag }) => tag !== text.language);
  return (
    <div className="text-ways">
      <ButtonLink to={`${here('read', 'all')}#text`} icon="text">
        {words.read(text.minutes)}
      </ButtonLink>
      {others.map(({ tag, name }) => (
        <ButtonLink key={tag} to={here('language', tag)} icon="globe" lang={tag} preventScrollReset>
          {name}
        </ButtonLink>
      ))}
    </div>
  );
}

/** The text that is signed, in one of its languages; its beginning first, the rest unfolded. */
export function TextToSign({ page, whole }: { page: SignOnPage; whole?: boolean }) {
  const { text, version, signOn, statement, title } = page;
  const ours = useLanguage();
  const words = signOnPageWords[ours].text;
  const { search } = useLocation();
  const here = useHere();
  const read = new URLSearchParams(search).get('read') === 'all';
  return (
    <Section
      id="text"
      title={words.title}
      aside={
        <nav className="row" aria-label={words.language}>
          {text.languages.map(({ tag, name }) => (
            <Link
              key={tag}
              to={here('language', tag)}
              lang={tag}
              preventScrollReset
              className="language-of-text"
              aria-current={tag === text.language ? 'true' : undefined}
            >
              {name}
            </Link>
          ))}
        </nav>
      }
    >
      {text.title === title.title ? null : (
        <p className="title" lang={text.language}>
          {text.title}
        </p>
      )}
      <LackingNotice
        lacking={text.lacking.filter(({ language }) => language === text.language || language === ours)}
      />
      <UnreviewedNotice
        languages={text.closed.filter(({ language }) => language === text.language || language === ours)}
      />
      <Companion companions={statement.companions} language={text.language} text="#text" />
      <Reading
        key={`${text.language} ${read}`}
        compact
        blocks={text.blocks}
        language={text.language}
        count={signOn.tally.organizations}
        paragraphs={new Map(signOn.paragraphs.map(({ block, number }) => [block, number]))}
        fold={whole ? undefined : { after: FIRST_BLOCKS, summary: words.more(text.minutes), open: read }}
      />
      <p className="small quiet reference-line">
        {text.language === statement.referenceLanguage ? null : words.reference(version.reference)}
      </p>
    </Section>
  );
}

/** The digest each signature binds, and the files it is made of. */
export function ExactFiles({ page }: { page: SignOnPage }) {
  const { signOn, text, version, place } = page;
  const words = signOnPageWords[useLanguage()].text;
  return (
    <Section id="exact" title={words.exact}>
      <p className="small measure">{words.exactWhy}</p>
      <p className="small quiet digest-head">{words.digest}</p>
      <Digest value={signOn.termsDigest} />
      <ul className="downloads">
        {text.languages.map(({ tag }) => (
          <li key={tag}>
            <a href={exactPath(place, tag, 'text')}>{words.canonical(text.names[tag] ?? tag)}</a>
            <span>.txt</span>
          </li>
        ))}
        <li>
          <a href={exactPath(place, text.language, 'manifest')}>{words.manifest(version.number)}</a>
          <span>.txt</span>
        </li>
        <li>
          <a href={exactPath(place, text.language, 'terms')}>{words.terms}</a>
          <span>.txt</span>
        </li>
      </ul>
    </Section>
  );
}

/** A digest in groups of four, to be compared by eye; copied, it is whole. */
export function Digest({ value }: { value: string }) {
  return (
    <code className="digest">
      {(value.match(/.{1,4}/g) ?? []).map((group, i) => (
        <span key={i}>{group}</span>
      ))}
    </code>
  );
}

const SHOWN = 16;

/** The beginning of a digest, enough to tell it by; opened, the whole of it, to be compared and copied. */
export function ShortDigest({ value }: { value: string }) {
  const words = signOnPageWords[useLanguage()].text;
  return (
    <details className="short-digest">
      <summary>
        <Digest value={value.slice(0, SHOWN)} />
        <span className="min">{words.whole}</span>
      </summary>
      <Digest value={value} />
      <CopyButton text={value} size="small" />
    </details>
  );
}
