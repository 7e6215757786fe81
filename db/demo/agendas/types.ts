import type { Both, Offset, SeatRef } from '../types.ts';

/** Who can decide what an agenda asks; invented, like everybody here. */
export interface DemoTarget {
  key: string;
  by: SeatRef;
  /** Absent while nobody knows who holds the office. */
  person?: string;
  office: Both;
  institution: Both;
  level: 'local' | 'state' | 'national' | 'regional' | 'international';
  country?: string;
  /** The language they are best written to in. */
  language: string;
  position?: -2 | -1 | 0 | 1 | 2;
  /** The organisation that has access to them. */
  relation?: string;
}

export type DemoFact =
  | 'lead'
  | 'target'
  | 'venue-es'
  | 'venue-en'
  | 'moment'
  | 'status'
  | 'after'
  | 'assumption-es'
  | 'assumption-en'
  | 'review-on';

/** Sets a fact; `lead`, `target` and `after` by key. `unseen`: without having seen the change before it. */
interface SetFact {
  do: 'set';
  at: Offset;
  by: SeatRef;
  fact: DemoFact;
  value: string;
  unseen?: true;
}
interface LinkPassage {
  do: 'passage';
  at: Offset;
  by: SeatRef;
  statement: string;
  block: string;
}
interface RecordAnswer {
  do: 'answer';
  at: Offset;
  by: SeatRef;
  target: string;
  answer: 'accepted' | 'in-part' | 'refused' | 'pending';
  /** Days from start-up's date. */
  day: number;
  note: string;
  url: string;
  setStatus?: true;
}

export interface DemoAsk {
  key: string;
  by: SeatRef;
  priority: Both;
  words: Both;
  objectives: number[];
  /** What was known from the beginning, told right after its words. */
  facts: Partial<Record<DemoFact, string>>;
  supporters: { by: SeatRef; shown: 'members' | 'public' }[];
  evidence: { by: SeatRef; title: string; language: 'es' | 'en'; url: string }[];
  /** What happened to it later, oldest first. */
  story: (SetFact | LinkPassage | RecordAnswer)[];
}

export interface DemoAgenda {
  key: string;
  slug: string;
  body: string;
  by: SeatRef;
  /** When it was begun; its targets and asks follow, `pace` apart. */
  at: Offset;
  pace: Offset;
  titles: Both;
  readers: 'body' | 'members';
  periodFrom: string;
  periodTo: string;
  adoptsOn: string;
  preamble: { kind: 'heading' | 'paragraph'; words: Both }[];
  targets: DemoTarget[];
  asks: DemoAsk[];
  /** Its first edition, where it was closed and published. */
  edition?: { closed: { at: Offset; by: SeatRef }; published: { at: Offset; by: SeatRef } };
}
