import type { Language } from '../../domain/words/words.ts';
import { onlyGiving, openDevice } from '../live/device.ts';
import { TextProvider } from '../live/provider.ts';
import { sharedLink } from '../live/socket.ts';
import { openVault } from '../live/vault.ts';
import type { OpenText } from './kept-text.ts';
import { keepFacts, keepsText } from './kept-texts.ts';

/**
 * Makes that a text which is open opens again without a network: its facts, the program, and its words where no
 * editor brings them. Ends what it began with `signal`.
 */
export async function keepText(
  personId: string,
  text: OpenText,
  { language, words, signal }: { language: Language; words: boolean; signal: AbortSignal },
): Promise<void> {
  await keepFacts(personId, { ...text, at: new Date().toISOString() });
  if (import.meta.env.PROD)
    await navigator.serviceWorker?.register(`/service-worker.js?language=${language}`);
  if (words && !signal.aborted) await carryWords(personId, text.textId, signal);
}

/** Opens a text without showing it, until what is new is here and what was written here has been judged. Only a text that is kept here is kept anew. */
export async function carryWords(personId: string, textId: string, signal: AbortSignal): Promise<void> {
  const provider = new TextProvider({
    link: sharedLink(),
    textId,
    openDevice: async () => {
      const device = await openDevice(personId, textId);
      return (await keepsText(personId, textId)) ? device : onlyGiving(device);
    },
  });
  await new Promise<void>((resolve) => {
    const look = () => {
      const { connected, state, shutOut } = provider.status;
      if (shutOut || (connected && state !== 'saving')) resolve();
    };
    provider.on('status', look);
    provider.on('synced', look);
    signal.addEventListener('abort', () => resolve());
  });
  provider.destroy();
  await (await openVault(personId)).settled();
}
