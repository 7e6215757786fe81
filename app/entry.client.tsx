import { RemixBrowser } from '@remix-run/react';
import { startTransition, StrictMode, useLayoutEffect } from 'react';
import { hydrateRoot } from 'react-dom/client';
import { keepPageThroughFailures } from './live/connection.ts';
import { withholdEvents } from './shell/until-hydrated.ts';
import { SurroundingsContext } from './ui/surroundings.ts';

keepPageThroughFailures();

const letEventsThrough = withholdEvents();

function Pages() {
  useLayoutEffect(letEventsThrough, []);
  return <RemixBrowser />;
}

const language = document.documentElement.lang === 'en' ? 'en' : 'es';

startTransition(() => {
  hydrateRoot(
    document,
    <StrictMode>
      <SurroundingsContext.Provider value={{ language }}>
        <Pages />
      </SurroundingsContext.Provider>
    </StrictMode>,
  );
});
