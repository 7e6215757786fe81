import type { DecisionResult } from '../../db/tables/decisions.ts';
import { isOfOptions, type Choice, type Minimum, type Rule } from './constants.ts';

/** An organisation on the roll, as the rule looks at it. */
export interface Voter {
  answered: boolean;
  /** Its own countries; none where it goes by an alias, since a count could tell whose. */
  countries: readonly string[];
  memberClass: string;
  /** The roles its countries have in the coalition's corridors. */
  roles: readonly string[];
}

/** How many answered what. */
export interface Counts {
  asked: number;
  answered: number;
  for: number;
  neither: number;
  against: number;
}

/** What still stands in the way of adoption. */
export type Missing =
  | { kind: 'quorum'; n: number; needed: number }
  | { kind: 'minimum'; n: number; minimum: Minimum }
  | { kind: 'majority'; n: number }
  | { kind: 'objections'; n: number };

const SIDE: Record<Choice, 'for' | 'neither' | 'against'> = {
  agree: 'for',
  aside: 'neither',
  abstain: 'neither',
  object: 'against',
  against: 'against',
};

/** The sum of answers, however they were kept. */
export function countsOf(asked: number, answers: Iterable<readonly [choice: Choice, n: number]>): Counts {
  const counts: Counts = { asked, answered: 0, for: 0, neither: 0, against: 0 };
  for (const [choice, n] of answers) {
    counts.answered += n;
    counts[SIDE[choice]] += n;
  }
  return counts;
}

/** How many organisations have to answer. */
export function quorumOf({ quorum }: Pick<Rule, 'quorum'>, asked: number): number {
  if (quorum.of === 'half') return Math.ceil(asked / 2);
  if (quorum.of === 'two-thirds') return Math.ceil((asked * 2) / 3);
  return quorum.of === 'number' ? quorum.number : 0;
}

/** What of quorum and minimums is missing: known while answers are given, in secret too. */
export function missingAnswers(rule: Rule, voters: readonly Voter[]): Missing[] {
  const answered = voters.filter((voter) => voter.answered);
  const needed = quorumOf(rule, voters.length);
  const quorum: Missing[] =
    answered.length < needed ? [{ kind: 'quorum', n: needed - answered.length, needed }] : [];
  const minimums = rule.minimums.flatMap((minimum): Missing[] => {
    const n = minimum.least - answered.filter((voter) => isOf(voter, minimum)).length;
    return n > 0 ? [{ kind: 'minimum', n, minimum }] : [];
  });
  return [...quorum, ...minimums];
}

/** What of agreement is missing, counting silence as the rule does. */
export function missingAgreement(rule: Rule, counts: Counts): Missing[] {
  if (isOfOptions(rule.adopts)) return counts.answered > 0 ? [] : [{ kind: 'quorum', n: 1, needed: 1 }];
  const agreeing = agreeingOf(rule, counts);
  if (rule.adopts === 'no-objection' && counts.against > 0)
    return [{ kind: 'objections', n: counts.against }];
  const n = neededToAgree(rule, counts) - agreeing;
  return n > 0 ? [{ kind: 'majority', n }] : [];
}

/** What a decision comes to once nobody answers any more. */
export function resultOf(rule: Rule, voters: readonly Voter[], counts: Counts): DecisionResult {
  if (missingAnswers(rule, voters).length > 0) return 'no-quorum';
  return missingAgreement(rule, counts).length > 0 ? 'not-adopted' : 'adopted';
}

/** How many count as agreeing: silence too, where the rule says so. */
export function agreeingOf(
  { silence }: Pick<Rule, 'silence'>,
  { asked, answered, ...counts }: Counts,
): number {
  return counts.for + (silence === 'agrees' ? asked - answered : 0);
}

/** Somebody always has to agree. */
function neededToAgree({ adopts }: Rule, { asked, against }: Counts): number {
  if (adopts === 'absolute') return Math.floor(asked / 2) + 1;
  if (adopts === 'two-thirds') return Math.max(1, 2 * against);
  return adopts === 'simple' ? against + 1 : 1;
}

function isOf(voter: Voter, { of, key }: Minimum): boolean {
  if (of === 'class') return voter.memberClass === key;
  return (of === 'country' ? voter.countries : voter.roles).includes(key);
}
