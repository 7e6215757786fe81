import type { Language } from '../../../domain/words/words.ts';
import { draftPagesWords } from '../../../domain/words/draft-pages.ts';
import { shortDayOf, timeOf } from '../../ui/dates.ts';

/** The words as they stand, in an address. */
export const NOW = 'now';

/** Drafts and versions in one list, newest first. */
export function inOneList<D extends { at: string }, V extends { closedAt: string }>(
  drafts: readonly D[],
  versions: readonly V[],
): ({ draft: D; version: null; at: string } | { draft: null; version: V; at: string })[] {
  const kept = drafts.map((draft) => ({ draft, version: null, at: draft.at }));
  const closed = versions.map((version) => ({ draft: null, version, at: version.closedAt }));
  return [...closed, ...kept].sort((a, b) => (a.at === b.at ? 0 : a.at < b.at ? 1 : -1));
}

/** What two are chosen from: the present words first, then the newest. */
export function momentsOf(
  drafts: readonly { label: string; name: string | null; at: string }[],
  versions: readonly { number: string; closedAt: string }[],
  zone: string,
  language: Language,
): { label: string; called: string }[] {
  const words = draftPagesWords[language].panel;
  const when = (at: string) => `${shortDayOf(at, zone, language)}, ${timeOf(at, zone, language)}`;
  return [
    { label: NOW, called: words.now },
    ...inOneList(drafts, versions).map(({ draft, version, at }) =>
      version
        ? { label: `v${version.number}`, called: `${words.closed(`v${version.number}`)} · ${when(at)}` }
        : { label: draft.label, called: [words.draft(draft.label), draft.name ?? when(at)].join(' · ') },
    ),
  ];
}
