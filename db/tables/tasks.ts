/** What an organisation has taken on (compromiso), with a day and an end. */
export interface TasksTable {
  id: string;
  coalition_id: string;
  organization_id: string;
  campaign_id: string | null;
  title: string;
  due_on: string | null;
  created_by_seat_id: string;
  created_at: string;
  done_at: string | null;
  done_by_seat_id: string | null;
  removed_at: string | null;
}
