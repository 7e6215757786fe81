import { names, places, type NamePlace, type Place } from './layout.ts';

/** A tile as it is drawn. */
export interface Tile extends Place {
  country: string;
  /** Its middle. */
  x: number;
  y: number;
  /** Its outline, a little within its place. */
  path: string;
}

export interface CountryName {
  country: string;
  x: number;
  y: number;
  anchor: NamePlace['anchor'];
}

export interface TileMapShape {
  viewBox: string;
  tiles: Tile[];
  /** The outlines of the countries. */
  borders: string;
  countries: CountryName[];
}

const RADIUS = 23;
const WIDTH = Math.sqrt(3) * RADIUS;
const STEP = 1.5 * RADIUS;
const GAP = 0.6;
const MARGIN = 2;
/** About how wide a letter of a country's name is. */
const LETTER = 9.4;
/** Tiles in the row of countries that have no place of their own. */
const LAST_ROW = 12;

const rounded = (value: number) => Math.round(value * 10) / 10;
const point = ([x, y]: readonly [number, number]) => `${rounded(x)} ${rounded(y)}`;

/** The six corners from the top, clockwise. */
function corners(x: number, y: number, radius: number): [number, number][] {
  return [0, 1, 2, 3, 4, 5].map((corner) => {
    const angle = (Math.PI / 3) * corner - Math.PI / 2;
    return [x + radius * Math.cos(angle), y + radius * Math.sin(angle)];
  });
}

const middleOf = ({ row, column }: { row: number; column: number }) => ({
  x: WIDTH * (column + 0.5 + (row % 2) / 2),
  y: STEP * row + RADIUS,
});

/** The neighbours of a tile in the order of its sides: from the upper right, clockwise. */
function neighbours({ row, column }: Place): { row: number; column: number }[] {
  const odd = row % 2;
  return [
    { row: row - 1, column: column + odd },
    { row, column: column + 1 },
    { row: row + 1, column: column + odd },
    { row: row + 1, column: column - 1 + odd },
    { row, column: column - 1 },
    { row: row - 1, column: column - 1 + odd },
  ];
}

const spot = ({ row, column }: { row: number; column: number }) => `${row} ${column}`;

/** Countries that have no place of their own stand in a row below the others. */
function placesOf(countries: readonly string[]): Place[] {
  const own = places.filter(({ code }) => countries.includes(code.slice(0, 2)));
  const below = Math.max(-2, ...own.map(({ row }) => row)) + 2;
  const others = countries
    .filter((country) => !(country in names))
    .map((code, index) => ({
      code,
      label: code,
      row: below + 2 * Math.floor(index / LAST_ROW),
      column: index % LAST_ROW,
    }));
  return [...own, ...others];
}

/** The map of these countries. Pure: the same on the server and in the browser. `nameOf` says how wide its words are. */
export function tileMap(countries: readonly string[], nameOf: (country: string) => string): TileMapShape {
  const tiles = placesOf(countries).map((place): Tile => {
    const { x, y } = middleOf(place);
    const path = `M${corners(x, y, RADIUS - GAP)
      .map(point)
      .join('L')}Z`;
    return { ...place, country: place.code.slice(0, 2), x: rounded(x), y: rounded(y), path };
  });
  const countryAt = new Map(tiles.map((tile) => [spot(tile), tile.country]));
  const borders = tiles.flatMap((tile) => {
    const ends = corners(...([middleOf(tile).x, middleOf(tile).y, RADIUS] as const));
    return neighbours(tile).flatMap((neighbour, side) =>
      countryAt.get(spot(neighbour)) === tile.country
        ? []
        : [`M${point(ends[side]!)}L${point(ends[(side + 1) % 6]!)}`],
    );
  });
  const named = countries
    .filter((country) => country in names)
    .map((country): CountryName => {
      const { row, column, anchor } = names[country]!;
      const edge = WIDTH * (column + (row % 2) / 2);
      const x = rounded(anchor === 'start' ? edge + 8 : edge - 8);
      return { country, x, y: rounded(STEP * row + RADIUS + 5), anchor };
    });
  return { viewBox: boxOf(tiles, named, nameOf), tiles, borders: borders.join(''), countries: named };
}

function boxOf(
  tiles: readonly Tile[],
  named: readonly CountryName[],
  nameOf: (country: string) => string,
): string {
  const ends = named.map(({ country, x, anchor }) => {
    const width = nameOf(country).length * LETTER;
    return anchor === 'start' ? x + width : x - width;
  });
  const xs = [...tiles.flatMap(({ x }) => [x - WIDTH / 2, x + WIDTH / 2]), ...ends];
  const ys = [
    ...tiles.flatMap(({ y }) => [y - RADIUS, y + RADIUS]),
    ...named.flatMap(({ y }) => [y - 14, y + 6]),
  ];
  if (xs.length === 0) return '0 0 1 1';
  const [left, top] = [Math.min(...xs) - MARGIN, Math.min(...ys) - MARGIN];
  const size = [Math.max(...xs) + MARGIN - left, Math.max(...ys) + MARGIN - top];
  return [left, top, ...size].map(rounded).join(' ');
}

export interface Counted {
  /** What names the country and none of its parts. */
  undivided: number;
  parts: readonly { place: string; n: number }[];
}

/** How much stands on each tile: parts without a tile stand on their country's. */
export function countOnTiles(
  tiles: readonly Tile[],
  counted: Readonly<Record<string, Counted>>,
): Map<string, number> {
  const known = new Set(tiles.map(({ code }) => code));
  return new Map(
    tiles.map(({ code, country }) => {
      const { undivided = 0, parts = [] } = counted[country] ?? {};
      const n =
        code === country
          ? undivided + parts.filter(({ place }) => !known.has(place)).reduce((sum, part) => sum + part.n, 0)
          : (parts.find(({ place }) => place === code)?.n ?? 0);
      return [code, n];
    }),
  );
}

/** The four shades: none, 1 to 2, 3 to 4, 5 and more. */
export function shadeOf(n: number): 0 | 1 | 2 | 3 {
  if (n === 0) return 0;
  return n < 3 ? 1 : n < 5 ? 2 : 3;
}
