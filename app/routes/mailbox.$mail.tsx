import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { Link, useLoaderData } from '@remix-run/react';
import { accountPageWords } from '../../domain/words/account-pages.ts';
import { MailboxQuery } from '../accounts/documents.ts';
import { MailText } from '../accounts/mail-text.tsx';
import { found } from '../shell/guard.ts';
import { momentOf } from '../ui/dates.ts';
import { Facts } from '../ui/facts.tsx';
import { PageHead } from '../ui/line.tsx';
import { useLanguage } from '../ui/surroundings.ts';

const ZONE = 'America/Guatemala';

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data?.mail.subject ?? ''} · Acuerdo` },
];

export async function loader({ params, context }: LoaderFunctionArgs) {
  const { mailbox } = await context.graphql(MailboxQuery, {});
  const mail = found(found(mailbox).find(({ id }) => id === params['mail']));
  return { mail, origin: context.origin, zone: context.viewer?.zone ?? ZONE };
}

export default function Mail() {
  const { mail, origin, zone } = useLoaderData<typeof loader>();
  const language = useLanguage();
  const words = accountPageWords[language].mailbox;
  return (
    <article>
      <PageHead title={mail.subject} />
      <div className="stack wide measure">
        <Facts
          plain
          facts={[
            { term: words.recipient, fact: mail.to },
            { term: words.sent, fact: momentOf(mail.at, zone, language, { year: true }) },
          ]}
        />
        <MailText text={mail.text} origin={origin} />
        <p className="small">
          <Link to="/mailbox">{words.all}</Link>
        </p>
      </div>
    </article>
  );
}
