import { positionPageWords } from '../../domain/words/position-pages.ts';
import { languageList } from '../texts/languages.ts';
import { titleFor } from '../texts/titles.ts';
import { Badge } from '../ui/badge.tsx';
import { DayBlock, Ledger, LedgerRow } from '../ui/ledger.tsx';
import { useLanguage } from '../ui/surroundings.ts';
import { noonOf } from './look.ts';
import type { RegisterNode } from './register-query.ts';
import { StandingBadge } from './standing-badge.tsx';

/** What the coalition and its members say, one under another. */
export function RegisterList({
  entries,
  base,
  zone,
}: {
  entries: readonly RegisterNode[];
  base: string;
  zone: string;
}) {
  const words = positionPageWords[useLanguage()].register;
  return (
    <>
      <h2 className="hidden-words">{words.list}</h2>
      <Ledger>
        {entries.map((entry) => (
          <Entry key={entry.id} entry={entry} base={base} zone={zone} />
        ))}
      </Ledger>
    </>
  );
}

function Entry({ entry, base, zone }: { entry: RegisterNode; base: string; zone: string }) {
  const language = useLanguage();
  const words = positionPageWords[language].register;
  if (entry.__typename === 'Statement') {
    const title = titleFor(entry, language);
    return (
      <LedgerRow
        date={<DayBlock at={entry.publishedAt ?? ''} zone={zone} />}
        badges={
          <>
            <StandingBadge standing={entry.registered?.standing ?? 'inForce'} />
            <Badge icon="institution" tone="bare">
              {words.ofCoalition}
            </Badge>
          </>
        }
        title={title.title}
        lang={title.language === language ? undefined : title.language}
        to={`${base}/texts/${entry.slug}`}
        serif
      >
        {words.inLanguages(languageList(entry.languages, language))}
      </LedgerRow>
    );
  }
  const { wordings, endorsements, audience } = entry;
  const tags = wordings.map((one) => one.language);
  const title = titleFor({ titles: wordings, referenceLanguage: tags[0] ?? 'es' }, language);
  const facts = [
    entry.owner,
    words.inLanguages(languageList(tags, language)),
    endorsements.length === 0 ? null : words.endorsed(endorsements.length),
  ];
  return (
    <LedgerRow
      date={<DayBlock at={noonOf(entry.datedOn)} zone="UTC" />}
      badges={
        <>
          <StandingBadge standing={entry.standing} />
          <Badge
            icon={audience === 'public' ? 'globe' : audience === 'body' ? 'bodies' : 'member'}
            tone="bare"
          >
            {words.audience[audience]}
          </Badge>
        </>
      }
      title={title.title}
      lang={title.language === language ? undefined : title.language}
      to={`${base}/positions/${entry.slug}`}
      serif
    >
      {facts.filter(Boolean).join(' · ')}
    </LedgerRow>
  );
}
