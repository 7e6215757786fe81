import { Link } from '@remix-run/react';
import { textDeskWords } from '../../domain/words/text-desk.ts';
import { useLanguage } from '../ui/surroundings.ts';
import { withQuery } from './comments/choice.ts';
import { ownName } from './languages.ts';

/** The address of this page showing another language of the text. */
export const languageTo = (search: string, language: string): string => withQuery(search, { language });

/** The name of each language above its column; on a phone, tabs that change the one shown. */
export function LanguageHeads({
  languages,
  tabs,
  reference,
  counts,
}: {
  /** Those on the screen, from left to right. */
  languages: string[];
  /** All of the text, to choose the one shown on a phone, or the right one on a desk. */
  tabs: { all: string[]; shown: string; search: string; narrow: boolean };
  reference: string;
  counts: Record<string, number>;
}) {
  const words = textDeskWords[useLanguage()].page;
  const about = (tag: string) => (
    <span className="min quiet">
      {tag === reference ? words.referenceMark : words.translationMark}
      {counts[tag] === undefined ? null : ` · ${words.wordCount(counts[tag])}`}
    </span>
  );
  const choice = (label: string, tags: string[], current: string | undefined) => (
    <nav className="tabs bare" aria-label={label}>
      {tags.map((tag) => (
        <Link
          key={tag}
          to={languageTo(tabs.search, tag)}
          replace
          preventScrollReset
          lang={tag}
          aria-current={tag === current ? 'page' : undefined}
        >
          {ownName(tag)}
        </Link>
      ))}
    </nav>
  );
  if (tabs.narrow && tabs.all.length > 1) {
    return (
      <div className="language-tabs">
        {choice(words.language, tabs.all, tabs.shown)}
        {about(tabs.shown)}
      </div>
    );
  }
  const others = tabs.all.filter((tag) => tag !== languages[0]);
  return (
    <div className={languages.length === 1 ? 'language-row single' : 'language-row'}>
      {languages.map((tag, at) => (
        <div key={tag} className="language-name">
          {at === 1 && others.length > 1 ? (
            choice(words.otherLanguage, others, tag)
          ) : (
            <b lang={tag}>{ownName(tag)}</b>
          )}
          {about(tag)}
        </div>
      ))}
    </div>
  );
}
