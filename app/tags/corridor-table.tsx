import { Link } from '@remix-run/react';
import type { ReactNode } from 'react';
import { tagPageWords } from '../../domain/words/tag-pages.ts';
import { tagsWords } from '../../domain/words/tags.ts';
import { useLanguage } from '../ui/surroundings.ts';
import { STATUS_COLUMNS } from './asks-by-status.ts';
import { asking, REGION, type Asked } from './filters.ts';
import type { CorridorData } from './load-corridor.ts';
import { placedMoment } from './placed-moment.ts';

interface TableProps {
  at: string;
  asked: Asked;
  corridor: CorridorData['corridor'];
  figures: CorridorData['figures'];
  statuses: CorridorData['statuses'];
  next: CorridorData['next'];
}

/** A row of the table: a country with its roles, or the region. */
interface RowHead {
  place: string;
  name: string;
  about: string;
}

interface NumberColumn {
  key: string;
  name: string;
  /** Said in full to those who hear the table. */
  full: string;
  n: (place: string) => number;
  to: (place: string) => string;
}

/** The figures of the map by country; each number leads to the list behind it. */
export function CorridorTable(props: TableProps) {
  const { asked, corridor, next } = props;
  const language = useLanguage();
  const words = tagPageWords[language].table;
  const roles = tagsWords[language].roles;
  const rows: RowHead[] = [
    ...corridor.countries.map((one) => ({
      place: one.country,
      name: one.name,
      about: sentence(one.roles.map((role) => roles[role])),
    })),
    { place: REGION, name: words.region, about: words.regionAbout },
  ];
  const columns = useColumns(props);
  const moments = asked.show !== 'asks' && Object.keys(next).length > 0;
  return (
    <table className="count-table">
      <caption>{asked.show === 'asks' ? words.asksCaption : words.caption}</caption>
      <thead>
        <tr>
          <th scope="col">{words.country}</th>
          {columns.map(({ key, name, full }) => (
            <th key={key} scope="col" className="numeric">
              {name === full ? name : <abbr title={full}>{name}</abbr>}
            </th>
          ))}
          {moments ? (
            <th scope="col" className="moment">
              {words.next}
            </th>
          ) : null}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.place}>
            <th scope="row">
              {row.name}
              <small>{row.about}</small>
              {moments && next[row.place] ? (
                <small className="moment-below">
                  {`${words.next}: ${placedMoment(next[row.place]!, language)}`}
                </small>
              ) : null}
            </th>
            {columns.map((column) => (
              <td key={column.key} className="numeric">
                <NumberOf row={row} column={column} />
              </td>
            ))}
            {moments ? (
              <td className="moment">
                {next[row.place] ? placedMoment(next[row.place]!, language) : words.none}
              </td>
            ) : null}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function useColumns({ at, asked, figures, statuses }: TableProps): NumberColumn[] {
  const language = useLanguage();
  const { table } = tagPageWords[language];
  if (asked.show === 'asks') {
    return STATUS_COLUMNS.map(([key]) => ({
      key,
      name: table.statuses[key].short,
      full: table.statuses[key].full,
      n: (place) => statuses[place]?.[key] ?? 0,
      to: (place) => `${asking(at, asked, { place, status: key })}#list`,
    }));
  }
  const figuresAt = (place: string) =>
    figures.countries.find(({ country }) => country === place)?.whole ?? figures.region;
  const column = (key: 'organizations' | 'work' | 'asks', name: string, full: string): NumberColumn => ({
    key,
    name,
    full,
    n: (place) => figuresAt(place)[key],
    to: (place) => `${asking(at, asked, { show: key, place, status: null })}#list`,
  });
  return [
    column('organizations', table.organizations, table.organizationsFull),
    column('work', table.work, table.work),
    column('asks', table.asks, table.asksFull),
  ];
}

/** A number and the way to its list; none leads nowhere. */
export function NumberOf({
  row,
  column,
}: {
  row: Pick<RowHead, 'place' | 'name'>;
  column: Pick<NumberColumn, 'full' | 'n' | 'to'>;
}): ReactNode {
  const words = tagPageWords[useLanguage()].table;
  const n = column.n(row.place);
  return n === 0 ? (
    <span className="quiet">0</span>
  ) : (
    <Link to={column.to(row.place)} aria-label={words.opens(n, column.full, row.name)}>
      {n}
    </Link>
  );
}

/** "Tránsito, destino, retorno". */
function sentence(roles: readonly string[]): string {
  const [first = '', ...others] = roles;
  return [first, ...others.map((role) => role.toLocaleLowerCase())].join(', ');
}
