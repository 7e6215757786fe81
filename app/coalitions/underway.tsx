import { statementStateWords } from '../../domain/words/statement-states.ts';
import { todayWords } from '../../domain/words/today.ts';
import { stateWord } from '../texts/states.ts';
import { titleFor } from '../texts/titles.ts';
import { Badge, type Tone } from '../ui/badge.tsx';
import { ButtonLink } from '../ui/button.tsx';
import { dayOf } from '../ui/dates.ts';
import type { IconName } from '../ui/icon.tsx';
import { Ledger, LedgerRow } from '../ui/ledger.tsx';
import { useLanguage } from '../ui/surroundings.ts';
import type { UnderwayStatement } from './today-query.ts';

const LOOK: Record<string, [IconName, Tone]> = {
  draft: ['edit', 'neutral'],
  comments: ['comment', 'slow'],
  closed: ['lock', 'neutral'],
};

/** Texts being written, commented or closed that do not wait for this person. */
export function Underway({ texts, base, zone }: { texts: UnderwayStatement[]; base: string; zone: string }) {
  const language = useLanguage();
  const words = todayWords[language].texts;
  const states = statementStateWords[language];
  return (
    <Ledger dateless>
      {texts.map((text) => {
        const title = titleFor(text, language);
        const [icon, tone] = LOOK[text.state] ?? ['text', 'bare'];
        const to = `${base}/texts/${text.slug}`;
        const facts = [text.body?.name, words.since(dayOf(text.stateSince, zone, language))];
        return (
          <LedgerRow
            key={text.id}
            badges={
              <Badge icon={icon} tone={tone}>
                {states[stateWord(text.state)]}
              </Badge>
            }
            title={title.title}
            lang={title.language === language ? undefined : title.language}
            serif
            to={to}
            action={
              text.permissions.readText ? (
                <ButtonLink to={text.permissions.editText ? `${to}?mode=edit` : to}>
                  {text.permissions.editText ? words.write : words.read}
                </ButtonLink>
              ) : undefined
            }
          >
            {facts.filter(Boolean).join(' · ')}
          </LedgerRow>
        );
      })}
    </Ledger>
  );
}
