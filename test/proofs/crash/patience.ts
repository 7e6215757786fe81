/** A browser gives an opening connection ten seconds and waits up to twenty before it tries again: four times that. */
const PATIENCE_MS = 120_000;

export const pause = (milliseconds: number): Promise<void> =>
  new Promise((resolve) => setTimeout(resolve, milliseconds));

/** Waits as long as `progress` moves; false once it has stood still for two minutes. */
export async function patiently(reached: () => boolean, progress: () => number): Promise<boolean> {
  let last = progress();
  for (let until = performance.now() + PATIENCE_MS; performance.now() < until; await pause(50)) {
    if (reached()) return true;
    const now = progress();
    if (now !== last) until = performance.now() + PATIENCE_MS;
    last = now;
  }
  return false;
}
