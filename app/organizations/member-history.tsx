import { memberPageWords } from '../../domain/words/member-pages.ts';
import { titleFor } from '../texts/titles.ts';
import { Badge, type Tone } from '../ui/badge.tsx';
import { Empty } from '../ui/empty.tsx';
import type { IconName } from '../ui/icon.tsx';
import { DayBlock, Ledger, LedgerRow } from '../ui/ledger.tsx';
import { useLanguage } from '../ui/surroundings.ts';
import type { MemberSignature } from './queries.ts';

const LOOK: Record<MemberSignature['state'], [IconName, Tone]> = {
  proposed: ['clock', 'slow'],
  signed: ['done', 'done'],
  declined: ['close', 'neutral'],
  withdrawn: ['behind', 'neutral'],
  lapsed: ['behind', 'neutral'],
};

/** How the organisation answered to each sign-on, as far as the reader may know, the latest first. */
export function MemberHistory({
  signatures,
  base,
  zone,
}: {
  signatures: MemberSignature[];
  base: string;
  zone: string;
}) {
  const language = useLanguage();
  const words = memberPageWords[language].member;
  if (signatures.length === 0) return <Empty title={words.historyNone}>{words.historyNoneNext}</Empty>;
  const latestFirst = signatures.toSorted((one, other) =>
    (other.signedAt ?? '￿').localeCompare(one.signedAt ?? '￿'),
  );
  return (
    <Ledger ordered>
      {latestFirst.map(({ id, name, state, visibility, signedAt, receipt, signOn }) => {
        const { statement } = signOn;
        const title = titleFor(statement, language);
        const [icon, tone] = LOOK[state];
        return (
          <LedgerRow
            key={id}
            date={signedAt === null ? undefined : <DayBlock at={signedAt} zone={zone} />}
            badges={
              <>
                <Badge icon={icon} tone={tone}>
                  {words.states[state]}
                </Badge>
                {visibility === 'withheld' || visibility === 'target' ? (
                  <Badge icon="withheld" tone="bare">
                    {words.withheld}
                  </Badge>
                ) : null}
              </>
            }
            title={title.title}
            lang={title.language === language ? undefined : title.language}
            serif
            to={`${base}/sign-ons/${statement.slug}`}
          >
            {[words.signedAs(name), receipt?.number].filter(Boolean).join(' · ')}
          </LedgerRow>
        );
      })}
    </Ledger>
  );
}
