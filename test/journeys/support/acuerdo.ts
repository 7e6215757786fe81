import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { later, type Clock, type Instant } from '../../../domain/platform.ts';
import { readSettings } from '../../../domain/settings.ts';
import { startAcuerdo, type Running } from '../../../server.ts';
import { atEnd } from '../../support/ending.ts';
import { freePort } from '../../support/ports.ts';

/** A clock that goes on by itself, from a day of the test's choosing, and jumps when told. */
export class JourneyClock implements Clock {
  readonly #begun = performance.now();
  #start: Instant;

  constructor(start: Instant) {
    this.#start = start;
  }

  now(): Instant {
    return later(this.#start, Math.round(performance.now() - this.#begun));
  }

  /** On to that instant; never back. */
  jump(to: Instant): void {
    const gap = Date.parse(to) - Date.parse(this.now());
    if (gap < 0) throw new RangeError(`It is already ${this.now()}.`);
    this.#start = later(this.#start, gap);
  }
}

/** A mail as its reader finds it. */
export interface Mail {
  to: string;
  subject: string;
  text: string;
}

/** The six digits of the latest of them that has a code. */
export function codeIn(mails: Mail[]): string {
  const code = mails.findLast(({ text }) => CODE.test(text))?.text.match(CODE)?.[1];
  if (code === undefined) throw new Error('No mail with a code has arrived.');
  return code;
}

const CODE = /^(?:Su código|Your code): (\d{6})$/m;

/** The built product with the demo coalition in a directory of its own. */
export interface Acuerdo {
  origin: string;
  clock: JourneyClock;
  running: Running;
  /** What was mailed to an address so far, oldest first, once everything due has been sent. */
  mailTo(address: string): Promise<Mail[]>;
}

/** Starts it; it ends with the file. 10 o'clock of a Tuesday in Guatemala. `more`: what else it is set to. */
export async function startStory(
  now: Instant = '2026-11-24T16:00:00.000Z',
  more: Record<string, string> = {},
): Promise<Acuerdo> {
  const directory = mkdtempSync(join(tmpdir(), 'acuerdo-journey-'));
  atEnd(() => rmSync(directory, { recursive: true, force: true }));
  const port = await freePort();
  const clock = new JourneyClock(now);
  const settings = readSettings({
    NODE_ENV: 'production',
    DEMO: '1',
    PORT: String(port),
    DATA_DIR: directory,
    ORIGIN: `http://localhost:${port}`,
    ...more,
  });
  const running = await startAcuerdo(settings, clock);
  atEnd(() => running.close());
  return {
    origin: settings.origin,
    clock,
    running,
    async mailTo(address) {
      await running.settle();
      const rows = await running.platform.store.read
        .selectFrom('mailbox')
        .where('to_address', '=', address)
        .orderBy('at')
        .orderBy('id')
        .selectAll()
        .execute();
      return rows.map(({ to_address, subject, text }) => ({ to: to_address, subject, text }));
    },
  };
}
