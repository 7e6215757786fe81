import { memberPageWords } from '../../domain/words/member-pages.ts';
import { WaitingRow } from '../coalitions/waiting-row.tsx';
import { Ledger } from '../ui/ledger.tsx';
import { Section } from '../ui/section.tsx';
import { useLanguage } from '../ui/surroundings.ts';
import type { MemberPage } from './load-member.ts';

/** What waits for the reader's own organisation. */
export function MemberWaiting({ waiting, base, zone, now }: MemberPage) {
  return (
    <Section id="waiting" title={memberPageWords[useLanguage()].member.waiting}>
      <Ledger ordered>
        {waiting.map((item, i) => (
          <WaitingRow
            key={`${item.kind} ${item.statement.id} ${item.seat.id}`}
            asked={null}
            first={i === 0}
            {...{ item, base, zone, now }}
          />
        ))}
      </Ledger>
    </Section>
  );
}
