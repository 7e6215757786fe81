/** What an ask stands on: a link or a file. */
export interface AskEvidenceTable {
  id: string;
  coalition_id: string;
  ask_id: string;
  title: string;
  /** BCP-47, of the title and what it leads to. */
  language: string;
  url: string | null;
  file_id: string | null;
  seat_id: string;
  created_at: string;
  removed_at: string | null;
}
