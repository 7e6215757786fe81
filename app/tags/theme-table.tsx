import { tagPageWords } from '../../domain/words/tag-pages.ts';
import { useLanguage } from '../ui/surroundings.ts';
import { NumberOf } from './corridor-table.tsx';
import { asking, REGION, type Asked } from './filters.ts';
import type { ThemeData } from './load-theme.ts';

/** The figures of a theme's map by country; each number leads to the list behind it. */
export function ThemeTable({
  at,
  asked,
  countries,
  figures,
}: {
  at: string;
  asked: Asked;
  countries: ThemeData['countries'];
  figures: ThemeData['figures'];
}) {
  const words = tagPageWords[useLanguage()].table;
  const rows = [
    ...countries.map(({ country, name }) => ({ place: country, name, about: null })),
    { place: REGION, name: words.nowhere, about: words.nowhereAbout },
  ];
  const figuresAt = (place: string) =>
    figures.countries.find(({ country }) => country === place)?.whole ?? figures.region;
  const columns = (['work', 'asks'] as const).map((show) => ({
    show,
    full: show === 'work' ? words.work : words.asksFull,
    n: (place: string) => figuresAt(place)[show],
    to: (place: string) => `${asking(at, asked, { show, place })}#list`,
  }));
  return (
    <table className="count-table">
      <caption>{words.caption}</caption>
      <thead>
        <tr>
          <th scope="col">{words.countryAlone}</th>
          {columns.map(({ show, full }) => (
            <th key={show} scope="col" className="numeric">
              {full}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.place}>
            <th scope="row">
              {row.name}
              {row.about === null ? null : <small>{row.about}</small>}
            </th>
            {columns.map((column) => (
              <td key={column.show} className="numeric">
                <NumberOf row={row} column={column} />
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
