import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { accountPageWords } from '../../domain/words/account-pages.ts';
import { MailboxQuery } from '../accounts/documents.ts';
import { found } from '../shell/guard.ts';
import { timeOf } from '../ui/dates.ts';
import { Empty } from '../ui/empty.tsx';
import { DayBlock, Ledger, LedgerRow } from '../ui/ledger.tsx';
import { PageHead } from '../ui/line.tsx';
import { useLanguage } from '../ui/surroundings.ts';
import { placeOfZone } from '../../domain/words/zones.ts';

/** The mailbox belongs to nobody; its hours are the demonstration's. */
const ZONE = 'America/Guatemala';

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${accountPageWords[data?.language ?? 'es'].mailbox.title} · Acuerdo` },
];

/** Where mail is sent there is no mailbox, and this page does not exist. */
export async function loader({ context }: LoaderFunctionArgs) {
  const { mailbox } = await context.graphql(MailboxQuery, {});
  const mails = found(mailbox).map(({ id, to, subject, at }) => ({ id, to, subject, at }));
  return { language: context.language, mails, zone: context.viewer?.zone ?? ZONE };
}

export default function Mailbox() {
  const { mails, zone } = useLoaderData<typeof loader>();
  const language = useLanguage();
  const words = accountPageWords[language].mailbox;
  return (
    <>
      <PageHead title={words.title}>
        <p className="quiet measure">{words.lead}</p>
      </PageHead>
      {mails.length === 0 ? (
        <Empty title={words.none}>{words.noneNext}</Empty>
      ) : (
        <>
          <h2 className="hidden-words">{words.all}</h2>
          <Ledger ordered>
            {mails.map(({ id, to, subject, at }) => (
              <LedgerRow
                key={id}
                date={<DayBlock at={at} zone={zone} />}
                title={subject}
                to={`/mailbox/${encodeURIComponent(id)}`}
              >
                {words.to(to)} · {timeOf(at, zone, language)} {placeOfZone(zone, language)}
              </LedgerRow>
            ))}
          </Ledger>
        </>
      )}
    </>
  );
}
