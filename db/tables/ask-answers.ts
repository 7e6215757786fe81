export type AskAnswer = 'accepted' | 'in-part' | 'refused' | 'pending';

/** What an addressee answered to an ask. */
export interface AskAnswersTable {
  id: string;
  coalition_id: string;
  ask_id: string;
  target_id: string;
  /** What the institution it came from was called then. */
  institution_es: string;
  institution_en: string;
  /** The campaign in which it was answered. */
  campaign_id: string | null;
  answer: AskAnswer;
  answered_on: string;
  note: string | null;
  /** The document, by its address or as a file. */
  url: string | null;
  file_id: string | null;
  /** Whether the campaign's public page may say it. */
  shown: 0 | 1;
  seat_id: string;
  created_at: string;
  removed_at: string | null;
}
