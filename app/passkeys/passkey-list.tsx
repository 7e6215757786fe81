import { passkeyPageWords } from '../../domain/words/passkey-pages.ts';
import { Button } from '../ui/button.tsx';
import { dayOf, timeAgo } from '../ui/dates.ts';
import { Empty } from '../ui/empty.tsx';
import { Form } from '../ui/form.tsx';
import { Ledger, LedgerRow } from '../ui/ledger.tsx';
import { useLanguage } from '../ui/surroundings.ts';

interface PasskeyListProps {
  passkeys: readonly { id: string; name: string; createdAt: string; usedAt: string | null }[];
  /** Whether they may be removed now. */
  proved: boolean;
  zone: string;
  now: string;
}

/** One's keys by the names one gave them; each can be removed once one has proved by one. */
export function PasskeyList({ passkeys, proved, zone, now }: PasskeyListProps) {
  const language = useLanguage();
  const { list: words } = passkeyPageWords[language];
  if (passkeys.length === 0) return <Empty title={words.none}>{words.noneNext}</Empty>;
  return (
    <Ledger dateless>
      {passkeys.map(({ id, name, createdAt, usedAt }) => (
        <LedgerRow
          key={id}
          title={name}
          action={
            proved ? (
              <Form method="post" preventScrollReset>
                <input type="hidden" name="move" value="remove" />
                <Button name="passkey" value={id} size="small" aria-label={words.removeNamed(name)}>
                  {words.remove}
                </Button>
              </Form>
            ) : undefined
          }
        >
          {words.added(dayOf(createdAt, zone, language))} ·{' '}
          {usedAt === null ? words.unused : words.used(timeAgo(usedAt, now, language))}
        </LedgerRow>
      ))}
    </Ledger>
  );
}
