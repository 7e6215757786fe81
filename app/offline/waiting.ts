import { fromBytes, openVault, roomOfText, toBytes, type At } from '../live/vault.ts';
import type { KeptText } from './kept-text.ts';

/** A comment or a wording that was sent without a network. */
export interface Waiting {
  /** Made here: the server takes it once, however often it is sent. */
  key: string;
  textId: string;
  /** The address of the text. */
  path: string;
  block: string;
  /** As the paragraph was numbered; nothing where it had no number. */
  number?: number | null;
  /** What the text was called. */
  title?: KeptText['title'];
  language: string;
  kind: 'comment' | 'redLine' | 'wording';
  /** What its writer wrote. */
  words: string;
  /** The form as it is sent; empty once it was refused. */
  fields: Record<string, string>;
  at: string;
  /** Why the server did not take it; it stays to be copied. */
  refused: string | null;
}

/** Puts one behind the others, or in the place it has. */
export async function letWait(personId: string, one: Waiting): Promise<void> {
  const vault = await openVault(personId);
  await vault.write([{ put: 'waiting', at: await placeOf(personId, one), value: toBytes(one) }]);
}

/** It was sent, or seen to. */
export async function forgetWaiting(personId: string, one: Waiting): Promise<void> {
  const vault = await openVault(personId);
  await vault.write([{ remove: 'waiting', at: await placeOf(personId, one) }]);
}

/** All that waits, the oldest first. */
export async function allWaiting(personId: string): Promise<Waiting[]> {
  const rows = await (await openVault(personId)).read('waiting');
  return rows
    .map(({ value }) => fromBytes<Waiting>(value))
    .toSorted((one, other) => one.at.localeCompare(other.at));
}

async function placeOf(personId: string, { textId, key, at }: Waiting): Promise<At> {
  const vault = await openVault(personId);
  return [`${await roomOfText(vault, textId)} ${await vault.room(key)}`, Date.parse(at)];
}
