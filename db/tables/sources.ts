/** Moved: it answers from elsewhere, for good. Dead: it is not there any more. Not allowed: it is not asked. */
export type SourceState = 'unchecked' | 'alive' | 'moved' | 'dead' | 'unreachable' | 'not-allowed';

/** What is known of an address that a text cites, beyond what its words say. Whether it is cited the words say. */
export interface SourcesTable {
  coalition_id: string;
  text_id: string;
  /** In its one form, without a fragment (domain/texts/sources/cited.ts). */
  address: string;
  state: SourceState;
  /** When it was last looked at. */
  checked_at: string | null;
  /** Where it has gone for good. */
  moved_to: string | null;
  /** On how many days in a row it did not answer. */
  failures: number;
  /** The last such day in UTC. */
  failed_on: string | null;
  /** What the page calls itself, or what a person wrote instead. */
  title: string | null;
  /** BCP-47, as the page said; null where it said none. */
  title_language: string | null;
  /** Who wrote the title by hand: no page changes it any more. */
  title_by_seat_id: string | null;
  /** When the page was last seen there. */
  read_at: string | null;
  /** The address of a copy that somebody keeps, given by a person. */
  archived: string | null;
  archived_by_seat_id: string | null;
}
