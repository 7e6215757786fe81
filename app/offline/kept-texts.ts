import { fromBytes, openVault, roomOfText, toBytes } from '../live/vault.ts';
import type { KeptText } from './kept-text.ts';

/** Keeps what the page of a text needs around its words. */
export async function keepFacts(personId: string, text: KeptText): Promise<void> {
  const vault = await openVault(personId);
  const room = await roomOfText(vault, text.textId);
  await vault.write([{ put: 'texts', at: [room, 0], value: toBytes(text) }]);
}

/** The texts a person keeps in this browser, the last opened first. */
export async function keptTexts(personId: string): Promise<KeptText[]> {
  const vault = await openVault(personId);
  const rows = await vault.read('texts');
  return rows
    .map(({ value }) => fromBytes<KeptText>(value))
    .toSorted((one, other) => other.at.localeCompare(one.at));
}

/** The text of this address is no longer there for this person: of theirs only words that were not sent stay, to be copied. */
export async function forgetTextAt(personId: string, path: string): Promise<void> {
  const text = (await keptTexts(personId)).find((one) => one.path === path);
  if (!text) return;
  const { letGoOfText } = await import('./let-go.ts');
  await letGoOfText(personId, text.textId);
}
