import { Link } from '@remix-run/react';
import type { ReactNode } from 'react';
import { commonWords } from '../../domain/words/common.ts';
import type { Language } from '../../domain/words/words.ts';
import { ButtonLink } from '../ui/button.tsx';
import { CONTENT, SkipLink } from '../ui/skip-link.tsx';
import { useLanguage } from '../ui/surroundings.ts';
import { Brand } from './brand.tsx';
import { LanguageSwitch } from './language-switch.tsx';

export interface PublicShellProps {
  /** The coalition, or the product where there is none. */
  name: string;
  to: string;
  entries?: { to: string; label: string; current?: boolean }[];
  /** This page's address in the other language; without one, the language is switched in place. */
  sister?: { language: Language; to: string };
  /** Where members go in; their own pages send who is signed out to sign in and back. */
  signIn?: string;
  /** Whose page it is, said at its foot. */
  footer?: string;
  children: ReactNode;
}

/** What stands around a page that anyone can read. Works without scripts. */
export function PublicShell({ name, to, entries = [], sister, signIn, footer, children }: PublicShellProps) {
  const words = commonWords[useLanguage()];
  return (
    <div className="public">
      <SkipLink />
      <header className="public-head">
        <Brand to={to} name={name} />
        {entries.length === 0 ? null : (
          <nav aria-label={words.shell.publicSite}>
            {entries.map(({ to: place, label, current }) => (
              <Link key={place} to={place} aria-current={current ? 'page' : undefined}>
                {label}
              </Link>
            ))}
          </nav>
        )}
        <div className="public-tools">
          {signIn === undefined ? null : <Link to={signIn}>{words.signIn}</Link>}
          {sister === undefined ? (
            <LanguageSwitch />
          ) : (
            <ButtonLink
              size="small"
              icon="globe"
              to={sister.to}
              lang={sister.language}
              hrefLang={sister.language}
            >
              <span>
                <span className="more-words">{commonWords[sister.language].shell.readIn} </span>
                {commonWords[sister.language].shell.thisLanguage}
              </span>
            </ButtonLink>
          )}
        </div>
      </header>
      <main id={CONTENT} tabIndex={-1}>
        {children}
      </main>
      {footer === undefined ? null : (
        <footer className="public-foot">
          <span>{footer}</span>
        </footer>
      )}
    </div>
  );
}
