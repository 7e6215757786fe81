import { useEffect } from 'react';
import { commonWords } from '../../domain/words/common.ts';
import { offlineWords } from '../../domain/words/offline.ts';
import { reachable } from '../live/connection.ts';
import { ButtonLink } from '../ui/button.tsx';
import { PageHead, SignatureLine } from '../ui/line.tsx';
import { CONTENT } from '../ui/skip-link.tsx';
import { useLanguage } from '../ui/surroundings.ts';

const ENTER = '/sign-in';

/** In place of every page once somebody signed out without a network: it says so, and goes on when the network is back. */
export default function LeftPage() {
  const language = useLanguage();
  const words = offlineWords[language].left;
  useEffect(() => {
    const goOn = () => void reachable().then((can) => can && location.replace(ENTER));
    window.addEventListener('online', goOn);
    return () => window.removeEventListener('online', goOn);
  }, []);
  return (
    <div className="public">
      <header className="public-head">
        <span className="brand">
          {commonWords[language].product}
          <SignatureLine />
        </span>
      </header>
      <main id={CONTENT} tabIndex={-1}>
        <div className="entering" role="status">
          <PageHead title={words.title} />
          <p>{words.erased}</p>
          <p className="quiet">{words.session}</p>
          <p>
            <ButtonLink to={ENTER} reloadDocument>
              {words.enter}
            </ButtonLink>
          </p>
        </div>
      </main>
    </div>
  );
}
