import type { SourceState } from './sources.ts';

/** What was known, at closing, of an address that a version cites. */
export interface VersionSourcesTable {
  coalition_id: string;
  version_id: string;
  address: string;
  state: SourceState;
  title: string | null;
  title_language: string | null;
  read_at: string | null;
  archived: string | null;
}
