import type { ReactNode } from 'react';
import { tagPageWords } from '../../domain/words/tag-pages.ts';
import { readWords } from '../agendas/read-ask.ts';
import { wordsIn } from '../agendas/view.ts';
import { CampaignBadge, StatusBadge } from '../campaigns/looks.tsx';
import { StandingBadge } from '../positions/standing-badge.tsx';
import { StateBadge } from '../texts/text-list.tsx';
import { titleFor } from '../texts/titles.ts';
import { dayOf } from '../ui/dates.ts';
import { Empty } from '../ui/empty.tsx';
import { Ledger, LedgerRow } from '../ui/ledger.tsx';
import { Section } from '../ui/section.tsx';
import { useLanguage } from '../ui/surroundings.ts';
import type { ListedWork } from './queries.ts';

interface WorkListProps {
  base: string;
  zone: string;
  work: ListedWork;
  /** Whether something more than the tag itself was asked. */
  filtered: boolean;
}

/** How much there is in all. */
export const countOf = (work: ListedWork): number =>
  [work.statements, work.agendas, work.asks, work.campaigns, work.positions].flat().length;

/** The asks and none of the rest. */
export const onlyAsks = ({ asks }: ListedWork): ListedWork => ({
  statements: [],
  agendas: [],
  campaigns: [],
  positions: [],
  asks,
});

/** Linked work by its kinds, each thing leading to its own page. */
export function WorkList({ base, zone, work, filtered }: WorkListProps) {
  const words = tagPageWords[useLanguage()].list;
  if (countOf(work) === 0)
    return filtered ? (
      <Empty title={words.noneHere}>{words.noneHereNext}</Empty>
    ) : (
      <Empty title={words.none}>{words.noneNext}</Empty>
    );
  return (
    <>
      <Texts base={base} zone={zone} statements={work.statements} />
      <Campaigns base={base} campaigns={work.campaigns} />
      <Agendas base={base} agendas={work.agendas} />
      <Asks base={base} asks={work.asks} />
      <Positions base={base} zone={zone} positions={work.positions} />
    </>
  );
}

function Group({ id, title, rows }: { id: string; title: string; rows: readonly ReactNode[] }) {
  if (rows.length === 0) return null;
  return (
    <Section id={id} title={title} aside={<span className="quiet figures">{rows.length}</span>}>
      <Ledger dateless>{rows}</Ledger>
    </Section>
  );
}

const langOf = (tag: string, language: string) => (tag === language ? undefined : tag);

function Texts({
  base,
  zone,
  statements,
}: Pick<WorkListProps, 'base' | 'zone'> & { statements: ListedWork['statements'] }) {
  const language = useLanguage();
  const rows = statements.map((one) => {
    const title = titleFor(one, language);
    return (
      <LedgerRow
        key={one.id}
        badges={<StateBadge state={one.state} />}
        title={title.title}
        lang={langOf(title.language, language)}
        to={`${base}/texts/${one.slug}`}
        serif
      >
        {[one.body?.name, dayOf(one.stateSince, zone, language)].filter(Boolean).join(' · ')}
      </LedgerRow>
    );
  });
  return <Group id="texts" title={tagPageWords[language].list.texts} rows={rows} />;
}

function Campaigns({ base, campaigns }: { base: string; campaigns: ListedWork['campaigns'] }) {
  const language = useLanguage();
  const rows = campaigns.map(({ id, slug, title, goal, state }) => (
    <LedgerRow
      key={id}
      badges={<CampaignBadge state={state} />}
      title={title}
      to={`${base}/campaigns/${slug}`}
      serif
    >
      {goal}
    </LedgerRow>
  ));
  return <Group id="campaigns" title={tagPageWords[language].list.campaigns} rows={rows} />;
}

function Agendas({ base, agendas }: { base: string; agendas: ListedWork['agendas'] }) {
  const language = useLanguage();
  const rows = agendas.map((one) => {
    const title = titleFor(one, language);
    return (
      <LedgerRow
        key={one.id}
        title={title.title}
        lang={langOf(title.language, language)}
        to={`${base}/agendas/${one.slug}`}
        serif
      >
        {one.body.name}
      </LedgerRow>
    );
  });
  return <Group id="agendas" title={tagPageWords[language].list.agendas} rows={rows} />;
}

function Asks({ base, asks }: { base: string; asks: ListedWork['asks'] }) {
  const language = useLanguage();
  const words = tagPageWords[language].list;
  const rows = asks.map((ask) => {
    const { id, status, agenda } = ask;
    const said = wordsIn(readWords(ask), language);
    return (
      <LedgerRow
        key={id}
        badges={<StatusBadge status={status} />}
        title={said.words || said.priority || '…'}
        lang={langOf(said.language, language)}
        to={`${base}/agendas/${agenda.slug}/asks/${encodeURIComponent(id)}`}
        serif
      >
        {words.from(titleFor(agenda, language).title)}
      </LedgerRow>
    );
  });
  return <Group id="asks" title={words.asks} rows={rows} />;
}

function Positions({
  base,
  zone,
  positions,
}: Pick<WorkListProps, 'base' | 'zone'> & { positions: ListedWork['positions'] }) {
  const language = useLanguage();
  const rows = positions.map(({ id, slug, standing, owner, datedOn, wordings }) => {
    const title = wordings.find((one) => one.language === language) ?? wordings[0]!;
    return (
      <LedgerRow
        key={id}
        badges={<StandingBadge standing={standing} />}
        title={title.title}
        lang={langOf(title.language, language)}
        to={`${base}/positions/${slug}`}
        serif
      >
        {`${owner} · ${dayOf(`${datedOn}T12:00:00Z`, zone, language)}`}
      </LedgerRow>
    );
  });
  return <Group id="positions" title={tagPageWords[language].list.positions} rows={rows} />;
}
