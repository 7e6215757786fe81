import { todayWords } from '../../domain/words/today.ts';
import { languageName } from '../texts/languages.ts';
import { titleFor } from '../texts/titles.ts';
import { Badge } from '../ui/badge.tsx';
import { ButtonLink } from '../ui/button.tsx';
import { dayNamed } from '../ui/dates.ts';
import { LedgerRow } from '../ui/ledger.tsx';
import { useLanguage } from '../ui/surroundings.ts';
import type { AlignmentWaitingItem } from './today-query.ts';

/** A language of a text that this person was asked to translate or review. */
export function AlignmentWaitingRow({
  item: { language: tongue, role, count, dueOn, statement, agenda },
  base,
}: {
  item: AlignmentWaitingItem;
  base: string;
}) {
  const ours = useLanguage();
  const words = todayWords[ours].alignment;
  const owner = statement ?? agenda;
  if (owner === null) return null;
  const { title, language } = titleFor(owner, ours);
  const room = statement === null ? 'agendas' : 'texts';
  const to = `${base}/${room}/${owner.slug}/alignment?language=${tongue}&show=pending`;
  const asked = words.asked[role](count, languageName(tongue, ours));
  return (
    <LedgerRow
      badges={
        <Badge icon="globe" tone={role === 'translator' ? 'waiting' : 'slow'}>
          {words[role]}
        </Badge>
      }
      title={title}
      serif
      lang={language}
      to={to}
      action={<ButtonLink to={to}>{words.see}</ButtonLink>}
    >
      {dueOn === null ? asked : `${asked} ${words.due(dayNamed(dueOn, ours))}`}
    </LedgerRow>
  );
}
