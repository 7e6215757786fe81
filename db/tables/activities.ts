export type ActivityKind =
  'letter' | 'meeting' | 'hearing' | 'press' | 'march' | 'side-event' | 'delegation' | 'filing' | 'other';

/** Something a campaign does at a time. */
export interface ActivitiesTable {
  id: string;
  coalition_id: string;
  campaign_id: string;
  chapter_id: string | null;
  kind: ActivityKind;
  title_es: string;
  title_en: string;
  place: string | null;
  /** A whole day or several in its zone; then starts_at is its first midnight and ends_at the midnight after its last day. */
  whole_day: 0 | 1;
  starts_at: string;
  ends_at: string;
  /** IANA zone in which its time was set. */
  zone: string;
  /** Whether the campaign's public page may say it. */
  public: 0 | 1;
  /** JSON list of days before at which calendars remind, e.g. [21,7,1]. */
  reminders: string;
  /** Counts its changes, as calendars want it (RFC 5545 SEQUENCE). */
  sequence: number;
  cancelled_at: string | null;
  changed_at: string;
  created_by_seat_id: string;
  created_at: string;
}
