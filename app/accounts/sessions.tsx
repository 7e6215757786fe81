import { accountPageWords } from '../../domain/words/account-pages.ts';
import { Badge } from '../ui/badge.tsx';
import { Button } from '../ui/button.tsx';
import { dayOf, timeAgo } from '../ui/dates.ts';
import { Form } from '../ui/form.tsx';
import { Ledger, LedgerRow } from '../ui/ledger.tsx';
import { useLanguage } from '../ui/surroundings.ts';

interface Session {
  id: string;
  device: string;
  createdAt: string;
  seenAt: string;
  current: boolean;
}

/** Every browser one is signed in with; any other than this one can be ended from here. */
export function Sessions({ sessions, zone, now }: { sessions: Session[]; zone: string; now: string }) {
  const language = useLanguage();
  const words = accountPageWords[language].account;
  const ordered = sessions.toSorted(
    (one, other) => Number(other.current) - Number(one.current) || other.seenAt.localeCompare(one.seenAt),
  );
  const others = sessions.filter(({ current }) => !current);
  return (
    <div className="stack">
      <p className="small quiet">{words.sessionsLead}</p>
      <Ledger dateless>
        {ordered.map(({ id, device, createdAt, seenAt, current }) => (
          <LedgerRow
            key={id}
            title={device}
            badges={
              current ? (
                <Badge icon="done" tone="indigo">
                  {words.current}
                </Badge>
              ) : undefined
            }
            action={
              current ? undefined : (
                <Form method="post" preventScrollReset>
                  <Button name="session" value={id} size="small" aria-label={words.endNamed(device)}>
                    {words.end}
                  </Button>
                </Form>
              )
            }
          >
            {words.lastUsed(timeAgo(seenAt, now, language))} · {words.since(dayOf(createdAt, zone, language))}
          </LedgerRow>
        ))}
      </Ledger>
      {others.length < 2 ? null : (
        <Form method="post" preventScrollReset>
          <Button name="others" value="all">
            {words.endOthers}
          </Button>
        </Form>
      )}
    </div>
  );
}
