import * as Y from 'yjs';
import type { TextState } from '../../realtime/wire.ts';

/** Puts a joined text into a document, in one transaction. */
export async function applyState(doc: Y.Doc, { snapshot, tail }: TextState, origin: unknown): Promise<void> {
  const state = snapshot && (await inflate(snapshot));
  doc.transact(() => {
    if (state) Y.applyUpdateV2(doc, state, origin);
    for (const update of tail) Y.applyUpdate(doc, update, origin);
  }, origin);
}

async function inflate(bytes: Uint8Array): Promise<Uint8Array> {
  const inflated = new Blob([bytes.slice()]).stream().pipeThrough(new DecompressionStream('deflate-raw'));
  return new Uint8Array(await new Response(inflated).arrayBuffer());
}
