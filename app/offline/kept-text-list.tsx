import { offlineWords } from '../../domain/words/offline.ts';
import { OFFLINE } from '../live/connection.ts';
import { dayOf } from '../ui/dates.ts';
import { Ledger, LedgerRow } from '../ui/ledger.tsx';
import { Section } from '../ui/section.tsx';
import { useLanguage } from '../ui/surroundings.ts';
import type { KeptText } from './kept-text.ts';

/** Where a text that is kept here is shown without a network. */
export const keptAt = (path: string): string => `${OFFLINE}?${new URLSearchParams({ at: path }).toString()}`;

/** The texts that open on this device without a network. */
export function KeptTextList({ texts, title }: { texts: readonly KeptText[]; title: string }) {
  const language = useLanguage();
  const words = offlineWords[language];
  const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
  if (texts.length === 0) return null;
  return (
    <Section id="kept-texts" title={title}>
      <Ledger dateless>
        {texts.map((text) => (
          <LedgerRow
            key={text.textId}
            title={text.title.title}
            lang={text.title.language === language ? undefined : text.title.language}
            to={keptAt(text.path)}
            serif
          >
            {words.opened(dayOf(text.at, zone, language))}
          </LedgerRow>
        ))}
      </Ledger>
    </Section>
  );
}
