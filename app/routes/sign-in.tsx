import { Outlet } from '@remix-run/react';
import { commonWords } from '../../domain/words/common.ts';
import { PublicShell } from '../shell/public.tsx';
import { useLanguage } from '../ui/surroundings.ts';

/** What stands around the ways in. */
export default function SignIn() {
  return (
    <PublicShell name={commonWords[useLanguage()].product} to="/">
      <Outlet />
    </PublicShell>
  );
}
