import type { Refusal } from '../../ui/refusal.ts';
import type { SeatChoice } from '../seats.tsx';
import type { Done } from './done.ts';
import type { Section } from '../suggestions/sections.ts';

/** What every panel is drawn in. */
export interface PanelFrame {
  /** Global id of the text. */
  text: string;
  /** The text's page. */
  at: string;
  languages: readonly string[];
  zone: string;
  /** The seats this person may act by. */
  seats: SeatChoice[];
  /** What was refused last on this page. */
  last: Refusal | undefined;
  /** What was done last on this page; in a card, what was done to it. */
  done: Done | null;
  /** The number a paragraph has in the margin, by block id. */
  numbers: Readonly<Record<string, number>>;
  /** The parts of the text under its headings, where the panel decides by them. */
  sections: readonly Section[];
}
