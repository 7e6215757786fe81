import { createHash, randomBytes } from 'node:crypto';
import { timedId } from '../../domain/ids.ts';
import type { Outside } from '../../domain/outside/look.ts';
import type { Announcement, Instant, Platform } from '../../domain/platform.ts';
import type { Translator } from '../../domain/texts/machine/translator.ts';
import { TestClock } from './clock.ts';
import { openTestStore, type Engine } from './store.ts';

/** A platform on a fresh store, with a clock to set and ears for announcements. */
export interface TestPlatform extends Platform {
  readonly clock: TestClock;
  /** Everything announced so far, in order. */
  readonly announcements: Announcement[];
}

export interface TestPlatformOptions {
  engine?: Engine;
  now?: Instant;
  /** The same seed gives the same ids and the same chance. */
  seed?: string;
  /** A way to servers of the test; none unless given. */
  outside?: Outside;
  /** The service that translates. */
  translator?: Translator;
}

export async function testPlatform(options: TestPlatformOptions = {}): Promise<TestPlatform> {
  const store = await openTestStore(options.engine ?? 'sqlite');
  const clock = new TestClock(options.now);
  const chance =
    options.seed === undefined
      ? (length: number) => new Uint8Array(randomBytes(length))
      : seeded(options.seed);
  const announcements: Announcement[] = [];
  return {
    store,
    clock,
    announcements,
    translator: options.translator ?? null,
    newId: () => timedId(Date.parse(clock.now()), chance),
    randomBytes: chance,
    outside: options.outside ?? null,
    announce: (list) => void announcements.push(...list),
  };
}

/** Repeatable bytes that look like chance: SHA-256 of the seed and a counter. */
export function seeded(seed: string): (length: number) => Uint8Array {
  let turn = 0;
  return (length) => {
    const bytes = new Uint8Array(length);
    for (let at = 0; at < length; at += 32) {
      const block = createHash('sha256').update(`${seed}:${turn++}`).digest();
      bytes.set(block.subarray(0, Math.min(32, length - at)), at);
    }
    return bytes;
  };
}
