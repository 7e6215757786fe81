import { useLocation } from '@remix-run/react';
import { useCallback, useState } from 'react';
import { offlineWords } from '../../domain/words/offline.ts';
import type { Language } from '../../domain/words/words.ts';
import { useNarrow } from '../texts/editor/use-narrow.ts';
import { Icon } from '../ui/icon.tsx';
import { useLanguage } from '../ui/surroundings.ts';
import { Toast } from '../ui/toast.tsx';
import { isOnlyTyped, type Unsent } from './unsent.ts';
import { UnsentList } from './unsent-list.tsx';
import { useSending } from './use-sending.ts';
import type { Waiting } from './waiting.ts';
import { useReach, useUnsent } from './use-unsent.ts';

interface WhatWaitsProps {
  personId: string;
  /** It is sent from here. */
  sends: boolean;
  /** Others use this device: no page but this line has what was left unsent. */
  shared?: boolean;
}

/** What was written here and has not been sent, in a line that opens to a list; once it was sent, that is said. */
export function WhatWaits(props: WhatWaitsProps) {
  const language = useLanguage();
  const words = offlineWords[language].bar;
  const [sent, setSent] = useState<readonly Waiting[]>([]);
  const unsent = useUnsent(props.personId);
  const tell = useCallback((one: Waiting) => setSent((before) => [...before, one]), []);
  const over = unsent === null || unsent.waiting.every(({ refused }) => refused !== null);
  return (
    <>
      <Waits {...props} unsent={unsent} onSent={tell} />
      {over && sent.length > 0 ? (
        <Toast onClose={() => setSent([])}>
          {words.sent(new Intl.ListFormat(language).format(kindsOf(sent, words)), sent.length)}
        </Toast>
      ) : null}
    </>
  );
}

function Waits({
  personId,
  sends,
  shared = false,
  unsent,
  onSent,
}: WhatWaitsProps & { unsent: Unsent | null; onSent: (one: Waiting) => void }) {
  const language = useLanguage();
  const words = offlineWords[language].bar;
  const narrow = useNarrow();
  const up = useReach();
  const { pathname } = useLocation();
  const open = shared ? '' : pathname;
  useSending(personId, unsent, { up: up && sends, open, onSent });
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
      <UnsentList personId={personId} unsent={unsent} sending={up && sends} />
    </details>
  );
}

/** "cambios en 1 texto, 2 comentarios y 1 sugerencia"; nothing where nothing is still to be sent. */
function summaryOf({ changed, waiting, others }: Unsent, language: Language): string {
  const words = offlineWords[language].bar;
  const still = waiting.filter(({ refused }) => refused === null);
  const texts = changed.length + (others ? 1 : 0);
  return new Intl.ListFormat(language).format([
    ...(texts > 0 ? [words.changes(texts)] : []),
    ...kindsOf(still, words),
  ]);
}

/** "2 comentarios", "1 sugerencia". */
function kindsOf(all: readonly Waiting[], words: (typeof offlineWords)['es']['bar']): string[] {
  const wordings = all.filter(({ kind }) => kind === 'wording').length;
  const comments = all.length - wordings;
  return [
    ...(comments > 0 ? [words.comments(comments)] : []),
    ...(wordings > 0 ? [words.wordings(wordings)] : []),
  ];
}
