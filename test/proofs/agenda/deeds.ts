import { nodeId } from '../../../graphql/ids.ts';
import type { AgendaHand, Shown } from './hand.ts';
import type { Scene } from './scene.ts';

const FACTS = [
  'lead',
  'target',
  'venueEs',
  'venueEn',
  'moment',
  'status',
  'after',
  'assumptionEs',
  'assumptionEn',
  'reviewOn',
] as const;
const STATUSES = ['proposed', 'adopted', 'in-part', 'won', 'lost', 'dropped'];

export interface Tally {
  edits: number;
  disconnects: number;
}

type Chance = () => number;
const one = <T>(all: readonly T[], chance: Chance): T | undefined => all[Math.floor(chance() * all.length)];

/** A value no other has, as far as the fact has so many. */
function valueFor(fact: (typeof FACTS)[number], scene: Scene, seen: Shown, chance: Chance): string | null {
  if (chance() < 0.1 && fact !== 'status') return null;
  const n = Math.floor(chance() * 1e9);
  switch (fact) {
    case 'lead':
      return nodeId('Organization', one(scene.hands, chance)!.organization);
    case 'target':
      return nodeId('Target', one(scene.targets, chance)!);
    case 'moment':
      return `20${27 + (n % 60)}`;
    case 'status':
      return one(STATUSES, chance)!;
    case 'after':
      return one(seen.asks, chance)?.id ?? null;
    case 'reviewOn':
      return `2027-${String(1 + (n % 12)).padStart(2, '0')}-${String(1 + (n % 28)).padStart(2, '0')}`;
    default:
      return `${fact} ${n}`;
  }
}

/** One random deed of one hand; now and then both hands set the same fact at the same moment. */
export async function deed(
  scene: Scene,
  [own, other]: [AgendaHand, AgendaHand],
  seen: Shown,
  chance: Chance,
  tally: Tally,
): Promise<void> {
  const roll = chance();
  if (roll < 0.03) {
    own.typing.drop();
    tally.disconnects++;
    return;
  }
  if (roll < 0.48) {
    tally.edits++;
    if (chance() > 0.12 || !own.typing.delete(chance)) own.typing.type(chance);
    return;
  }
  const found = one(seen.asks, chance);
  if (!found) return own.add(null);
  const { id } = found;
  if (roll < 0.84) {
    const fact = one(FACTS, chance)!;
    const last = found.lastChanges.find((change) => change.fact === fact)?.id ?? null;
    const set = (hand: AgendaHand, undo: boolean) =>
      hand.set({ ask: id, fact, value: valueFor(fact, scene, seen, chance), seen: last }, undo);
    const undo = chance() < 0.5;
    return chance() < 0.2 ? void (await Promise.all([set(own, undo), set(other, undo)])) : set(own, undo);
  }
  if (roll < 0.9) return own.move(id, chance() < 0.2 ? null : (one(seen.asks, chance)?.id ?? null));
  if (roll < 0.92) return own.add(chance() < 0.5 ? null : id);
  if (roll < 0.945) return seen.asks.length > 3 ? own.remove(id) : own.add(null);
  if (roll < 0.97) {
    const gone = one(seen.removedAsks, chance);
    return gone ? own.restore(gone.id) : own.add(null);
  }
  return own.support(id, chance() < 0.7);
}
