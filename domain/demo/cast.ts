import { story } from '../../db/demo/story.ts';
import type { SeatRef } from '../../db/demo/types.ts';
import { loadViewer } from '../accounts/load-viewer.ts';
import { beginSession } from '../accounts/sessions.ts';
import type { Instant, Platform } from '../platform.ts';
import { transact } from '../transaction.ts';
import type { Viewer } from '../viewer.ts';

/** A platform whose clock the teller sets as the story goes on. */
export interface StoryPlatform extends Platform {
  readonly clock: { now(): Instant; set(instant: Instant): void };
}

/** Who does a deed: a seat of the story, and the viewer its person is at that moment. */
export interface Actor {
  viewer: Viewer;
  seat: string;
}

/** The people and seats of the story as they came to be in the store. */
export class Cast {
  readonly #platform: StoryPlatform;
  readonly people = new Map<string, string>();
  readonly organizations = new Map<string, string>();
  readonly seats = new Map<string, string>();
  readonly bodies = new Map<string, string>();

  constructor(platform: StoryPlatform) {
    this.#platform = platform;
  }

  /** The id a key came to have. */
  organization(key: string): string {
    return found(this.organizations.get(key), key);
  }

  body(key: string): string {
    return found(this.bodies.get(key), key);
  }

  seat(ref: SeatRef): string {
    return found(this.seats.get(ref), ref);
  }

  /** Signs the person in, as they would be at this moment of the story. */
  async act(ref: SeatRef): Promise<Actor> {
    const platform = this.#platform;
    const personId = found(this.people.get(ref.split('@')[0]!), ref);
    const { token } = await transact(platform, async (tx) => {
      tx.begin();
      return beginSession(
        tx,
        { personId, returnTo: null },
        { clientKey: '', device: '', sessionId: null },
        true,
      );
    });
    const viewer = await loadViewer(platform.store, { token }, platform.clock.now());
    return { viewer: found(viewer ?? undefined, ref), seat: this.seat(ref) };
  }
}

/** The zone and language of a person of the story. */
export function personOf(key: string) {
  return found(
    story.people.find((person) => person.key === key),
    key,
  );
}

export function found<T>(value: T | undefined, key: string): T {
  if (value === undefined) throw new Error(`The story does not know ${key}.`);
  return value;
}
