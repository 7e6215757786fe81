import * as Y from 'yjs';
import { blocksFromYXml } from '../../domain/texts/blocks-in-ydoc.ts';
import { fragmentName, plainText } from '../../domain/texts/schema.ts';
import { openDevice } from '../live/device.ts';

/** The accepted words of a paragraph, as this device keeps them; null where it has no such paragraph. */
export async function keptBlock(
  personId: string,
  textId: string,
  { language, block }: { language: string; block: string },
): Promise<string | null> {
  const { updates } = await (await openDevice(personId, textId)).load();
  const doc = new Y.Doc();
  doc.transact(() => updates.forEach((update) => Y.applyUpdate(doc, update)));
  const found = blocksFromYXml(doc.getXmlFragment(fragmentName(language))).find(({ id }) => id === block);
  doc.destroy();
  return found === undefined ? null : plainText(found);
}
