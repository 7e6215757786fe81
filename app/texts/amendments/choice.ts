import type { AmendmentKind } from './queries.ts';

/** Which amendments the address asks for. */
export const SHOWN = ['open', 'decided', 'mine'] as const;
export type Shown = (typeof SHOWN)[number];

export const KINDS: readonly AmendmentKind[] = ['replace', 'insert', 'delete', 'move', 'retype'];

/** What the address asks for: which are shown, and which is being written. */
export interface Choice {
  shown: Shown;
  /** The kind of one that is being written. */
  kind: AmendmentKind | null;
  /** The block it is about, or that a new one follows. */
  block: string | null;
  /** The amendment it amends. */
  parent: string | null;
}

/** Reads an address: what it says wrong is not asked for. */
export function choiceOf(query: URLSearchParams): Choice {
  const block = query.get('block') ?? '';
  return {
    shown: SHOWN.find((one) => one === query.get('amendments')) ?? 'open',
    kind: KINDS.find((one) => one === query.get('new')) ?? null,
    block: /^[a-z0-9]{10}$/.test(block) ? block : null,
    parent: query.get('to'),
  };
}

/** Where an amendment stands in the page. */
export const amendmentAnchor = (label: string): string => `amendment-${label.replace('.', '-')}`;
