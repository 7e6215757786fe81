import { companionWords } from '../../../domain/words/companions.ts';
import { classes } from '../../ui/classes.ts';
import { useLanguage } from '../../ui/surroundings.ts';
import { languageName } from '../languages.ts';
import type { CompanionShown } from './queries.ts';

/** The summary of a statement and its recording, in the language it is read in; nothing where there is neither. */
export function Companion({
  companions,
  language,
  text,
}: {
  companions: readonly CompanionShown[];
  language: string;
  /** Where the words are that the recording reads. */
  text: string;
}) {
  const say = companionWords[useLanguage()];
  const shown = companions.find((one) => one.language === language);
  if (!shown) return null;
  return (
    <section className="card companion" aria-labelledby="companion">
      <h2 id="companion">{shown.summary === null ? say.listen : say.summary}</h2>
      {shown.summary === null ? null : <Summary words={shown.summary} language={language} />}
      {shown.recording === null ? null : (
        <Player recording={shown.recording} language={language} text={text} headed={shown.summary !== null} />
      )}
    </section>
  );
}

function Summary({ words, language }: { words: string; language: string }) {
  const ours = useLanguage();
  return (
    <>
      <p className="small quiet">{companionWords[ours].notSigned}</p>
      <div className="measure stack tight" lang={language === ours ? undefined : language}>
        {words.split(/\n\s*\n/).map((paragraph, at) => (
          <p key={at}>{paragraph}</p>
        ))}
      </div>
    </>
  );
}

/** Plays without scripts, and loads nothing before somebody plays it. */
export function Player({
  recording: { path, version, current },
  language,
  text,
  headed,
}: {
  recording: NonNullable<CompanionShown['recording']>;
  language: string;
  text: string | null;
  headed: boolean;
}) {
  const ours = useLanguage();
  const say = companionWords[ours];
  return (
    <div className={classes('recording', 'stack', 'tight')}>
      {headed ? <h3>{say.listen}</h3> : null}
      <audio controls preload="none" src={path} aria-label={say.play(languageName(language, ours))} />
      <p className="small quiet">
        {version === null ? say.readsDraft : say.reads(version)} {current ? null : <b>{say.changed} </b>}
        {text === null ? null : <a href={text}>{say.transcript}</a>}
      </p>
    </div>
  );
}
