import { tagPageWords } from '../../domain/words/tag-pages.ts';
import { Empty } from '../ui/empty.tsx';
import { Ledger, LedgerRow } from '../ui/ledger.tsx';
import { Section } from '../ui/section.tsx';
import { useLanguage } from '../ui/surroundings.ts';
import type { CorridorData } from './load-corridor.ts';

/** The organisations behind a number: by name those the public may know, the others as a number. */
export function OrganizationList({
  base,
  organizations: { named, unnamed },
}: {
  base: string;
  organizations: NonNullable<CorridorData['organizations']>;
}) {
  const words = tagPageWords[useLanguage()].list;
  if (named.length === 0 && unnamed === 0) return <Empty title={words.noneHere}>{words.noneHereNext}</Empty>;
  return (
    <Section
      id="organizations"
      title={words.organizations}
      aside={<span className="quiet figures">{named.length + unnamed}</span>}
    >
      <Ledger dateless>
        {named.map(({ id, name, place }) => (
          <LedgerRow key={id} title={name} to={`${base}/members/${encodeURIComponent(id)}`} serif>
            {place}
          </LedgerRow>
        ))}
      </Ledger>
      {unnamed === 0 ? null : <p className="small quiet">{words.unnamed(unnamed)}</p>}
    </Section>
  );
}
