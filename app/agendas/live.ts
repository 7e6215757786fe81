import { createContext, useContext, type ComponentType } from 'react';
import type { Advice } from '../terms/advice.ts';
import type { Whereabouts } from '../texts/words/whereabouts.ts';

export interface LiveFieldProps {
  language: string;
  block: string;
  /** What the field is, for who does not see it. */
  label: string;
  className?: string;
  placeholder?: string;
}

/** The live words of an agenda, once they are here. The pieces know the text they are of. */
export interface LiveWords {
  /** Another one after words were refused: fields begin anew. */
  generation: number;
  /** Whether this person writes them now. */
  writes: boolean;
  /** Who else is writing, by block. */
  places: ReadonlyMap<string, Whereabouts[]>;
  /** What the glossary says of words, and where it stands. */
  advice: readonly Advice[];
  glossary: string;
  /** One block as a field. */
  Field: ComponentType<LiveFieldProps>;
  /** What a block says at this moment; null where the language has no such block. */
  useWords(this: void, language: string, block: string): string | null;
}

/** Null on the server, without scripts and until the connection is there. */
export const LiveContext = createContext<LiveWords | null>(null);

export const useLiveWords = () => useContext(LiveContext);

const NOBODY: Whereabouts[] = [];

/** Who else is writing in any of these blocks, each once. */
export function peopleAt(live: LiveWords | null, blocks: readonly string[]): Whereabouts[] {
  if (live === null) return NOBODY;
  const people = blocks.flatMap((block) => live.places.get(block) ?? NOBODY);
  return people.filter(({ id }, at) => people.findIndex((one) => one.id === id) === at);
}
