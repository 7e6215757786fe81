import { Link, useLocation } from '@remix-run/react';
import { createContext, useContext } from 'react';
import { amendmentPageWords } from '../../../domain/words/amendment-pages.ts';
import { useLanguage } from '../../ui/surroundings.ts';
import { withQuery } from '../comments/choice.ts';
import { amendmentAnchor } from './choice.ts';

/** The numbers of the undecided amendments to each paragraph, by block id. */
export type Amended = Readonly<Record<string, readonly string[]>>;

/** Told once on the page of a text; the margin beside its words shows it, with the editor and without. */
export const AmendedContext = createContext<Amended>({});

/** In the margin of a paragraph: the amendments to it, each the way to its card. */
export function AmendmentMarks({ block }: { block: string | undefined }) {
  const words = amendmentPageWords[useLanguage()];
  const { search } = useLocation();
  const labels = useContext(AmendedContext)[block ?? ''] ?? [];
  return labels.map((label) => (
    <Link
      key={label}
      className="amendment-mark"
      to={`${withQuery(search, { panel: 'amendments', amendments: null, new: null, to: null })}#${amendmentAnchor(label)}`}
      title={words.name(label)}
    >
      <span className="hidden-words">{words.toThis(label)}</span>
      <span aria-hidden="true">{words.mark(label)}</span>
    </Link>
  ));
}
