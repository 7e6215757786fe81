import { Conflict } from '../../errors.ts';
import type { Choice, Collision } from './collisions.ts';
import type { Proposal } from './model.ts';

/** What a merge comes to: what is accepted, in the order it is carried out, and what is declined. */
export interface Settled {
  accepted: Proposal[];
  declined: Proposal[];
}

/**
 * Carries every choice into an order of what is to be done. Refuses while a collision is without one of its choices, and
 * when the orders that were chosen go round in a circle.
 */
export function settle(
  proposals: readonly Proposal[],
  collisions: readonly Collision[],
  choices: ReadonlyMap<string, string>,
): Settled {
  const out = new Set<string>();
  const before = new Map<string, Set<string>>();
  const first = (one: Proposal, other: Proposal) =>
    before.set(other.id, (before.get(other.id) ?? new Set()).add(one.id));
  const unresolved = collisions.filter(
    ({ key, options }) => !(options as readonly string[]).includes(choices.get(key) ?? ''),
  );
  if (unresolved.length > 0)
    throw new Conflict('collisions-unresolved', { number: String(unresolved.length) });
  for (const { key, reason, amendments } of collisions) {
    const choice = choices.get(key) as Choice;
    const [one, other = one] = amendments as [Proposal, Proposal?];
    if (choice === 'keep' || choice === 'second' || choice === 'neither') out.add(one.id);
    if (choice === 'first' || choice === 'neither') out.add(other.id);
    if (choice === 'both' && reason === 'anchor-deleted') first(one, other);
    // What is put in last at one place stands first there.
    const turned = reason === 'one-place';
    if (choice === 'first-then-second')
      first(...(turned ? ([other, one] as const) : ([one, other] as const)));
    if (choice === 'second-then-first')
      first(...(turned ? ([one, other] as const) : ([other, one] as const)));
  }
  const accepted = proposals.filter(({ id }) => !out.has(id));
  return { accepted: inOrder(accepted, before), declined: proposals.filter(({ id }) => out.has(id)) };
}

/** By number, but each after all that come before it. */
function inOrder(proposals: readonly Proposal[], before: ReadonlyMap<string, Set<string>>): Proposal[] {
  const waiting = proposals.toSorted((a, b) => a.number - b.number);
  const ordered: Proposal[] = [];
  while (waiting.length > 0) {
    const free = waiting.findIndex(({ id }) => !waiting.some((other) => before.get(id)?.has(other.id)));
    if (free === -1) throw new Conflict('choices-contradict');
    ordered.push(...waiting.splice(free, 1));
  }
  return ordered;
}
