/** One count of first places among the options that are left, and which one goes after it. */
export interface Round {
  /** First places of each option that is left, in the order of the list. */
  firsts: { option: number; n: number }[];
  /** Ballots that name none of those left. */
  exhausted: number;
  /** The option that goes after this round; null in the last one. */
  out: number | null;
}

/** The rounds of a count, and who won; nobody where nobody ranked anything. */
export interface RunOff {
  rounds: Round[];
  winner: number | null;
}

/**
 * Instant run-off. Each ballot counts for the option it ranks highest of those left. Whoever has more than half of the
 * ballots that count wins; else the option with the fewest goes. Of several with the fewest goes the one that had the
 * fewest first places in the first round, and of those the one lowest on the list.
 */
export function runOff(options: readonly number[], ballots: readonly (readonly number[])[]): RunOff {
  const rounds: Round[] = [];
  let left = [...options];
  for (;;) {
    const { firsts, exhausted } = countFirsts(left, ballots);
    const counted = ballots.length - exhausted;
    if (counted === 0) return { rounds, winner: null };
    const most = firsts.reduce((best, one) => (one.n > best.n ? one : best));
    if (most.n * 2 > counted || left.length === 1) {
      rounds.push({ firsts, exhausted, out: null });
      return { rounds, winner: most.option };
    }
    const out = lastOf(firsts, rounds[0]?.firsts ?? firsts);
    rounds.push({ firsts, exhausted, out });
    left = left.filter((option) => option !== out);
  }
}

function countFirsts(left: readonly number[], ballots: readonly (readonly number[])[]) {
  const tops = ballots.map((ballot) => ballot.find((option) => left.includes(option)));
  return {
    firsts: left.map((option) => ({ option, n: tops.filter((top) => top === option).length })),
    exhausted: tops.filter((top) => top === undefined).length,
  };
}

function lastOf(firsts: Round['firsts'], atFirst: Round['firsts']): number {
  const before = (option: number) => atFirst.find((one) => one.option === option)!.n;
  const fewest = Math.min(...firsts.map(({ n }) => n));
  const tied = firsts.filter(({ n }) => n === fewest).map(({ option }) => option);
  const least = Math.min(...tied.map(before));
  return tied.filter((option) => before(option) === least).at(-1)!;
}
