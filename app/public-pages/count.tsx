import { publicPageWords } from '../../domain/words/public-pages.ts';
import type { Language } from '../../domain/words/words.ts';

export interface Counted {
  organizations: number;
  named: number;
  withheld: number;
}

interface CountProps {
  tally: Counted | null;
  /** Whether more may still sign. */
  open: boolean;
  language: Language;
  /** Who publishes what no organisation signs. */
  coalition: string;
}

/** How many have signed, in a sentence, as two parts: the number, and the rest. */
function phraseOf({ tally, open, language, coalition }: CountProps): [string, string] {
  const words = publicPageWords[language].count;
  if (tally === null) return ['', words.coalition(coalition)];
  if (tally.organizations === 0) return ['', open ? words.noneYet : words.none];
  return [words.organizations(tally.organizations), open ? words.open(tally) : words.closed(tally)];
}

/** "18 organizaciones firmaron este texto: 17 con nombre y 1 con nombre reservado por seguridad." */
export function CountPhrase(props: CountProps) {
  const [number, rest] = phraseOf(props);
  return number === '' ? (
    rest
  ) : (
    <>
      <b>{number}</b> {rest}
    </>
  );
}

/** The same sentence without marks. */
export function countPhrase(props: CountProps): string {
  return phraseOf(props).join(' ').trim();
}
