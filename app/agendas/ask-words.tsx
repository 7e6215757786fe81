import { Link } from '@remix-run/react';
import { agendaPageWords } from '../../domain/words/agenda-pages.ts';
import { languageName, ownName } from '../texts/languages.ts';
import { useLanguage } from '../ui/surroundings.ts';
import { useLiveWords, type LiveWords } from './live.ts';
import { wordsIn, type AskRow, type AskWords } from './view.ts';

interface AskWordsProps {
  ask: AskRow;
  /** The languages shown, one under the other. */
  languages: readonly string[];
  /** Whether they are written in this place. */
  inPlace: boolean;
  /** The ask's own page, where a language it lacks is written. */
  to: string;
}

/** What an ask asks, to be read or written in place, in one language or more. */
export function AskWordsIn({ ask, languages, inPlace, to }: AskWordsProps) {
  const live = useLiveWords();
  return languages.map((language) => {
    const props = { ask, language, to, named: languages.length > 1 };
    return live === null ? (
      <Still key={language} {...props} />
    ) : (
      <Living key={`${language} ${live.generation}`} {...props} live={live} writes={inPlace && live.writes} />
    );
  });
}

interface Shown {
  ask: AskRow;
  language: string;
  to: string;
  /** Whether the language is said beside the words. */
  named: boolean;
}

/** As the server drew them. Alone, a language without words gives way to one that has them. */
function Still({ ask, language, to, named }: Shown) {
  const words = named
    ? (ask.words.find((one) => one.language === language) ?? { language, priority: null, words: null })
    : wordsIn(ask.words, language);
  return <Read words={words} to={to} named={named} wanted={language} />;
}

function Living({ ask, language, to, named, live, writes }: Shown & { live: LiveWords; writes: boolean }) {
  const ours = useLanguage();
  const say = agendaPageWords[ours];
  const priority = live.useWords(language, ask.headingBlock);
  const words = live.useWords(language, ask.block);
  if (!writes || priority === null || words === null) {
    const here = { language, priority, words };
    const empty = !priority && !words;
    return (
      <Read
        words={empty && !named ? wordsIn(ask.words, language) : here}
        to={to}
        named={named}
        wanted={language}
        lacking={writes && (priority === null || words === null)}
      />
    );
  }
  const name = languageName(language, ours);
  return (
    <div className="ask-words">
      {named ? <LanguageMark language={language} /> : null}
      <live.Field
        language={language}
        block={ask.headingBlock}
        label={say.fieldOf(say.priority, ask.number, name)}
        className="ask-priority"
        placeholder={say.writePriority}
      />
      <live.Field
        language={language}
        block={ask.block}
        label={say.fieldOf(say.ask, ask.number, name)}
        placeholder={say.writeAsk}
      />
    </div>
  );
}

function Read({
  words: { language, priority, words },
  to,
  named,
  wanted,
  lacking = false,
}: {
  words: AskWords;
  to: string;
  named: boolean;
  wanted: string;
  lacking?: boolean;
}) {
  const ours = useLanguage();
  const say = agendaPageWords[ours];
  const lacks = lacking || (!priority && !words) || language !== wanted;
  return (
    <div className="ask-words">
      {named ? <LanguageMark language={wanted} /> : null}
      <div lang={language === ours ? undefined : language}>
        {priority ? <b className="ask-priority">{priority}</b> : null}
        {words ? <p>{words}</p> : null}
      </div>
      {lacks ? (
        <p className="min quiet">
          {say.lacksWords(languageName(wanted, ours))}{' '}
          {lacking ? (
            <Link to={`${to}#words-${wanted}`}>{say.writeIn(languageName(wanted, ours))}</Link>
          ) : null}
        </p>
      ) : null}
    </div>
  );
}

const LanguageMark = ({ language }: { language: string }) => (
  <span className="language-mark" title={ownName(language)}>
    <span aria-hidden="true">{language.toUpperCase()}</span>
    <span className="hidden-words">{ownName(language)}: </span>
  </span>
);
