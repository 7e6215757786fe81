import { describe, expect, it } from 'vitest';
import { countOptions, fits, talliesOf } from '../../../domain/decisions/ballots.ts';
import { runOff } from '../../../domain/decisions/run-off.ts';

const times = (n: number, ballot: number[]) => Array.from({ length: n }, () => ballot);

describe('a run-off', () => {
  it.each<[string, number[], number[][], number | null, (number | null)[]]>([
    ['more than half at once', [1, 2, 3], [...times(3, [1]), ...times(2, [2])], 1, [null]],
    [
      'the third option decides between the first two',
      [1, 2, 3],
      [...times(4, [1]), ...times(3, [2]), ...times(2, [3, 2])],
      2,
      [3, null],
    ],
    [
      'a tie for last: fewer at first goes, then the lower on the list',
      [1, 2, 3],
      [[1], [1], [2], [3]],
      1,
      [3, null],
    ],
    ['a tie of the last two: the lower on the list goes', [1, 2], [[2], [1]], 1, [2, null]],
    [
      'ballots that name none of those left do not count',
      [1, 2, 3],
      [[1], [1], [2], [2], [2], [3]],
      2,
      [3, null],
    ],
    ['nobody said anything', [1, 2], [], null, []],
  ])('%s', (_name, options, ballots, winner, out) => {
    const found = runOff(options, ballots);
    expect(found.winner).toBe(winner);
    expect(found.rounds.map((round) => round.out)).toEqual(out);
  });

  it('agrees with a count done by moving slips from heap to heap', () => {
    let seed = 29;
    const below = (n: number) => {
      seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648;
      return Math.floor((seed / 2_147_483_648) * n);
    };
    for (let run = 0; run < 3000; run++) {
      const options = Array.from({ length: 2 + below(5) }, (_none, at) => at + 1);
      const ballots = Array.from({ length: below(12) }, () => {
        const all = [...options];
        const mixed = options.map(() => all.splice(below(all.length), 1)[0]!);
        return mixed.slice(0, 1 + below(mixed.length));
      });
      expect(runOff(options, ballots).winner, JSON.stringify(ballots)).toBe(byHeaps(options, ballots));
    }
  });
});

/** Slips lie in heaps by the option on top; the smallest heap is given out again. */
function byHeaps(options: number[], ballots: number[][]): number | null {
  const heaps = new Map(options.map((option) => [option, ballots.filter(([top]) => top === option)]));
  const atFirst = new Map([...heaps].map(([option, heap]) => [option, heap.length]));
  for (;;) {
    const slips = [...heaps.values()].flat().length;
    if (slips === 0) return null;
    for (const [option, heap] of heaps) if (heap.length > slips / 2 || heaps.size === 1) return option;
    const [last] = [...heaps].sort(
      ([one, its], [other, others]) =>
        its.length - others.length || atFirst.get(one)! - atFirst.get(other)! || other - one,
    )[0]!;
    const given = heaps.get(last)!;
    heaps.delete(last);
    for (const slip of given) {
      const next = slip.slice(slip.indexOf(last) + 1).find((option) => heaps.has(option));
      if (next !== undefined) heaps.get(next)!.push(slip);
    }
  }
}

describe('what is said of options', () => {
  it('fits within the marks of each way', () => {
    expect(fits('score', [1, 2], [{ option: 1, mark: 5 }])).toBe(true);
    expect(fits('score', [1, 2], [{ option: 1, mark: 6 }])).toBe(false);
    expect(fits('score', [1, 2], [{ option: 3, mark: 1 }])).toBe(false);
    expect(fits('times', [1], [{ option: 1, mark: 3 }])).toBe(false);
    const ranked = (...places: number[]) =>
      fits(
        'ranked',
        [1, 2, 3],
        places.map((mark, at) => ({ option: at + 1, mark })),
      );
    expect([ranked(2, 1), ranked(1, 1), ranked(1, 3), ranked(3, 1, 2)]).toEqual([true, false, false, true]);
  });

  it('comes to the highest sum, however many left an option out', () => {
    const ballots = [
      [
        { option: 1, mark: 5 },
        { option: 2, mark: 3 },
      ],
      [{ option: 2, mark: 2 }],
      [{ option: 3, mark: 0 }],
    ];
    const tallies = talliesOf([1, 2, 3], ballots);
    expect(tallies.map(({ answers, sum }) => [answers, sum])).toEqual([
      [1, 5],
      [2, 5],
      [1, 0],
    ]);
    expect(countOptions('score', [1, 2, 3], { tallies, ballots }).leading).toEqual([1, 2]);
    expect(countOptions('times', [1, 2, 3], { tallies, ballots }).leading).toEqual([1, 2, 3]);
  });
});
