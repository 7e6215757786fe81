import type { ReactNode } from 'react';
import { commonWords } from '../../domain/words/common.ts';
import { useLanguage } from './surroundings.ts';

/** Words a suggestion or a newer wording brings: underlined, and said in words. */
export function Added({ children }: { children: ReactNode }) {
  return (
    <ins>
      <span className="hidden-words">{commonWords[useLanguage()].added}</span>
      {children}
    </ins>
  );
}

/** Words it takes away: struck, and said in words. */
export function Removed({ children }: { children: ReactNode }) {
  return (
    <del>
      <span className="hidden-words">{commonWords[useLanguage()].removed}</span>
      {children}
    </del>
  );
}
