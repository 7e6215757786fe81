import { useEffect, useState } from 'react';
import type { Awareness } from 'y-protocols/awareness';
import type { Tone } from '../../../domain/texts/tones.ts';
import { tonesOn } from '../editor/tones.ts';

/** Somebody else, at the block they are writing. */
export interface Whereabouts {
  id: string;
  /** "person · organisation". */
  name: string;
  person: string;
  tone: Tone;
}

const PLACE = 'block';

/** Says where this person writes; null: nowhere. */
export function standAt(awareness: Awareness, block: string | null): void {
  awareness.setLocalStateField(PLACE, block);
}

/** Who else is writing where: by the id of the block. */
export function useWhereabouts(awareness: Awareness, own: string): ReadonlyMap<string, Whereabouts[]> {
  const [places, setPlaces] = useState<ReadonlyMap<string, Whereabouts[]>>(new Map());
  useEffect(() => {
    let before = '';
    const look = () => {
      const now = placesOf(awareness, own);
      const said = JSON.stringify([...now]);
      if (said === before) return;
      before = said;
      setPlaces(now);
    };
    look();
    awareness.on('change', look);
    return () => awareness.off('change', look);
  }, [awareness, own]);
  return places;
}

function placesOf(awareness: Awareness, own: string): Map<string, Whereabouts[]> {
  const tones = tonesOn(awareness, own);
  const places = new Map<string, Whereabouts[]>();
  awareness.getStates().forEach((state, client) => {
    const { [PLACE]: block, user } = state as { [PLACE]?: unknown; user?: Record<string, unknown> };
    const { id, name, person } = user ?? {};
    if (client === awareness.clientID || typeof block !== 'string') return;
    if (typeof id !== 'string' || typeof name !== 'string' || typeof person !== 'string') return;
    const there = places.get(block) ?? [];
    if (!there.some((one) => one.id === id))
      places.set(block, [...there, { id, name, person, tone: tones.of(id) }]);
  });
  return places;
}
