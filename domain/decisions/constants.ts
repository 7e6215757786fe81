/** What an organisation may answer: to a consent, and to a majority vote. */
export const CHOICES = {
  consent: ['agree', 'aside', 'object'],
  majority: ['agree', 'abstain', 'against'],
} as const;
export type Choice = (typeof CHOICES)[keyof typeof CHOICES][number];

/** Questions that are answered about options, and how each of them comes to one. */
export const CHOSEN_BY = { score: 'best-score', ranked: 'run-off', times: 'runner-chooses' } as const;
export type BallotKind = keyof typeof CHOSEN_BY;
export const BALLOT_KINDS = Object.keys(CHOSEN_BY) as BallotKind[];

/** Whether a question is answered about options. */
export const isBallot = (kind: string): kind is BallotKind => Object.hasOwn(CHOSEN_BY, kind);

/** When an answer of yes or no is carried: by nobody objecting, or by how many agree. */
export const CARRIED_BY = ['no-objection', 'simple', 'absolute', 'two-thirds'] as const;

/** When something is adopted: as it is carried, or as options are chosen from. */
export const ADOPTIONS = [...CARRIED_BY, ...Object.values(CHOSEN_BY)] as const;
export type Adoption = (typeof ADOPTIONS)[number];

/** Whether it is for options that this is chosen. */
export const isOfOptions = (adopts: Adoption): boolean =>
  (Object.values(CHOSEN_BY) as Adoption[]).includes(adopts);

/** How many have to answer: nobody in particular, a share of those asked, or a number. */
export const QUORUMS = ['none', 'half', 'two-thirds', 'number'] as const;
export type QuorumKind = (typeof QUORUMS)[number];

/** What becomes of whoever does not answer. */
export const SILENCES = ['nothing', 'agrees'] as const;
export type Silence = (typeof SILENCES)[number];

/** Classes of members that may be asked; the coalition's own office never is. */
export const ASKED_CLASSES = ['full', 'observer', 'candidate', 'associate', 'individual', 'ally'] as const;
export type AskedClass = (typeof ASKED_CLASSES)[number];

/** The roles a country can have in a corridor. */
export const ROLES = ['origin', 'transit', 'destination', 'return'] as const;
export type Role = (typeof ROLES)[number];

/** At least so many answers from one country, class of members or role in a corridor. */
export type Minimum =
  | { of: 'country'; key: string; least: number }
  | { of: 'class'; key: AskedClass; least: number }
  | { of: 'role'; key: Role; least: number };

/** The rule of a decision, chosen when it opens and shown as a sentence beside it. */
export interface Rule {
  /** The classes of members that are asked. */
  classes: AskedClass[];
  quorum: { of: QuorumKind; number: number };
  adopts: Adoption;
  silence: Silence;
  minimums: Minimum[];
  /** Whoever announces the outcome is not alone: another person confirms it. */
  twoKeys: boolean;
  /** For how many hours an announced outcome can be appealed; 0 where it is final at once. */
  appealHours: number;
}

/** How long the parts of a decision may be. */
export const DECISION_LIMITS = {
  question: 240,
  proposal: 4000,
  reason: 2000,
  wording: 2000,
  outcome: 2000,
  appeal: 2000,
  option: 160,
} as const;
/** A decision lasts at most so many days. */
export const MOST_DECISION_DAYS = 90;
/** An outcome that can be appealed can be for two days at least, and thirty at most. */
export const APPEAL_HOURS = { least: 48, most: 720 } as const;
/** As few and as many options as one question can have. */
export const OPTIONS = { least: 2, most: 8 } as const;
/** As many minimums as one sentence can say. */
export const MOST_MINIMUMS = 6;
