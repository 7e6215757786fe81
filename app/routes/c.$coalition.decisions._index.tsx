import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { Form, useLoaderData } from '@remix-run/react';
import { decisionPageWords } from '../../domain/words/decision-pages.ts';
import { DecisionBadges } from '../decisions/badges.tsx';
import { loadDecisions } from '../decisions/load-decisions.ts';
import type { RouteHandle } from '../handle.ts';
import { useLive } from '../live/use-live.ts';
import { signedIn } from '../shell/guard.ts';
import { Button, ButtonLink } from '../ui/button.tsx';
import { FilterChips } from '../ui/chips.tsx';
import { Empty } from '../ui/empty.tsx';
import { Field } from '../ui/field.tsx';
import { DayBlock, Ledger, LedgerRow } from '../ui/ledger.tsx';
import { PageHead } from '../ui/line.tsx';
import { useLanguage } from '../ui/surroundings.ts';

export const handle: RouteHandle<Awaited<ReturnType<typeof loader>>> = {
  crumbs: ({ base, language }) => [{ name: decisionPageWords[language].title, to: `${base}/decisions` }],
};

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${decisionPageWords[data?.language ?? 'es'].title} · ${data?.shortName ?? ''}` },
];

export function loader({ request, params, context }: LoaderFunctionArgs) {
  signedIn(request, context);
  return loadDecisions(request, params['coalition']!, context);
}

export default function Decisions() {
  const page = useLoaderData<typeof loader>();
  const words = decisionPageWords[useLanguage()];
  useLive(page.topics);
  const { base, search, shown, decisions } = page;
  return (
    <>
      <PageHead title={words.title}>
        <div className="row apart top">
          <p className="quiet measure">{words.lead}</p>
          {page.mayOpen ? (
            <ButtonLink to={`${base}/decisions/new`} kind="primary" icon="plus">
              {words.open}
            </ButtonLink>
          ) : null}
        </div>
      </PageHead>
      <Form
        method="get"
        noValidate
        role="search"
        className="search-line"
        key={search}
        aria-label={words.search}
      >
        <Field type="search" name="q" label={words.search} defaultValue={search} maxLength={200} required />
        <Button icon="search">{words.submit}</Button>
      </Form>
      <FilterChips
        label={words.filters}
        items={page.numbers
          .filter(({ shown: one, n }) => n > 0 || one === 'all' || one === shown)
          .map(({ shown: one, n }) => ({
            to: addressOf(one, search),
            label: `${words.shown[one]} ${n}`,
            current: one === shown,
          }))}
      />
      <h2 className="hidden-words">{words.list}</h2>
      {decisions.length > 0 ? (
        <Ledger>
          {decisions.map((decision) => (
            <LedgerRow
              key={decision.id}
              date={<DayBlock at={decision.announcedAt ?? decision.closesAt} zone={page.zone} />}
              badges={<DecisionBadges decision={decision} />}
              title={decision.question}
              to={`${base}/decisions/${decision.slug}`}
            >
              {words.of(decision.body.name)} · {words.answeredOf(decision.answered, decision.asked)}
            </LedgerRow>
          ))}
        </Ledger>
      ) : search === '' && shown === 'all' ? (
        <Empty title={words.empty}>{words.emptyNext}</Empty>
      ) : (
        <Empty title={words.none}>{words.noneNext}</Empty>
      )}
    </>
  );
}

function addressOf(shown: string, search: string): string {
  const query = new URLSearchParams({
    ...(search && { q: search }),
    ...(shown !== 'all' && { show: shown }),
  });
  return `?${query}`;
}
