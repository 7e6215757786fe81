import * as Y from 'yjs';
import { openDevice } from '../live/device.ts';
import { keptWords } from '../live/words-kept.ts';

/** Destroys what is kept of a text, but for this person's words that nobody else has: those stay as plain words. */
export async function letGoOfText(personId: string, textId: string): Promise<void> {
  const device = await openDevice(personId, textId);
  const { updates, pending, words } = await device.load();
  const doc = new Y.Doc();
  doc.transact(() => updates.forEach((update) => Y.applyUpdate(doc, update)));
  const unsent = keptWords(
    doc,
    pending.flatMap((list) => list.updates),
  );
  doc.destroy();
  if (unsent.length > 0) await device.keepWords([...words, ...unsent]);
  await device.forgetText();
}
