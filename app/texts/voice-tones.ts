import { useSyncExternalStore } from 'react';
import { toneOf, type Tone } from '../../domain/texts/tones.ts';
import type { VoiceShown } from './comments/queries.ts';

let here: ReadonlyMap<string, Tone> = new Map();
const listeners = new Set<() => void>();

/** The colours of those who have the text open now, by "person · organisation": each has one while there are enough. */
export const tonesHere = {
  tell(now: ReadonlyMap<string, Tone>): void {
    here = now;
    listeners.forEach((tell) => tell());
  },
};

const watch = (tell: () => void) => {
  listeners.add(tell);
  return () => void listeners.delete(tell);
};

/** The colour of whoever speaks: the one they have on the desk while they are there, else their own. */
export function useTone({
  person,
  organisation,
  tone,
}: Pick<VoiceShown, 'person' | 'organisation' | 'tone'>): Tone {
  return useSyncExternalStore(
    watch,
    () => here.get(`${person} · ${organisation}`) ?? toneOf(tone),
    () => toneOf(tone),
  );
}
