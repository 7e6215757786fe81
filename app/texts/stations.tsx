import { statementsWords } from '../../domain/words/statements.ts';
import { textPageWords } from '../../domain/words/text-pages.ts';
import { shortDayOf } from '../ui/dates.ts';
import { StateBar } from '../ui/state-bar.tsx';
import { classes } from '../ui/classes.ts';
import { useLanguage } from '../ui/surroundings.ts';
import { stateWord, type State } from './states.ts';

/** The mode's word in the sentences. */
export const modeWord = (mode: 'institutional' | 'optIn') => (mode === 'optIn' ? 'opt-in' : mode);

interface Station {
  state: State;
  current: boolean;
  since?: string | null;
}

/** Where a text stands among the stations of its mode, and what that means. */
export function TextStations({
  stations,
  state,
  zone,
}: {
  stations: readonly Station[];
  state: State;
  zone: string;
}) {
  const language = useLanguage();
  const { states, meanings } = statementsWords[language];
  const words = textPageWords[language];
  const now = stations.findIndex(({ current }) => current);
  return (
    <StateBar
      label={words.bar}
      current={state === 'published' || now < 0 ? stations.length : now}
      stations={stations.map((station, at) => ({
        name: states[stateWord(station.state)],
        note: at <= now && station.since ? shortDayOf(station.since, zone, language) : undefined,
      }))}
    >
      <b>{states[stateWord(state)]}:</b> {meanings[stateWord(state)]}
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
