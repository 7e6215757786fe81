import { Outlet } from '@remix-run/react';
import { commonWords } from '../../domain/words/common.ts';
import { PublicShell } from '../shell/public.tsx';
import { useLanguage } from '../ui/surroundings.ts';

/** What stands around the pages that mailed links of requests lead to. */
export default function SignRequests() {
  return (
    <PublicShell name={commonWords[useLanguage()].product} to="/">
      <Outlet />
    </PublicShell>
  );
}
