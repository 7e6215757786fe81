import type { ReactNode } from 'react';
import { OnDevice } from '../offline/on-device.tsx';
import { coalitionWays } from '../shell/nav.ts';
import { SignedInShell } from '../shell/signed-in.tsx';
import { useLanguage } from '../ui/surroundings.ts';
import type { ShellData } from './load-shell.ts';

/** The rail, the bottom bar and who acts, around a page of a coalition. */
export function CoalitionShell({ data, children }: { data: ShellData; children: ReactNode }) {
  const language = useLanguage();
  const { coalition, waiting, viewer } = data;
  const base = `/c/${coalition.slug}`;
  return (
    <SignedInShell
      coalition={{ name: coalition.shortName, to: base }}
      ways={coalitionWays(language, base, { waiting })}
      acting={{ viewer, account: '/account', signOut: '/sign-out', chooseSeat: '/account/seat' }}
    >
      <OnDevice />
      {children}
    </SignedInShell>
  );
}
