import { useId } from 'react';
import { placeName } from '../../../domain/words/places.ts';
import { tagPageWords } from '../../../domain/words/tag-pages.ts';
import { useLanguage } from '../../ui/surroundings.ts';
import { countOnTiles, shadeOf, tileMap, type Counted } from './geometry.ts';

/**
 * One tile for each state or department of the countries, darker the more there is. A picture: the same figures stand
 * in the table beside it.
 */
export function TileMap({
  countries,
  counted,
  what,
  title,
}: {
  countries: readonly string[];
  counted: Readonly<Record<string, Counted>>;
  /** What is counted, above the key. */
  what: string;
  /** What it is a map of. */
  title: string;
}) {
  const language = useLanguage();
  const words = tagPageWords[language].map;
  const id = useId();
  const nameOf = (country: string) =>
    country === 'DO' ? words.dominicanRepublic : placeName(country, language);
  const { viewBox, tiles, borders, countries: named } = tileMap(countries, nameOf);
  const counts = countOnTiles(tiles, counted);
  return (
    <figure className="tile-map">
      <svg viewBox={viewBox} width={widthOf(viewBox)} role="img" aria-labelledby={`${id}-title ${id}-about`}>
        <title id={`${id}-title`}>{title}</title>
        <desc id={`${id}-about`}>{words.about(what)}</desc>
        {tiles.map(({ code, path }) => (
          <path key={code} className={`tile shade-${shadeOf(counts.get(code) ?? 0)}`} d={path} />
        ))}
        <path className="tile-borders" d={borders} />
        {tiles.map(({ code, label, x, y }) => {
          const n = counts.get(code) ?? 0;
          const shade = `on-shade-${shadeOf(n)}`;
          return n === 0 ? (
            <text key={code} className="tile-code" x={x} y={y + 4}>
              {label}
            </text>
          ) : (
            <g key={code} className={shade}>
              <text className="tile-count" x={x} y={y - 1}>
                {n}
              </text>
              <text className="tile-code" x={x} y={y + 11}>
                {label}
              </text>
            </g>
          );
        })}
        {named.map(({ country, x, y, anchor }) => (
          <text key={country} className={`tile-country ${anchor}`} x={x} y={y}>
            <tspan className="whole-name">{nameOf(country)}</tspan>
            <tspan className="short-name" x={x}>
              {country}
            </tspan>
          </text>
        ))}
      </svg>
      <figcaption>
        <b>{what}:</b>
        {([0, 1, 2, 3] as const).map((shade) => (
          <span key={shade} className="tile-key">
            <svg viewBox="0 0 16 16" aria-hidden="true">
              <rect className={`shade-${shade}`} x="0.5" y="0.5" width="15" height="15" rx="3" />
            </svg>
            {words.shades[shade]}
          </span>
        ))}
      </figcaption>
    </figure>
  );
}

/** The largest it is drawn: a few tiles do not grow to fill the page. */
function widthOf(viewBox: string): number {
  return Math.round(Number(viewBox.split(' ')[2]) * 1.5);
}
