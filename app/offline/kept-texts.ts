import { fromBytes, openVault, roomOfText, toBytes } from '../live/vault.ts';
import type { ChangedText, KeptText } from './kept-text.ts';

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

/** Whether a text opens in this browser without a network. */
export async function keepsText(personId: string, textId: string): Promise<boolean> {
  const vault = await openVault(personId);
  return (await vault.read('texts', await roomOfText(vault, textId))).length > 0;
}

/** The texts with changes to be sent that do not open here, as others use the device. */
export async function changedTexts(personId: string): Promise<ChangedText[]> {
  const rows = await (await openVault(personId)).read('changed');
  return rows.map(({ value }) => fromBytes<ChangedText>(value));
}

/** The text of this address is no longer there for this person: of theirs only words that were not sent stay, to be copied. */
export async function forgetTextAt(personId: string, path: string): Promise<void> {
  const text = (await keptTexts(personId)).find((one) => one.path === path);
  if (!text) return;
  const { letGoOfText } = await import('./let-go.ts');
  await letGoOfText(personId, text.textId);
}
