import { useLocation, useMatches, useNavigationType } from '@remix-run/react';
import { type ReactNode, useEffect, useRef } from 'react';
import { commonWords } from '../../domain/words/common.ts';
import type { RouteHandle } from '../handle.ts';
import { Breadcrumbs, type Crumb } from '../ui/breadcrumbs.tsx';
import { classes } from '../ui/classes.ts';
import { CONTENT, SkipLink } from '../ui/skip-link.tsx';
import { useLanguage } from '../ui/surroundings.ts';
import { Acting, type ActingPlaces } from './acting.tsx';
import { Brand } from './brand.tsx';
import { Entries } from './entries.tsx';
import { LanguageSwitch } from './language-switch.tsx';
import { currentEntry, type Ways } from './nav.ts';
import { OfflineNotice, Travelling } from './notices.tsx';

export interface SignedInShellProps {
  coalition: { name: string; to: string };
  ways: Ways;
  acting: ActingPlaces;
  /** Stands at the foot of the rail: the button for something new. */
  foot?: ReactNode;
  children: ReactNode;
}

/** Where a page says, in a phone's bar, what must stay in sight: whether what one writes is saved. */
export const PHONE_NOTE = 'phone-note';

interface Match {
  handle: unknown;
  data: unknown;
}

/** Coalition › thing, each route of the page adding its own part. */
function trailOf(coalition: { name: string; to: string }, matches: Match[]): Crumb[] {
  const parts = matches.flatMap(({ handle, data }) => {
    const { crumbs } = (handle ?? {}) as RouteHandle<unknown>;
    return crumbs && data !== undefined ? crumbs(data) : [];
  });
  const last = parts.length - 1;
  return [coalition, ...parts.map((part, i) => (i === last ? { ...part, to: undefined } : part))];
}

/** A form keeps its reader's place on its own page; the page it leads to is read from the top. */
function useTopOfNextPage(): void {
  const { pathname, hash } = useLocation();
  const type = useNavigationType();
  const before = useRef(pathname);
  useEffect(() => {
    if (before.current === pathname) return;
    before.current = pathname;
    if (type !== 'POP' && hash === '') window.scrollTo(0, 0);
  }, [pathname, hash, type]);
}

/** What stands around every page of someone signed in: a rail on a desk, a bottom bar on a phone. */
export function SignedInShell({ coalition, ways, acting, foot, children }: SignedInShellProps) {
  const words = commonWords[useLanguage()];
  const matches = useMatches();
  useTopOfNextPage();
  const slim = matches.some(({ handle }) => (handle as RouteHandle | undefined)?.slim === true);
  const crumbs = trailOf(coalition, matches);
  const current = currentEntry([...ways.main, ...ways.others, ways.more], useLocation().pathname, crumbs);
  const isMain = current === undefined || ways.main.includes(current);
  const trail = <Breadcrumbs label={words.path} crumbs={crumbs} />;
  return (
    <div className={classes('app', 'with-bottom-bar', slim && 'slim')}>
      <SkipLink />
      <header className="phone-bar">
        <Brand to={coalition.to} name={words.product} />
        <div className="phone-note" id={PHONE_NOTE} />
        <LanguageSwitch />
        <Acting {...acting} />
      </header>
      <nav className="rail" aria-label={words.menu}>
        <Brand to={coalition.to} name={words.product} below={coalition.name} />
        <Entries entries={ways.main} current={current} className="rail-link" />
        <span className="rail-gap" />
        <Entries entries={ways.others} current={current} className="rail-link" seldom />
        {foot === undefined ? null : <div className="rail-foot">{foot}</div>}
      </nav>
      <header className="top-bar">
        {trail}
        <LanguageSwitch />
        <Acting {...acting} />
      </header>
      <OfflineNotice />
      <main id={CONTENT} tabIndex={-1}>
        {trail}
        {children}
      </main>
      <nav className="bottom-bar" aria-label={words.menu}>
        <Entries entries={[...ways.main, ways.more]} current={isMain ? current : ways.more} />
      </nav>
      <Travelling />
    </div>
  );
}
