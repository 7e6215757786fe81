import { destroyVaults, isVaultThere } from '../live/vault.ts';
import { isNothing, unsentOf } from './unsent.ts';

/**
 * Takes everything from this browser that was kept for working without a network: the keys first, so that from then on
 * nothing can be read, then what they sealed, the files and the service worker.
 */
export async function leaveDevice(): Promise<void> {
  await destroyVaults().catch(() => undefined);
  try {
    localStorage.clear();
    sessionStorage.clear();
  } catch {
    // A browser that keeps neither has nothing to take away.
  }
  await forgetProgram();
}

/** Whether a person would lose nothing by leaving. */
export const keepsNothingUnsent = async (personId: string): Promise<boolean> =>
  isNothing(await unsentOf(personId));

/**
 * Others use this device: what an earlier session kept goes, but for words of this person that nobody else has yet.
 * Answers whether there are any.
 */
export async function leaveShared(personId: string): Promise<boolean> {
  if (!(await isVaultThere())) {
    await forgetProgram();
    return false;
  }
  if (await keepsNothingUnsent(personId)) {
    await leaveDevice();
    return false;
  }
  const { keepOnlyUnsent } = await import('./only-unsent.ts');
  await keepOnlyUnsent(personId);
  await forgetProgram();
  return true;
}

async function forgetProgram(): Promise<void> {
  const files = 'caches' in window ? await caches.keys().catch(() => []) : [];
  await Promise.allSettled(files.map((name) => caches.delete(name)));
  const workers = (await navigator.serviceWorker?.getRegistrations().catch(() => [])) ?? [];
  await Promise.allSettled(workers.map((worker) => worker.unregister()));
}
