import type { SignOn } from '../sign-ons/reads.ts';
import type { Cast, StoryPlatform } from './cast.ts';

/** An agenda of the story as it came to be. */
export interface BegunAgenda {
  id: string;
  coalitionId: string;
  /** Ids of its asks by their keys. */
  asks: Map<string, string>;
}

/** A statement of the story as it came to be. */
export interface Begun {
  id: string;
  textId: string;
  /** Ids of its blocks by their keys. */
  blocks: Map<string, string>;
  signOn: SignOn | null;
}

/** Where the telling stands. */
export interface Told {
  platform: StoryPlatform;
  cast: Cast;
  start: string;
  statements: Map<string, Begun>;
  agendas: Map<string, BegunAgenda>;
  /** Ids of those who are addressed, by their keys. */
  targets: Map<string, string>;
  /** Ids of campaigns and positions, by their keys. */
  campaigns: Map<string, string>;
  positions: Map<string, string>;
}
