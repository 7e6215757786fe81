import type { AskStatus } from './asks.ts';

/** An ask of an agenda that a campaign works for. */
export interface CampaignAsksTable {
  coalition_id: string;
  campaign_id: string;
  ask_id: string;
  /** JSON of its words by language, as the campaign chose to show them to the public; null while it does not. */
  shown_words: string | null;
  /** How it stood when it was shown. */
  shown_status: AskStatus | null;
  seat_id: string;
  since: string;
}
