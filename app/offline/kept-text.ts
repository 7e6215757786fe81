import type { TextRight } from '../../domain/texts/policy.ts';
import type { SeatChoice } from '../texts/seats.tsx';

/** What this browser keeps of a text beside its words, to show it again without a network. */
export interface KeptText {
  /** The address of its page, without a query. */
  path: string;
  /** Our own id, as live texts are named by it. */
  textId: string;
  /** The id of the API. */
  nodeId: string;
  title: { language: string; title: string };
  languages: string[];
  left: string;
  right: string | null;
  shown: string;
  reference: string;
  /** What this person might do with the words when they were here last; the server judges again when they are sent. */
  may: TextRight;
  suggests: boolean;
  mayComment: { comment: boolean; redLine: boolean };
  seats: SeatChoice[];
  /** When it was open here last. */
  at: string;
}

/** What it takes to send changes of a text. */
export type ChangedText = Pick<KeptText, 'textId' | 'path' | 'title'>;

/** What a page of a text says of it. */
export type OpenText = Omit<KeptText, 'at'>;
