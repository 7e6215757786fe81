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
  footer?: { name: string; links: { to: string; label: string }[] };
  children: ReactNode;
}

/** What stands around a page that anyone can read. Works without scripts. */
export function PublicShell({ name, to, entries = [], sister, footer, children }: PublicShellProps) {
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
            {commonWords[sister.language].shell.otherLanguage}
          </ButtonLink>
        )}
      </header>
      <main id={CONTENT} tabIndex={-1}>
        {children}
      </main>
      {footer === undefined ? null : (
        <footer className="public-foot">
          <span>{footer.name}</span>
          <ul>
            {footer.links.map((link) => (
              <li key={link.to}>
                <Link to={link.to}>{link.label}</Link>
              </li>
            ))}
          </ul>
        </footer>
      )}
    </div>
  );
}
