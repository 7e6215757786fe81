import { useLocation } from '@remix-run/react';
import { useEffect, useRef, useState } from 'react';
import { agendaPageWords } from '../../domain/words/agenda-pages.ts';
import { languageName } from '../texts/languages.ts';
import { ButtonLink } from '../ui/button.tsx';
import { useLanguage } from '../ui/surroundings.ts';
import { addPath } from './cells.ts';
import type { PreambleBlock } from './load-agenda.ts';
import { useLiveWords, type LiveWords } from './live.ts';

/** Longer than this, it begins folded: the asks are what people come for. */
const LONG = 900;

/** Here even a short one is more than a screen. */
const PHONE = '(max-width: 40rem)';

interface PreambleProps {
  blocks: readonly PreambleBlock[];
  languages: readonly string[];
  mayEdit: boolean;
}

/** Why there is this agenda: the problem, the goal and the lines of work, to be read and written in place. */
export function Preamble({ blocks, languages, mayEdit }: PreambleProps) {
  const words = agendaPageWords[useLanguage()];
  const { search } = useLocation();
  const length = blocks.reduce((sum, { words: said }) => sum + (said[0]?.words?.length ?? 0), 0);
  // Decided once: it must not close over somebody who is writing in it.
  const [short] = useState(length <= LONG);
  const box = useRef<HTMLDetailsElement>(null);
  useEffect(() => {
    if (box.current !== null && matchMedia(PHONE).matches) box.current.open = false;
  }, []);
  if (blocks.length === 0 && !mayEdit) return null;
  return (
    <details className="agenda-preamble" open={short} ref={box}>
      <summary>{words.preamble}</summary>
      {blocks.length === 0 ? <p className="small quiet">{words.preambleNone}</p> : null}
      <div className="preamble-blocks">
        {blocks.map((block, at) => (
          <div key={block.id}>
            {languages.map((language) => (
              <PreambleWords key={language} block={block} number={at + 1} language={language} />
            ))}
          </div>
        ))}
      </div>
      {mayEdit ? (
        <ButtonLink
          to={addPath(search, 'paragraph')}
          icon="plus"
          kind="quiet"
          size="small"
          preventScrollReset
        >
          {words.addParagraph}
        </ButtonLink>
      ) : null}
    </details>
  );
}

interface WordsProps {
  block: PreambleBlock;
  number: number;
  language: string;
}

function PreambleWords(props: WordsProps) {
  const live = useLiveWords();
  const drawn = props.block.words.find(({ language }) => language === props.language)?.words ?? null;
  return live === null ? (
    <Drawn {...props} words={drawn} />
  ) : (
    <Living key={live.generation} {...props} live={live} />
  );
}

function Living({ live, ...props }: WordsProps & { live: LiveWords }) {
  const ours = useLanguage();
  const say = agendaPageWords[ours];
  const { block, number, language } = props;
  const words = live.useWords(language, block.id);
  if (!live.writes || words === null) return <Drawn {...props} words={words} />;
  return (
    <live.Field
      language={language}
      block={block.id}
      label={say.fieldOf(
        say.paragraphKinds[block.heading ? 'heading' : 'paragraph'],
        number,
        languageName(language, ours),
      )}
      className={block.heading ? 'heading' : undefined}
    />
  );
}

function Drawn({ block, language, words }: WordsProps & { words: string | null }) {
  const ours = useLanguage();
  const other = block.words.find((one) => one.words !== null && one.words !== '');
  const [text, lang] = words ? [words, language] : [other?.words ?? '', other?.language ?? language];
  const Tag = block.heading ? 'h3' : 'p';
  if (text === '') return null;
  return <Tag lang={lang === ours ? undefined : lang}>{text}</Tag>;
}
