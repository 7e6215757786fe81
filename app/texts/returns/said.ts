import { returnWords } from '../../../domain/words/returns.ts';
import type { Language } from '../../../domain/words/words.ts';

/** Who a file says said something. */
export interface SaidShown {
  person: string;
  organisation: string | null;
}

/** The name under which a card is told of: of what a file says, never without that it does. */
export function namedIn(ours: Language, voice: { person: string }, said: SaidShown | null): string {
  const words = returnWords[ours].page;
  return said === null ? voice.person : `${said.person || words.noAuthor}, ${words.broughtBy(voice.person)}`;
}
