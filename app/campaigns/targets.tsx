import { campaignPeopleWords } from '../../domain/words/campaign-people.ts';
import { campaignsWords } from '../../domain/words/campaigns.ts';
import { targetsWords } from '../../domain/words/targets.ts';
import { number } from '../../domain/words/words.ts';
import { languageName } from '../texts/languages.ts';
import { Badge } from '../ui/badge.tsx';
import { Banner } from '../ui/banner.tsx';
import { useLanguage } from '../ui/surroundings.ts';
import { Table, type Column } from '../ui/table.tsx';
import { AskedMove } from './moves.tsx';

/** Somebody who can decide, as a campaign's table shows them. */
export interface TargetFacts {
  id: string;
  role: 'primary' | 'secondary';
  personName: string | null;
  office: string;
  institution: string;
  level: keyof (typeof targetsWords)['es']['levels'];
  /** By its name. */
  country: string | null;
  language: string | null;
  position: number | null;
  access: string | null;
}

/** "María Pérez" or the office where nobody knows who holds it, with the country. */
export function nameOfTarget({
  personName,
  office,
  institution,
}: Pick<TargetFacts, 'personName' | 'office' | 'institution'>): string {
  return [personName, office, institution].filter(Boolean).join(' · ');
}

/** Who can decide: by name or with a warning, with office, how they stand and who has access to them. */
export function TargetTable({
  targets,
  campaign,
  seat,
}: {
  targets: readonly TargetFacts[];
  campaign: string;
  seat: string | null;
}) {
  const language = useLanguage();
  const words = campaignPeopleWords[language];
  const { levels, positions } = targetsWords[language];
  const { targetRoles } = campaignsWords[language];
  const nameless = targets.filter(({ personName }) => personName === null).length;
  const columns: [Column<TargetFacts>, ...Column<TargetFacts>[]] = [
    {
      name: words.columns.person,
      cell: ({ personName, role }) => (
        <>
          {personName ?? (
            <Badge icon="stop" tone="waiting">
              {words.unnamed}
            </Badge>
          )}
          <small className="own-line quiet">{targetRoles[role]}</small>
        </>
      ),
    },
    {
      name: words.columns.office,
      cell: ({ office, institution, level, country }) => (
        <>
          {office}
          <small className="own-line quiet">
            {[institution, levels[level], country].filter(Boolean).join(' · ')}
          </small>
        </>
      ),
    },
    {
      name: words.columns.stands,
      cell: ({ position, language: tag }) => (
        <>
          {positions[positionKey(position)]}
          {tag === null ? null : (
            <small className="own-line quiet">{words.writtenIn(languageName(tag, language))}</small>
          )}
        </>
      ),
    },
    {
      name: words.columns.access,
      cell: ({ access }) => access ?? <span className="quiet">{words.noAccess}</span>,
    },
  ];
  if (seat !== null)
    columns.push({
      name: words.columns.change,
      deed: true,
      cell: ({ id, personName, office }) => (
        <AskedMove
          doing="remove"
          thing={id}
          seat={seat}
          fields={{ campaign }}
          label={words.remove}
          named={`: ${personName ?? office}`}
          ask={words.removeAsk}
          yes={words.removeYes}
        />
      ),
    });
  return (
    <>
      {nameless === 0 ? null : (
        <Banner tone="waiting">
          <b>{words.unnamedCount(nameless, number(language, nameless))}</b>
        </Banner>
      )}
      <Table
        caption={<span className="hidden-words">{words.caption}</span>}
        columns={columns}
        rows={targets}
        keyOf={({ id }) => id}
      />
    </>
  );
}

function positionKey(position: number | null): keyof (typeof targetsWords)['es']['positions'] {
  const keys = { '-2': '-2', '-1': '-1', 0: '0', 1: '1', 2: '2' } as const;
  return position === null ? 'unknown' : (keys[position as keyof typeof keys] ?? 'unknown');
}
