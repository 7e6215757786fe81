import { Outlet } from '@remix-run/react';
import { commonWords } from '../../domain/words/common.ts';
import { PublicShell } from '../shell/public.tsx';
import { useLanguage } from '../ui/surroundings.ts';

/** What stands around mail kept to be read instead of sent. */
export default function Mailbox() {
  const words = commonWords[useLanguage()];
  return (
    <PublicShell name={words.product} to="/" entries={[{ to: '/sign-in', label: words.signIn }]}>
      <Outlet />
    </PublicShell>
  );
}
