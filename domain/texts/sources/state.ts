import type { SourcesTable } from '../../../db/tables/sources.ts';
import type { Seen } from '../../outside/look.ts';
import type { Instant } from '../../platform.ts';

export type { SourceState } from '../../../db/tables/sources.ts';

/** What looking at a source changes of what is known of it. */
export type Known = Pick<
  SourcesTable,
  | 'state'
  | 'checked_at'
  | 'moved_to'
  | 'failures'
  | 'failed_on'
  | 'title'
  | 'title_language'
  | 'title_by_seat_id'
  | 'read_at'
>;

/** On how many different days an address has to be silent before it counts as dead. */
export const SILENT_DAYS = 3;

export const UNCHECKED: Known = {
  state: 'unchecked',
  checked_at: null,
  moved_to: null,
  failures: 0,
  failed_on: null,
  title: null,
  title_language: null,
  title_by_seat_id: null,
  read_at: null,
};

/**
 * What is known after looking: dead is what says so itself, and what did not answer on several days. What a page called
 * itself stays known when it is gone, and what a person wrote in its place stays.
 */
export function afterLooking(before: Known, seen: Seen, now: Instant): Known {
  const looked = { ...before, checked_at: now };
  const today = now.slice(0, 10);
  switch (seen.state) {
    case 'there':
      return {
        ...looked,
        state: seen.movedTo === null ? 'alive' : 'moved',
        moved_to: seen.movedTo,
        ...{ failures: 0, failed_on: null, read_at: now },
        ...(seen.page && before.title_by_seat_id === null
          ? { title: seen.page.title, title_language: seen.page.language }
          : {}),
      };
    case 'gone':
      return { ...looked, state: 'dead', moved_to: null };
    case 'not-allowed':
      return { ...looked, state: 'not-allowed', moved_to: null };
    case 'no-way':
    case 'unreachable': {
      const failures = before.failed_on === today ? before.failures : before.failures + 1;
      const dead = before.state === 'dead' || failures >= SILENT_DAYS;
      return { ...looked, state: dead ? 'dead' : 'unreachable', failures, failed_on: today };
    }
  }
}
