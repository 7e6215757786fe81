import type { Both, Offset, SeatRef } from '../types.ts';

/** Days from start-up's date, or the next such day of a year: "12-18". */
export type DemoDay = number | `${number}-${number}`;

interface DemoPartner {
  by: SeatRef;
  /** Who came to whom. */
  came: 'invited' | 'asked';
  /** Absent while nobody has answered who asked. */
  shown?: 'members' | 'public';
}

interface DemoChapter {
  key: string;
  by: SeatRef;
  country: string;
  place?: string;
  titles: Both;
  plan: Both;
  /** Absent while those who lead have not answered. */
  approved?: true;
  public?: true;
}

interface DemoActivity {
  kind:
    'letter' | 'meeting' | 'hearing' | 'press' | 'march' | 'side-event' | 'delegation' | 'filing' | 'other';
  titles: Both;
  place: string;
  /** The first and the last day; with `from` and `to`, that time of them. */
  day: DemoDay;
  lastDay?: number;
  from?: string;
  to?: string;
  zone: string;
  public: boolean;
  reminders: number[];
  chapter?: string;
}

interface DemoTask {
  by: SeatRef;
  organization: string;
  title: string;
  /** Days from start-up's date. */
  due: number;
  doneBy?: SeatRef;
}

interface DemoContact {
  by: SeatRef;
  target: string;
  kind: 'meeting' | 'call' | 'letter' | 'message' | 'other';
  day: number;
  summary: string;
  followUp?: string;
}

interface DemoPress {
  by: SeatRef;
  title: string;
  outlet: string;
  url: string;
  language: 'es' | 'en';
  country: string;
  day: number;
}

interface DemoCost {
  by: SeatRef;
  label: string;
  /** In the currency's smallest unit. */
  amount: number;
  currency: string;
  day: number;
}

interface DemoAnswer {
  by: SeatRef;
  ask: string;
  target: string;
  answer: 'accepted' | 'in-part' | 'refused' | 'pending';
  day: number;
  url: string;
}

/** A campaign as the story tells it; what is in it follows its beginning, `pace` apart. */
export interface DemoCampaign {
  key: string;
  body: string;
  by: SeatRef;
  at: Offset;
  pace: Offset;
  lead: string;
  titles: Both;
  goal: Both;
  /** Days from start-up's date. */
  starts: number;
  ends: number;
  agenda: string;
  /** Asks by key, and whether the public page shows them. */
  asks: { key: string; shown: boolean }[];
  /** By key; `at`: when it was taken in, where that was later. */
  statements: { key: string; at?: Offset }[];
  targets: { key: string; role: 'primary' | 'secondary' }[];
  partners: DemoPartner[];
  chapters: DemoChapter[];
  activities: DemoActivity[];
  tasks: DemoTask[];
  contacts: DemoContact[];
  press: DemoPress[];
  costs: DemoCost[];
  answers: DemoAnswer[];
  /** The words of its report, as far as they are written. */
  words: Both[];
  shows: ('goal' | 'asks' | 'letters' | 'dates' | 'partners' | 'chapters' | 'answers' | 'press')[];
}
