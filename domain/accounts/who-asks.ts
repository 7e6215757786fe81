import type { Platform } from '../platform.ts';
import type { Viewer } from '../viewer.ts';
import { signOut } from './actions.ts';
import { loadViewer } from './load-viewer.ts';

/** Who asks by a session's token. Whose browser says that they have left is signed out, and nobody asks. */
export async function whoAsks(
  platform: Platform,
  token: string | null,
  { leaving }: { leaving: boolean },
): Promise<Viewer | null> {
  if (token === null || token === '') return null;
  const viewer = await loadViewer(platform.store, { token }, platform.clock.now());
  if (viewer === null || !leaving) return viewer;
  await signOut(platform, viewer);
  return null;
}
