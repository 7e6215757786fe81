import { OPTIONS } from '../../domain/decisions/constants.ts';

/** The ways of deciding that the form offers, and what each is in the contract. */
export const WAYS = {
  consent: { decisionKind: 'consent', adopts: 'noObjection' },
  consentTwoThirds: { decisionKind: 'consent', adopts: 'twoThirds' },
  simple: { decisionKind: 'majority', adopts: 'simple' },
  absolute: { decisionKind: 'majority', adopts: 'absolute' },
  twoThirds: { decisionKind: 'majority', adopts: 'twoThirds' },
  score: { decisionKind: 'score', adopts: 'bestScore' },
  ranked: { decisionKind: 'ranked', adopts: 'runOff' },
  times: { decisionKind: 'times', adopts: 'runnerChooses' },
} as const;
export type Way = keyof typeof WAYS;
export const WAY_NAMES = Object.keys(WAYS) as Way[];

/** Ways in which options are chosen from; not offered on a text. */
export const isAboutOptions = (way: Way): boolean => way === 'score' || way === 'ranked' || way === 'times';

export const QUORUM_NAMES = ['none', 'half', 'twoThirds', 'number'] as const;
export const SILENCE_NAMES = ['nothing', 'agrees'] as const;
/** As many options as a question may have; the first few are asked for, the others on demand. */
export const OPTION_NUMBERS = Array.from({ length: OPTIONS.most }, (_, at) => at + 1);
const FEW = 4;
export const FIRST_OPTIONS = OPTION_NUMBERS.slice(0, FEW);
export const MORE_OPTIONS = OPTION_NUMBERS.slice(FEW);
/** As many conditions as the form has room for. */
export const CONDITIONS = [1, 2, 3] as const;
