import { Conflict } from '../../errors.ts';
import type { Platform } from '../../platform.ts';
import { transact, type Tx } from '../../transaction.ts';

const TRIES = 8;

/** Carries out an act that also writes words; somebody who types at that moment makes it begin again. */
export async function typing<T>(platform: Platform, work: (tx: Tx) => Promise<T>): Promise<T> {
  for (let tries = 1; ; tries++) {
    try {
      return await transact(platform, work);
    } catch (error) {
      if (!(error instanceof Conflict) || error.word !== 'text-moved-on' || tries === TRIES) throw error;
    }
  }
}
