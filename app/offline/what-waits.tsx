import { useLocation } from '@remix-run/react';
import { offlineWords } from '../../domain/words/offline.ts';
import type { Language } from '../../domain/words/words.ts';
import { useNarrow } from '../texts/editor/use-narrow.ts';
import { Icon } from '../ui/icon.tsx';
import { useLanguage } from '../ui/surroundings.ts';
import { isOnlyTyped, type Unsent } from './unsent.ts';
import { UnsentList } from './unsent-list.tsx';
import { useSending } from './use-sending.ts';
import { useReach, useUnsent } from './use-unsent.ts';

interface WhatWaitsProps {
  personId: string;
  /** It is sent from here. */
  sends: boolean;
  /** Others use this device: no page but this line has what was left unsent. */
  shared?: boolean;
}

/** What was written here and has not been sent, in a line that opens to a list. */
export function WhatWaits({ personId, sends, shared = false }: WhatWaitsProps) {
  const language = useLanguage();
  const words = offlineWords[language].bar;
  const narrow = useNarrow();
  const unsent = useUnsent(personId);
  const up = useReach();
  const { pathname } = useLocation();
  const open = shared ? '' : pathname;
  useSending(personId, unsent, { up: up && sends, open });
  if (unsent === null || (!shared && isOnlyTyped(unsent))) return null;
  const what = summaryOf(unsent, language);
  const refused = unsent.refused.length + unsent.waiting.filter((one) => one.refused !== null).length;
  // The text that is open says by itself whether its words are saved.
  const only = !shared && unsent.waiting.length === 0 && refused === 0 && !unsent.others;
  if (up && only && unsent.changed.every(({ path }) => path === open)) return null;
  const kept = narrow ? words.phone(what) : words.here(what);
  return (
    <details className="what-waits">
      <summary>
        <Icon name={what === '' ? 'stop' : 'clock'} />
        <span role="status">
          {what === '' ? null : up && sends ? words.sending(what) : kept}
          {refused === 0 ? null : ` ${words.refused(refused)}`}
          {isOnlyTyped(unsent) ? words.onlyTyped(unsent.typed.length) : null}
        </span>
      </summary>
      <UnsentList personId={personId} unsent={unsent} />
    </details>
  );
}

/** "cambios en 1 texto, 2 comentarios y 1 sugerencia"; nothing where nothing is still to be sent. */
function summaryOf({ changed, waiting, others }: Unsent, language: Language): string {
  const words = offlineWords[language].bar;
  const still = waiting.filter(({ refused }) => refused === null);
  const wordings = still.filter(({ kind }) => kind === 'wording').length;
  const comments = still.length - wordings;
  const texts = changed.length + (others ? 1 : 0);
  const parts = [
    ...(texts > 0 ? [words.changes(texts)] : []),
    ...(comments > 0 ? [words.comments(comments)] : []),
    ...(wordings > 0 ? [words.wordings(wordings)] : []),
  ];
  return new Intl.ListFormat(language).format(parts);
}
