/**
 * The shapes in which the demo coalition's story is written down.
 *
 * Pure data: nothing here knows the domain. Whoever tells the story carries each deed out through the
 * product's real actions, with a clock set to `start-up + deed.at`, in the order of `timeline`.
 */

/** The languages the coalition works in; every statement is written in both. */
export type DemoLanguage = 'es' | 'en';

/** The same thing said in both languages. */
export interface Both {
  es: string;
  en: string;
}

/** A person's place in an organisation: "marta@ruta-del-sur". Always one of `seats`. */
export type SeatRef = `${string}@${string}`;

/** Milliseconds before (negative) or after start-up. */
export type Offset = number;

/** A deadline as people speak of it: that wall-clock time, `day` days after start-up's date in `zone`. */
export interface Deadline {
  day: number;
  /** "17:00" */
  time: string;
  /** IANA zone of the convenor. */
  zone: string;
}

export interface DemoContact {
  name: string;
  email: string;
  language: DemoLanguage;
}

export interface DemoOrganization {
  key: string;
  name: string;
  /** ISO 3166-1 alpha-2, in order; none for an organisation of the whole region, two for a cross-border one. */
  countries: string[];
  /** State, department or province as people write it. */
  place: string;
  website: string;
  class: 'full' | 'observer' | 'candidate' | 'associate' | 'ally' | 'host';
  /** How many work in it. */
  size: 'small' | 'medium' | 'large';
  /** Who completes a signature: one authorised person, or a proposal and an approval (Vo.Bo.). */
  signingRule: 'sole' | 'approval';
  /** Set by the organisation itself. */
  atRisk?: true;
  /** Where the coalition writes to it. */
  contacts: DemoContact[];
  /** IANA zone its people live by. */
  zone: string;
  /** BCP-47 tag of its working language when that is neither Spanish nor English. */
  worksIn?: string;
  /** What colleagues know about how it works; background for the teller, shown nowhere. */
  about?: string;
}

export interface DemoPerson {
  key: string;
  name: string;
  email: string;
  language: DemoLanguage;
  zone: string;
}

/**
 * A seat and its rights. The first seat listed for an organisation is its founding steward's, named by the
 * secretariat; that steward gives the others, so nobody signs by a seat they gave themselves.
 */
export interface DemoSeat {
  person: string;
  organization: string;
  title: string;
  steward?: true;
  mayPropose?: true;
  maySign?: true;
}

export interface DemoBody {
  key: string;
  kind: 'assembly' | 'secretariat' | 'steering' | 'working-group' | 'drafting-group';
  nameEs: string;
  nameEn: string;
  members: { seat: SeatRef; role: 'coordinator' | 'drafter' | 'member' | 'observer' | 'guest' }[];
}

/**
 * One block of a text in one language. `key` is unique in its statement and the same in both languages.
 * `inlines` is markup: **bold**, *italic*, [text](url), and [^key] pointing at the note block of that key;
 * `{n}` stands for the number of signatories. `readMarkup` turns it into runs.
 */
export interface DemoBlock {
  key: string;
  kind: 'heading' | 'paragraph' | 'item' | 'quote' | 'note';
  /** Headings 1–3, items 0–4; 0 for the others. */
  level: number;
  /** Items only. */
  marker?: 'bullet' | 'number';
  inlines: string;
}

export interface DemoStatement {
  key: string;
  slug: string;
  mode: 'institutional' | 'opt-in';
  /** Key of the body that owns the text. */
  body: string;
  titles: Both;
  /** The reference language first. */
  languages: [DemoLanguage, DemoLanguage];
  /** The words as first written; `revise` and `add` deeds change them. */
  blocks: Record<DemoLanguage, DemoBlock[]>;
  /** What happened to it, oldest first, nothing later than start-up. */
  story: Deed[];
}

interface Done {
  at: Offset;
  by: SeatRef;
}

/** What a signature is given with; `name` is given only where it differs from the organisation's own. */
interface Signing extends Done {
  /** The language the signer read. */
  language: DemoLanguage;
  visibility: 'public' | 'withheld';
  name?: string;
  /** Print the signer's name and title beside the organisation's. */
  printsSigner?: true;
}

/** Begins the statement and writes every block of the reference language. */
interface Draft extends Done {
  do: 'draft';
}
/** Writes every block of the other language, under the same block ids. */
interface Translate extends Done {
  do: 'translate';
  language: DemoLanguage;
}
/** Says of every block that is in both languages, or of these, that it says the same: as who translated, or as who reviewed. */
interface Check extends Done {
  do: 'check';
  as: 'translated' | 'reviewed';
  /** Keys; none for all. */
  blocks?: string[];
  /** Keys of blocks that are left for later. */
  without?: string[];
}
/** Says who translates and reviews the other language, and by which day after start-up. */
interface Arrange extends Done {
  do: 'arrange';
  language: DemoLanguage;
  translator: SeatRef;
  reviewer: SeatRef;
  dueDay: number;
}
/** Says of blocks of which one side was changed that its meaning was not. */
interface Typo extends Done {
  do: 'typo';
  blocks: string[];
}
/** Replaces one block's words in one language only, so that the other falls behind. */
interface Revise extends Done {
  do: 'revise';
  language: DemoLanguage;
  block: string;
  inlines: string;
}
/** Adds a block in one language only, right after another. */
interface Add extends Done {
  do: 'add';
  language: DemoLanguage;
  after: string;
  block: DemoBlock;
}
/** A thread of comments, with all that followed in it. */
interface Comment extends Done {
  do: 'comment';
  language: DemoLanguage;
  kind?: 'comment' | 'red-line';
  /** Key of the block; none for the whole text. */
  block?: string;
  /** Words of the block as they then are, without marks. */
  quote?: string;
  body: string;
  mentions?: SeatRef[];
  replies?: (Done & { body: string; mentions?: SeatRef[] })[];
  answer?: Done & { answer: 'accepted' | 'in-part' | 'declined'; note?: string };
  resolved?: Done;
}
interface Close extends Done {
  do: 'close';
}
interface OpenSignOn extends Done {
  do: 'open-sign-on';
  /** Organisation keys, in order. */
  convenors: string[];
  addressees: ({ kind: 'to' | 'cc' } & Both)[];
  closes: Deadline;
  goal: { organizations: number; countries: number };
  /** What signing means, in a sentence or two. */
  meaning: Both;
  reconfirmation: 'lapse' | 'carry';
  /** The classes of members that are invited. */
  whoMaySign: ('full' | 'associate' | 'ally')[];
}
/** Proposed by a delegate, for approval within the organisation. */
interface Propose extends Signing {
  do: 'propose';
}
/** Approves the proposal standing for the approver's organisation. */
interface Approve extends Done {
  do: 'approve';
  language: DemoLanguage;
  note: string;
  /** When the organisation's own mandate was given: days from start-up's date in its zone (`dateOf`). */
  mandateDay: number;
}
/** Signed at once, by the one person its rule asks for. */
interface Sign extends Signing {
  do: 'sign';
}
interface Decline extends Done {
  do: 'decline';
  language: DemoLanguage;
  reason: string;
}
/** Takes back the organisation's signature before closing. */
interface Withdraw extends Done {
  do: 'withdraw';
  language: DemoLanguage;
  reason: string;
}
/** Marks the sign-on closed, its time being over. */
interface CloseSignOn extends Done {
  do: 'close-sign-on';
}
interface Publish extends Done {
  do: 'publish';
}

/** Asks the assembly for comments, or for red lines only. */
interface OpenRound extends Done {
  do: 'open-round';
  kind: 'comments' | 'red-lines';
  days: number;
}

export type Deed =
  | Draft
  | OpenRound
  | Translate
  | Check
  | Arrange
  | Typo
  | Revise
  | Add
  | Comment
  | Close
  | OpenSignOn
  | Propose
  | Approve
  | Sign
  | Decline
  | Withdraw
  | CloseSignOn
  | Publish;
