import { returnWords } from '../../../domain/words/returns.ts';
import { useLanguage } from '../../ui/surroundings.ts';
import type { ChangeRow } from './queries.ts';

/** Who said a change, as its file says. */
export function Who({ change: { said } }: { change: ChangeRow }) {
  const words = returnWords[useLanguage()].page;
  return <b>{words.said(said.person === '' ? words.noAuthor : said.person, said.organisation)}</b>;
}
