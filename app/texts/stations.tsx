import { statementStateWords } from '../../domain/words/statement-states.ts';
import { statementsWords } from '../../domain/words/statements.ts';
import { textPageWords } from '../../domain/words/text-pages.ts';
import { shortDayOf } from '../ui/dates.ts';
import { StateBar } from '../ui/state-bar.tsx';
import { classes } from '../ui/classes.ts';
import { useLanguage, useRoot } from '../ui/surroundings.ts';
import type { RoundOfText } from './rounds/queries.ts';
import { roundNote, standingOf } from './rounds/standing.ts';
import { stateWord, type State } from './states.ts';

/** The mode's word in the sentences. */
export const modeWord = (mode: 'institutional' | 'optIn') => (mode === 'optIn' ? 'opt-in' : mode);

interface Station {
  state: State;
  current: boolean;
  since?: string | null;
}

/** Where a text stands among the stations of its mode, and what that means for the reader. */
export function TextStations({
  stations,
  state,
  zone,
  text = null,
  drafters = [],
}: {
  stations: readonly Station[];
  state: State;
  zone: string;
  /** The open words: what the reader may do with them now is said in place of what the state means. */
  text?: Pick<RoundOfText, 'right' | 'round'> | null;
  drafters?: readonly { name: string }[];
}) {
  const language = useLanguage();
  const states = statementStateWords[language];
  const { meanings } = statementsWords[language];
  const words = textPageWords[language];
  const root = useRoot();
  const now = stations.findIndex(({ current }) => current);
  const standing =
    text === null
      ? null
      : standingOf(
          text,
          drafters.map(({ name }) => name),
          { language, now: root?.now ?? '', own: root?.viewer?.zone ?? zone, zone },
        );
  return (
    <StateBar
      label={words.bar}
      current={state === 'published' || now < 0 ? stations.length : now}
      stations={stations.map((station, at) => ({
        name: states[stateWord(station.state)],
        note:
          at === now && text?.round && state === 'comments'
            ? roundNote(text.round, zone, language)
            : at <= now && station.since
              ? shortDayOf(station.since, zone, language)
              : undefined,
      }))}
    >
      <b>{states[stateWord(state)]}:</b> {standing === null ? meanings[stateWord(state)] : standing.sentence}
      {standing?.left ? (
        <>
          {' '}
          <b className="first-letter">{standing.left}.</b>
        </>
      ) : null}
    </StateBar>
  );
}

/** The same in little: a dot per station, and in words which one. */
export function StationSummary({ stations }: { stations: readonly Station[] }) {
  const words = textPageWords[useLanguage()];
  const now = stations.findIndex(({ current }) => current);
  if (now < 0) return null;
  return (
    <span className="station-summary">
      <span aria-hidden="true">
        {stations.map(({ state }, at) => (
          <i key={state} className={classes(at < now && 'past', at === now && 'now')} />
        ))}
      </span>
      {words.stationOf(now + 1, stations.length)}
    </span>
  );
}
