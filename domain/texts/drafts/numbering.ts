/** What a draft or version is called by. */
interface Numbered {
  number: number;
  at: string;
}
interface Closed {
  number: string;
  closedAt: string;
}

/** The words as they stand, among the labels. */
export const NOW = 'now';

/**
 * The labels of a text's drafts by their numbers: v0.1, v0.2 … before it was first closed; after version 1.0 v1.0.1,
 * v1.0.2 …; closed versions are v1.0, v1.1 …
 */
export function draftLabels(drafts: readonly Numbered[], versions: readonly Closed[]): Map<number, string> {
  const closed = versions.toSorted((a, b) => (a.closedAt < b.closedAt ? -1 : 1));
  const counts = new Map<string, number>();
  return new Map(
    drafts
      .toSorted((a, b) => a.number - b.number)
      .map(({ number, at }) => {
        const base = closed.findLast(({ closedAt }) => closedAt < at)?.number ?? '0';
        counts.set(base, (counts.get(base) ?? 0) + 1);
        return [number, `v${base}.${counts.get(base)}`];
      }),
  );
}
