import { lastKeeper } from '../live/vault.ts';
import type { KeptText } from './kept-text.ts';
import { keptTexts } from './kept-texts.ts';

export interface Here {
  /** Who was here last and signed out neither since. */
  personId: string | null;
  texts: KeptText[];
}

/** What this browser keeps for whoever was here last. */
export async function lookHere(): Promise<Here> {
  const personId = await lastKeeper();
  return { personId, texts: personId === null ? [] : await keptTexts(personId) };
}
