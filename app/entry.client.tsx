import { RemixBrowser } from '@remix-run/react';
import { startTransition, StrictMode } from 'react';
import { hydrateRoot } from 'react-dom/client';
import { keepPageThroughFailures } from './live/connection.ts';
import { SurroundingsContext } from './ui/surroundings.ts';

keepPageThroughFailures();

const language = document.documentElement.lang === 'en' ? 'en' : 'es';

startTransition(() => {
  hydrateRoot(
    document,
    <StrictMode>
      <SurroundingsContext.Provider value={{ language }}>
        <RemixBrowser />
      </SurroundingsContext.Provider>
    </StrictMode>,
  );
});
