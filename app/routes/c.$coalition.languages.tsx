import {
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from '@remix-run/node';
import { Link, useLoaderData } from '@remix-run/react';
import { dayIn } from '../../domain/platform.ts';
import { alignmentPageWords } from '../../domain/words/alignment-pages.ts';
import { textPageWords } from '../../domain/words/text-pages.ts';
import type { RouteHandle } from '../handle.ts';
import { topicId } from '../live/topic-id.ts';
import { useAnswer } from '../live/use-answer.ts';
import { useLive } from '../live/use-live.ts';
import { problemsOf, refuse } from '../refused.ts';
import { found, signedIn } from '../shell/guard.ts';
import { LanguagesBoard, type BoardRow } from '../texts/checks/board.tsx';
import { RuleMachineDrafts, RuleUnreviewed } from '../texts/checks/mutations.ts';
import { LanguagesBoardQuery, type StandingShown } from '../texts/checks/queries.ts';
import { MachineRule } from '../texts/checks/machine-rule.tsx';
import { RuleForm } from '../texts/checks/rule-form.tsx';
import { RuleSources } from '../texts/sources/mutations.ts';
import { SourceRuleQuery } from '../texts/sources/queries.ts';
import { SourceRuleForm } from '../texts/sources/rule-form.tsx';
import { seatsHere } from '../texts/seats.tsx';
import { titleFor } from '../texts/titles.ts';
import { Empty } from '../ui/empty.tsx';
import { PageHead } from '../ui/line.tsx';

type Page = Awaited<ReturnType<typeof loader>>;

export const handle: RouteHandle<Page> = {
  crumbs: ({ ours, base }) => [
    { name: textPageWords[ours].title, to: `${base}/texts` },
    { name: alignmentPageWords[ours].board.title },
  ],
};

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${alignmentPageWords[data?.ours ?? 'es'].board.title} · ${data?.shortName ?? ''}` },
];

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  signedIn(request, context);
  const { language } = context;
  const after = new URL(request.url).searchParams.get('after');
  const { viewer, coalition } = await context.graphql(LanguagesBoardQuery, {
    coalition: params['coalition'] ?? '',
    after,
  });
  const links = found(
    (await context.graphql(SourceRuleQuery, { coalition: params['coalition'] ?? '' })).coalition,
  );
  const { slug, shortName, timeZone, id, agendas, statements, ...rule } = found(coalition);
  const rowsOf = (owner: Owner, kind: 'texts' | 'agendas'): BoardRow[] =>
    (owner.text?.state === 'open' ? owner.text.languageStandings : [])
      .filter(({ all }) => all > 0)
      .map((standing) => ({
        key: `${owner.id} ${standing.language}`,
        to: `/c/${slug}/${kind}/${owner.slug}/alignment?language=${standing.language}`,
        title: titleFor(owner, language),
        agenda: kind === 'agendas',
        standing,
      }));
  const rows = [
    ...(after === null ? agendas : []).flatMap((agenda) => rowsOf(agenda, 'agendas')),
    ...statements.edges.flatMap(({ node }) => rowsOf(node, 'texts')),
  ];
  return {
    ours: language,
    base: `/c/${slug}`,
    coalition: id,
    shortName,
    topics: [`coalition:${topicId(id)}`],
    today: dayIn(context.now(), timeZone),
    rows: rows.toSorted((one, other) => dueOf(one).localeCompare(dueOf(other))),
    next: statements.pageInfo.hasNextPage ? statements.pageInfo.endCursor : null,
    unreviewed: rule.unreviewed,
    mayRule: rule.mayRuleUnreviewed,
    links,
    machine: {
      allowed: rule.machineDrafts === true,
      translator: rule.machineTranslator,
      mayRule: rule.mayRuleMachines,
    },
    seats: seatsHere(
      viewer && { ...viewer, seats: viewer.seats.filter(({ secretariat }) => secretariat) },
      slug,
      request,
    ),
  };
}

interface Owner {
  id: string;
  slug: string;
  referenceLanguage: string;
  titles: { language: string; title: string }[];
  text: { state: string; languageStandings: StandingShown[] } | null;
}

/** What has no day comes last. */
const dueOf = ({ standing }: BoardRow) => standing.dueOn ?? '9';

export async function action({ request, params, context }: ActionFunctionArgs) {
  signedIn(request, context);
  const form = await request.formData();
  const said = (name: string) => String(form.get(name) ?? '');
  const of = { seat: said('seat'), coalition: said('coalition') };
  if (said('step') === 'sources.rule') {
    const linkCheck = said('linkCheck') === 'on' ? 'on' : 'off';
    const deadLinks = said('deadLinks') === 'refused' ? 'refused' : 'labelled';
    const ruled = await context.graphql(RuleSources, { input: { ...of, linkCheck, deadLinks } });
    const faults = problemsOf(ruled.result);
    return faults.length > 0
      ? refuse(faults, form)
      : redirect(`/c/${params['coalition']}/languages#links`, 303);
  }
  if (form.has('machine')) {
    const input = { ...of, allowed: said('machine') === 'on' };
    const problems = problemsOf((await context.graphql(RuleMachineDrafts, { input })).result);
    if (problems.length > 0) return refuse(problems, form);
    return redirect(`/c/${params['coalition']}/languages`, 303);
  }
  const { result } = await context.graphql(RuleUnreviewed, {
    input: {
      ...of,
      unreviewed: said('unreviewed') === 'labelled' ? 'labelled' : 'refused',
    },
  });
  const problems = problemsOf(result);
  if (problems.length > 0) return refuse(problems, form);
  return redirect(`/c/${params['coalition']}/languages`, 303);
}

/** All open texts by language. */
export default function Languages() {
  const { ours, rows, today, next, topics, coalition, unreviewed, mayRule, links, machine, seats } =
    useLoaderData<typeof loader>();
  const last = useAnswer<typeof action>();
  const { board } = alignmentPageWords[ours];
  const ofLinks = last?.values['step'] === 'sources.rule';
  useLive(topics);
  return (
    <div className="stack">
      <PageHead title={board.title}>
        <p className="quiet">{board.lead}</p>
      </PageHead>
      {rows.length === 0 ? (
        <Empty title={board.none}>{board.noneNext}</Empty>
      ) : (
        <LanguagesBoard rows={rows} today={today} />
      )}
      {next === null ? null : <Link to={`?after=${encodeURIComponent(next)}`}>{board.more}</Link>}
      {unreviewed === null ? null : (
        <RuleForm {...{ coalition, unreviewed, mayRule, seats }} last={ofLinks ? undefined : last} />
      )}
      {links.linkCheck === null || links.deadLinks === null ? null : (
        <SourceRuleForm
          coalition={coalition}
          linkCheck={links.linkCheck}
          deadLinks={links.deadLinks}
          asksOutside={links.asksOutside}
          mayRule={links.mayRuleSources}
          seats={seats}
          last={ofLinks ? last : undefined}
        />
      )}
      <MachineRule {...{ ...machine, coalition, seats }} />
    </div>
  );
}
