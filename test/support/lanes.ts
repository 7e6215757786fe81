import { spawn } from 'node:child_process';
import { availableParallelism } from 'node:os';

/** A command to run, by the name it is reported under. */
export interface Errand {
  name: string;
  command: readonly [program: string, ...args: string[]];
}

/** How it ended, and after how many seconds. */
export interface Ended {
  name: string;
  good: boolean;
  seconds: number;
}

/** More at once would not be faster on the machines we test on, and would hurry what is measured. */
const LANES = Math.min(2, availableParallelism());

/**
 * Runs commands side by side, in the order given, two at a time where the machine has room for two. What one prints is
 * shown in one piece when it has ended. Answers how each ended, in the order given.
 */
export async function sideBySide(errands: readonly Errand[]): Promise<Ended[]> {
  const ended: Ended[] = [];
  const waiting = [...errands.entries()];
  const lane = async (): Promise<void> => {
    for (let next = waiting.shift(); next; next = waiting.shift()) ended[next[0]] = await run(next[1]);
  };
  await Promise.all(Array.from({ length: LANES }, lane));
  return ended;
}

async function run({ name, command: [program, ...args] }: Errand): Promise<Ended> {
  const started = performance.now();
  const said: Buffer[] = [];
  const status = await new Promise<number | null>((resolve, reject) => {
    const child = spawn(program, args, { stdio: ['ignore', 'pipe', 'pipe'] });
    for (const stream of [child.stdout, child.stderr])
      stream.on('data', (piece: Buffer) => void said.push(piece));
    child.on('error', reject);
    child.on('close', resolve);
  });
  process.stdout.write(Buffer.concat(said));
  return { name, good: status === 0, seconds: Math.round((performance.now() - started) / 1000) };
}
