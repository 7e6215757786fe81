import {
  data,
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { dayIn } from '../../domain/platform.ts';
import { credentialsPath } from '../../domain/words/credential-addresses.ts';
import { credentialPageWords } from '../../domain/words/credential-pages.ts';
import { memberPageWords } from '../../domain/words/member-pages.ts';
import type { RouteHandle } from '../handle.ts';
import { isAskedFor, topicId } from '../live/topic-id.ts';
import { useAnswer } from '../live/use-answer.ts';
import { useLive } from '../live/use-live.ts';
import { AskedToFollow } from '../organizations/credentials/asked.tsx';
import { CredentialsQuery, type OwnMember } from '../organizations/credentials/documents.ts';
import { CredentialForms } from '../organizations/credentials/forms.tsx';
import { canBeChanged, CredentialTable, dayOfChange, isDue } from '../organizations/credentials/table.tsx';
import {
  STEPS,
  takeCredentialStep,
  type CredentialSentBack,
} from '../organizations/credentials/take-step.ts';
import { found, signedIn } from '../shell/guard.ts';
import { Banner } from '../ui/banner.tsx';
import { Empty } from '../ui/empty.tsx';
import { Ledger, LedgerRow } from '../ui/ledger.tsx';
import { PageHead } from '../ui/line.tsx';
import { useLanguage } from '../ui/surroundings.ts';

export const handle: RouteHandle<Awaited<ReturnType<typeof loader>>> = {
  crumbs: ({ language, coalition }) => [
    { name: memberPageWords[language].title, to: `/c/${coalition}/members` },
    { name: credentialPageWords[language].title },
  ],
};

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [
  { title: `${credentialPageWords[page?.language ?? 'es'].title} · ${page?.shortName ?? ''}` },
];

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const { zone } = signedIn(request, context);
  const { language } = context;
  const answer = await context.graphql(CredentialsQuery, { coalition: params['coalition'] ?? '', language });
  const { slug, shortName, timeZone, themes, ownMemberships } = found(answer.coalition);
  const query = new URL(request.url).searchParams;
  const person = answer.viewer?.person.id ?? '';
  return {
    ...{ language, zone, shortName, themes, person },
    coalition: slug,
    today: dayIn(context.now(), timeZone),
    members: ownMemberships,
    asked: query.get('holder'),
    done: STEPS.find((step) => step === query.get('done')) ?? null,
    topics: ownMemberships.map(({ organization }) => `organization:${topicId(organization.id)}`),
  };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  signedIn(request, context);
  const outcome = await takeCredentialStep(context, await request.formData());
  if ('done' in outcome)
    return redirect(`${credentialsPath(params['coalition'] ?? '')}?done=${outcome.done}`, 303);
  return data(outcome, { status: outcome.refusal.problems.length === 0 ? 200 : 422 });
}

/** Who may sign and propose for the reader's own organisations, on what, until when, and who follows. */
export default function Credentials() {
  const page = useLoaderData<typeof loader>();
  const words = credentialPageWords[useLanguage()];
  const last = useAnswer<typeof action>();
  useLive(page.topics);
  const { done, members } = page;
  return (
    <>
      <PageHead title={words.title}>
        <p className="quiet measure">{words.lead}</p>
        <p className="small quiet">{words.private}</p>
      </PageHead>
      {done === null || last !== undefined ? null : (
        <Banner tone="done" live>
          {words.done[done]}
        </Banner>
      )}
      {members.length === 0 ? <Empty title={words.none}>{words.noneNext}</Empty> : null}
      {members.map((member) => (
        <OfMember key={member.id} member={member} page={page} last={last} />
      ))}
    </>
  );
}

type Page = ReturnType<typeof useLoaderData<typeof loader>>;

function OfMember({
  member,
  page,
  last,
}: {
  member: OwnMember;
  page: Page;
  last: CredentialSentBack | undefined;
}) {
  const words = credentialPageWords[useLanguage()];
  const rows = member.credentials ?? [];
  const seat = rows.find((row) => row.seat.person.id === page.person)?.seat.id ?? '';
  const due = rows.filter((row) => row.mayConfirm && isDue(row, page.today)).length;
  const chosen = rows.find((row) => isAskedFor(page.asked, row.seat.id));
  const opened = chosen && canBeChanged(chosen) ? chosen : undefined;
  return (
    <>
      {member.someoneSigns === false ? <Banner tone="waiting">{words.nobody}</Banner> : null}
      {due > 0 ? <Banner tone="waiting">{words.due(due)}</Banner> : null}
      {rows
        .filter(({ succession }) => succession?.asksViewer)
        .map((row) => (
          <AskedToFollow key={row.seat.id} row={row} seat={seat} last={last} />
        ))}
      <CredentialTable member={member} today={page.today} zone={page.zone} />
      {opened ? (
        <CredentialForms
          key={opened.seat.id}
          row={opened}
          member={member}
          themes={page.themes}
          seat={seat}
          own={opened.seat.person.id === page.person}
          last={last}
        />
      ) : null}
      <History member={member} zone={page.zone} />
    </>
  );
}

/** Everything that was stated, confirmed, passed on and ended, the newest first. */
function History({ member, zone }: { member: OwnMember; zone: string }) {
  const language = useLanguage();
  const words = credentialPageWords[language];
  const changes = member.credentialChanges ?? [];
  return (
    <details className="folded">
      <summary>{words.history}</summary>
      {changes.length === 0 ? (
        <p className="small quiet">{words.noHistory}</p>
      ) : (
        <Ledger dateless>
          {changes.map(({ kind, at, by, seat }) => (
            <LedgerRow key={`${seat.id} ${at} ${kind}`} title={`${seat.person.name}: ${words.kinds[kind]}`}>
              {by === null
                ? dayOfChange(at, zone, language)
                : words.by(by.person.name, dayOfChange(at, zone, language))}
            </LedgerRow>
          ))}
        </Ledger>
      )}
    </details>
  );
}
