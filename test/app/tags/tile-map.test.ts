import { expect, it } from 'vitest';
import { countOnTiles, shadeOf, tileMap } from '../../../app/tags/tile-map/geometry.ts';
import { names, places } from '../../../app/tags/tile-map/layout.ts';
import { countriesWithParts, isPlace, placeName } from '../../../domain/words/places.ts';

const es = (country: string) => placeName(country, 'es');
const whole = tileMap(countriesWithParts, es);

/** Lattice places next to a tile. */
const beside = (row: number, column: number) => {
  const odd = row % 2;
  return [
    [row - 1, column - 1 + odd],
    [row - 1, column + odd],
    [row, column - 1],
    [row, column + 1],
    [row + 1, column - 1 + odd],
    [row + 1, column + odd],
  ].map(String);
};

it('has one tile for each place, all of them known, and one for each country itself', () => {
  const codes = places.map(({ code }) => code);
  expect(new Set(codes).size).toBe(codes.length);
  expect(codes.filter((code) => !isPlace(code))).toEqual([]);
  expect(codes.filter((code) => code.length === 2).toSorted()).toEqual([...countriesWithParts].toSorted());
  expect(Object.keys(names).toSorted()).toEqual([...countriesWithParts].toSorted());
  const spots = places.map(({ row, column }) => `${row},${column}`);
  expect(new Set(spots).size).toBe(spots.length);
  for (const country of countriesWithParts) {
    const labels = places.filter(({ code }) => code.startsWith(country)).map(({ label }) => label);
    expect(new Set(labels).size, country).toBe(labels.length);
    expect(labels.every((label) => label.length <= 4)).toBe(true);
  }
});

it('leaves no tile of a country apart from the others of it', () => {
  for (const country of countriesWithParts) {
    const own = new Map(
      places
        .filter(({ code }) => code.startsWith(country))
        .map(({ row, column }) => [`${row},${column}`, beside(row, column)]),
    );
    const reached = new Set<string>();
    const queue = [[...own.keys()][0]!];
    for (let spot = queue.pop(); spot !== undefined; spot = queue.pop()) {
      if (reached.has(spot)) continue;
      reached.add(spot);
      queue.push(...own.get(spot)!.filter((next) => own.has(next)));
    }
    expect([country, reached.size]).toEqual([country, own.size]);
  }
});

it('draws a border around each country alone, and all of it within its frame', () => {
  const [left, top, width, height] = whole.viewBox.split(' ').map(Number) as [number, number, number, number];
  const inside = (x: number, y: number) => x >= left && x <= left + width && y >= top && y <= top + height;
  expect(whole.tiles.every(({ x, y }) => inside(x, y))).toBe(true);
  expect(whole.countries.every(({ x, y }) => inside(x, y))).toBe(true);
  const sides = (map: typeof whole) => map.borders.split('M').length - 1;
  const alone = countriesWithParts.map((country) => sides(tileMap([country], es)));
  expect(sides(whole)).toBe(alone.reduce((sum, one) => sum + one));
  const one = tileMap(['PA'], es);
  expect(sides(one)).toBe(6 * 4 - 2 * 5);
});

it('draws only the countries of the corridor; those it knows no parts of stand in a row below', () => {
  const { tiles, countries, viewBox } = tileMap(['GT', 'ES', 'MA'], es);
  expect(tiles.filter(({ country }) => country === 'GT')).toHaveLength(7);
  expect(countries.map(({ country }) => country)).toEqual(['GT']);
  const lowest = Math.max(...tiles.filter(({ country }) => country === 'GT').map(({ row }) => row));
  const others = tiles.filter(({ country }) => country !== 'GT');
  expect(others.map(({ code, label }) => [code, label])).toEqual([
    ['ES', 'ES'],
    ['MA', 'MA'],
  ]);
  expect(others.every(({ row }) => row > lowest)).toBe(true);
  expect(viewBox).not.toMatch(/NaN|Infinity/);
  expect(tileMap(['ES', 'MA'], es).tiles).toHaveLength(2);
  expect(tileMap([], es)).toMatchObject({ tiles: [], borders: '' });
});

it('counts parts that have no tile on their country’s, and shades by four steps', () => {
  const counts = countOnTiles(whole.tiles, {
    GT: {
      undivided: 2,
      parts: [
        { place: 'GT-01', n: 3 },
        { place: 'GT-13', n: 4 },
      ],
    },
  });
  expect(['GT', 'GT-13', 'GT-17', 'MX-CHP'].map((code) => counts.get(code))).toEqual([5, 4, 0, 0]);
  expect([0, 1, 2, 3, 4, 5, 50].map(shadeOf)).toEqual([0, 1, 1, 2, 2, 3, 3]);
});
