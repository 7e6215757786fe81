/** A reminder to whoever had not answered a sign-on. To whom it went is kept nowhere: it would tell who had. */
export interface SignOnRemindersTable {
  id: string;
  coalition_id: string;
  sign_on_id: string;
  /** Who sent it; null where the plan did. */
  seat_id: string | null;
  /** How many organisations had not answered, as the secretariat's staff knew it. */
  asked: number;
  /** What the mails said besides; in both languages or in none. */
  words_es: string | null;
  words_en: string | null;
  at: string;
}
