import * as Y from 'yjs';
import type { Scan } from './scan-update.ts';

/**
 * Whether an update would have Yjs cut a letter of two UTF-16 halves in two: Yjs then writes U+FFFD for each half, for
 * good. Something is put behind or before a half, or one half is deleted. Asked before Yjs sees the update.
 */
export function halvesLetters({ store }: Y.Doc, scans: readonly Scan[]): boolean {
  const brought = new Map<number, Set<number>>();
  for (const { pairs } of scans)
    for (const { client, clock } of pairs) brought.set(client, (brought.get(client) ?? new Set()).add(clock));
  const isMidst = (client: number, clock: number) =>
    brought.get(client)?.has(clock) === true || isMidstOfStored(store, client, clock);
  return scans.some(
    ({ structs, deletes, cuts }) =>
      cuts.some(({ client, clock }) => isMidst(client, clock)) ||
      deletes.some(({ client, start, end }) => isMidst(client, start) || isMidst(client, end)) ||
      structs.some(({ client, start, end }) =>
        [start, end, Y.getState(store, client)].some((clock) => isMidst(client, clock)),
      ),
  );
}

function isMidstOfStored(store: Y.Doc['store'], client: number, clock: number): boolean {
  if (clock === 0 || clock >= Y.getState(store, client)) return false;
  const structs = store.clients.get(client)!;
  const struct = structs[Y.findIndexSS(structs, clock)]!;
  if (!(struct instanceof Y.Item) || !(struct.content instanceof Y.ContentString)) return false;
  const at = clock - struct.id.clock;
  return at > 0 && isHighHalf(struct.content.str.charCodeAt(at - 1));
}

export const isHighHalf = (unit: number): boolean => unit >= 0xd800 && unit <= 0xdbff;
