import { existsSync, linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';

/** Does `work` while no other process of this checkout does work of the same name; waits for its turn. */
export function inTurn<T>(name: string, work: () => T): T {
  mkdirSync('.cache', { recursive: true });
  const lock = `.cache/${name}.lock`;
  const claim = `${lock}.${process.pid}`;
  writeFileSync(claim, String(process.pid));
  try {
    while (!acquired(claim, lock)) Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 200);
    try {
      return work();
    } finally {
      rmSync(lock, { force: true });
    }
  } finally {
    rmSync(claim, { force: true });
  }
}

/** Linking is atomic: one of two processes gets the lock, already with its number in it. */
function acquired(claim: string, lock: string): boolean {
  try {
    linkSync(claim, lock);
    return true;
  } catch {
    if (existsSync(lock) && !alive(Number(readFileSync(lock, 'utf8')))) rmSync(lock, { force: true });
    return false;
  }
}

function alive(pid: number): boolean {
  try {
    return pid > 0 && process.kill(pid, 0);
  } catch {
    return false;
  }
}
