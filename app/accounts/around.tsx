import type { ReactNode } from 'react';
import { commonWords } from '../../domain/words/common.ts';
import type { ShellData } from '../coalitions/load-shell.ts';
import { CoalitionShell } from '../coalitions/shell.tsx';
import { OnDevice } from '../offline/on-device.tsx';
import { PublicShell } from '../shell/public.tsx';
import { useLanguage } from '../ui/surroundings.ts';

/** What stands around the pages of one's account: the rooms of one's first coalition, where there is one. */
export function AroundAccount({ shell, children }: { shell: ShellData | null; children: ReactNode }) {
  const { product } = commonWords[useLanguage()];
  if (shell !== null) return <CoalitionShell data={shell}>{children}</CoalitionShell>;
  return (
    <PublicShell name={product} to="/">
      <OnDevice />
      {children}
    </PublicShell>
  );
}
