import { returnWords } from '../../../domain/words/returns.ts';
import { useLanguage } from '../../ui/surroundings.ts';

/** That what is shown here was said by somebody else, in a file that whoever is named above it brought back. */
export function SaidInFile({ said }: { said: { person: string; organisation: string | null } | null }) {
  const words = returnWords[useLanguage()].page;
  if (said === null) return null;
  const who = words.said(said.person === '' ? words.noAuthor : said.person, said.organisation);
  return <p className="small">{words.saidIn(who)}</p>;
}
