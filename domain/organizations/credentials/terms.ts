import type { Holder } from './reads.ts';
import { covers, type Rest } from './standing.ts';

/** What is stated of a seat's rights. */
export interface Terms {
  mayPropose: boolean;
  maySign: boolean;
  from: string | null;
  until: string | null;
  themeIds: readonly string[];
  source: string | null;
}

/** What is stated of a seat's rights now. */
export function standing({
  mayPropose,
  maySign,
  credential,
}: Pick<Holder, 'mayPropose' | 'maySign' | 'credential'>): Terms {
  const { from = null, until = null, themeIds = [], source = null } = credential ?? {};
  return { mayPropose, maySign, from, until, themeIds, source };
}

/** Whether it lets a seat sign what it could not sign before: at all, on more, earlier, later, or again. */
export function widens(before: Holder, { maySign, from, until, themeIds }: Terms): boolean {
  if (!maySign) return false;
  if (!before.maySign || before.rest === 'credential-over') return true;
  const had = standing(before);
  const onMore = !covers({ credential: { id: '', rest: null, themeIds: had.themeIds } }, themeIds);
  const earlier = had.from !== null && (from === null || from < had.from);
  const longer = had.until !== null && (until === null || until > had.until);
  return onMore || earlier || longer;
}

/**
 * What somebody may do who takes rights over, until the other's last day where that is still ahead. Beside rights of their
 * own that bind nothing grows but what either had: the stronger right counts on its own terms, and of two alike the earlier
 * last day.
 */
export function together(own: Terms, rest: Rest | null, taken: Terms, today: string): Terms {
  const until = taken.until !== null && taken.until >= today ? taken.until : null;
  const next: Terms = { ...taken, from: null, until };
  const has = own.maySign || own.mayPropose;
  if (rest !== null || !has || (taken.maySign && !own.maySign)) return next;
  if (own.maySign && !taken.maySign) return { ...own, mayPropose: true };
  const all = own.themeIds.length === 0 || taken.themeIds.length === 0;
  const days = [own.until, until].flatMap((day) => day ?? []).sort();
  return {
    mayPropose: own.mayPropose || taken.mayPropose,
    maySign: own.maySign,
    from: null,
    until: days[0] ?? null,
    themeIds: all ? [] : [...new Set([...own.themeIds, ...taken.themeIds])].sort(),
    source: taken.source ?? own.source,
  };
}
