import { useLocation, useNavigate, useNavigation } from '@remix-run/react';
import { useEffect } from 'react';
import { forget } from '../live/connection.ts';
import type { Stays } from '../live/use-answer.ts';
import { commonWords } from '../../domain/words/common.ts';
import { IconButton } from '../ui/button.tsx';
import { failureWords, useConnection } from '../ui/failure.tsx';
import { Icon } from '../ui/icon.tsx';
import { useLanguage } from '../ui/surroundings.ts';

/**
 * On every page with scripts: says what did not get through where no button says it, and lets the page go on. A form
 * or a journey without an answer is given up; the page is brought anew once that can be done, with its forms as they are.
 */
export function Connection() {
  const language = useLanguage();
  const { failed } = useConnection();
  const { state, location } = useNavigation();
  const here = useLocation();
  const navigate = useNavigate();
  const stuck = failed !== null && state !== 'idle' && !isStay(location.state);
  useEffect(() => {
    if (!stuck) return;
    const { pathname, search, hash, key } = here;
    const stays: Stays = { stays: key };
    void navigate({ pathname, search, hash }, { replace: true, preventScrollReset: true, state: stays });
  }, [stuck, here, navigate]);
  useEffect(() => {
    const failure = failed;
    if (failure) return () => forget(failure);
  }, [here.pathname, failed]);
  if (failed === null || failed.at?.matches('form .button')) return null;
  return (
    <div className="toast" role="alert">
      <Icon name="offline" />
      <span>{failureWords(failed, language)}</span>
      <IconButton icon="close" label={commonWords[language].close} onClick={() => forget(failed)} />
    </div>
  );
}

/** Whether the page on its way is the one that is here already. */
export const isStay = (state: unknown): state is Stays =>
  typeof state === 'object' && state !== null && 'stays' in state;
