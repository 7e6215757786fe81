import type { BallotKind } from './constants.ts';
import { runOff, type RunOff } from './run-off.ts';

/**
 * What an organisation says of options: to score, 0 to 5; in ranked choice, its place from 1; of a time, whether it can
 * come (2), can if need be (1) or cannot (0). What it leaves out has no mark.
 */
export type Marks = readonly { option: number; mark: number }[];

/** What was said of one option. */
export interface Tally {
  option: number;
  /** How many gave it a mark. */
  answers: number;
  sum: number;
  /** How many gave it each mark, from 0; null in secret, where only sums are kept. */
  given: number[] | null;
}

/** The count of all that was said of options. */
export interface OptionCount {
  tallies: Tally[];
  runOff: RunOff | null;
  /** The options that may be announced as chosen. */
  leading: number[];
}

/** The highest mark of each way. */
const HIGHEST: Record<Exclude<BallotKind, 'ranked'>, number> = { score: 5, times: 2 };

/** Whether an organisation may say this of these options: each once, within the marks, places without a gap. */
export function fits(kind: BallotKind, options: readonly number[], marks: Marks): boolean {
  const named = marks.map(({ option }) => option);
  if (new Set(named).size !== named.length || !named.every((option) => options.includes(option)))
    return false;
  if (kind !== 'ranked') return marks.every(({ mark }) => mark >= 0 && mark <= HIGHEST[kind]);
  const places = marks.map(({ mark }) => mark).sort((one, other) => one - other);
  return places.every((place, at) => place === at + 1);
}

/** The sums of what was said by name. */
export function talliesOf(options: readonly number[], ballots: readonly Marks[]): Tally[] {
  return options.map((option) => {
    const given = ballots.flatMap((marks) => marks.filter((one) => one.option === option));
    const counts = Array.from(
      { length: 6 },
      (_none, mark) => given.filter((one) => one.mark === mark).length,
    );
    return {
      option,
      answers: given.length,
      sum: given.reduce((sum, { mark }) => sum + mark, 0),
      given: counts,
    };
  });
}

/** What ballots come to: the highest sum, who wins the run-off, or any time that a person may choose. */
export function countOptions(
  kind: BallotKind,
  options: readonly number[],
  { tallies, ballots }: { tallies: Tally[]; ballots: readonly Marks[] },
): OptionCount {
  if (kind === 'ranked') {
    const found = runOff(options, ballots.map(ordered));
    return { tallies, runOff: found, leading: found.winner === null ? [] : [found.winner] };
  }
  const said = tallies.filter(({ answers }) => answers > 0);
  const best = Math.max(...said.map(({ sum }) => sum));
  const leading = kind === 'times' ? said : said.filter(({ sum }) => sum === best);
  return { tallies, runOff: null, leading: leading.map(({ option }) => option) };
}

/** The options of a ballot from the first place on. */
const ordered = (marks: Marks): number[] =>
  [...marks].sort((one, other) => one.mark - other.mark).map(({ option }) => option);
