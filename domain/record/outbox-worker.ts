import type { Platform } from '../platform.ts';
import { drainOutbox, type Handlers } from './outbox.ts';

export interface OutboxWorker {
  /** Looks now; called when an announcement of topic "outbox" arrives. */
  wake(): void;
  /** Ends after the jobs in hand. */
  stop(): Promise<void>;
}

const SWEEP = 10_000;

/**
 * Drains the outbox whenever it is woken, and every ten seconds for what falls due later or was left by
 * a node that ended. `onError` is told when the store itself fails; single jobs fail by themselves.
 */
export function startOutbox(
  platform: Platform,
  handlers: Handlers,
  onError: (error: unknown) => void,
): OutboxWorker {
  let stopped = false;
  let again = false;
  let running: Promise<void> | null = null;

  async function run(): Promise<void> {
    do {
      again = false;
      await drainOutbox(platform, handlers).catch(onError);
    } while (again && !stopped);
    running = null;
  }
  function wake(): void {
    if (stopped) return;
    again = true;
    running ??= run();
  }
  const sweep = setInterval(wake, SWEEP);
  sweep.unref();
  wake();
  return {
    wake,
    async stop() {
      stopped = true;
      clearInterval(sweep);
      await running;
    },
  };
}
