import type { Refusal } from '../../ui/refusal.ts';
import type { SeatChoice } from '../seats.tsx';
import type { CitedPlace } from './cited-in.ts';
import type { ShownSource } from './queries.ts';

/** What the page of sources shows. */
export interface SourcesView {
  title: { title: string; language: string };
  /** What owns the text. */
  of: 'text' | 'agenda';
  /** The page of the text, and of the coalition's rule. */
  at: string;
  rule: string;
  text: string;
  sources: (ShownSource & { places: CitedPlace[] })[];
  checked: 'on' | 'off' | 'never';
  asked: boolean;
  mayCheck: boolean;
  mayCorrect: boolean;
  zone: string;
  seats: SeatChoice[];
  last: Refusal | undefined;
}
