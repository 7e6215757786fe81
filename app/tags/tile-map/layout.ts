/** A place on the map: rows lie half a tile apart by turns, the odd ones to the right. */
export interface Place {
  /** ISO 3166-2 of a part of a country, or ISO 3166-1 of a country for what is in none of its tiled parts. */
  code: string;
  /** As it is written on the tile. */
  label: string;
  row: number;
  column: number;
}

/** Where a country's name stands: at a tile's place, before or after it. */
export interface NamePlace {
  row: number;
  column: number;
  anchor: 'start' | 'end';
}

/**
 * Rows of tiles, "column code[=label]". The country itself stands among its parts for whatever names no part of it
 * that has a tile. Neither distances nor borders are those of the land: it shows no route and no place anyone could find.
 */
const ROWS: readonly string[] = [
  '0 US-WA|3 US-NE|4 US-IL|7 US-NY|8 US-MA',
  '0 US-CA|2 US-CO|3 US|5 US-DC|6 US-MD|7 US-NJ',
  '1 US-AZ|2 US-NM|3 US-TX|4 US-LA|5 US-GA|6 US-NC|7 US-VA',
  '0 MX-BCN=BC|1 MX-SON|2 MX-CHH=CHIH|3 MX-COA=COAH|5 US-FL',
  '1 MX|2 MX-SLP|3 MX-NLE=NL|4 MX-TAM=TAMS|9 HT-AR|10 HT-NE=N-E|11 DO-05=DAJ|12 DO-25=STGO',
  '1 MX-JAL|2 MX-CMX=CDMX|3 MX-VER|9 HT-OU|10 HT|11 DO-32=SD|12 DO',
  '3 MX-PUE|4 MX-TAB|5 GT-17=PET|6 BZ-CY=CAY|7 BZ-BZ=BEL|8 BZ',
  '3 MX-OAX|4 MX-CHP=CHIS|5 GT-13=HUE|6 GT-14=QUI|7 BZ-TOL',
  '5 GT-12=SMA|6 GT-09=QUE|7 GT-16=AV|8 HN-CR=COR|9 HN-YO=YOR|10 HN-GD=GAD',
  '5 GT|6 SV-CH=CHA|7 HN-IN=INT|8 HN-FM=FMO|9 HN',
  '6 SV-SS|7 SV-US=USU|8 SV-UN=UNI|9 HN-CH=CHO',
  '6 SV|8 NI-CI=CHI|9 NI-ES=EST|10 NI',
  '9 NI-LE=LEO|10 NI-MN=MAN',
  '9 CR-A=ALA|10 CR-L=LIM',
  '9 CR|10 CR-SJ|11 PA-4=CHQ|12 PA-8=PAN',
  '11 PA|12 PA-5=DAR',
];

/** Every tile there is. */
export const places: readonly Place[] = ROWS.flatMap((tiles, row) =>
  tiles.split('|').map((tile): Place => {
    const [column, name = ''] = tile.split(' ');
    const [code = '', label = code.slice(3) || code] = name.split('=');
    return { code, label, row, column: Number(column) };
  }),
);

/** Where the countries' names stand. */
export const names: Readonly<Record<string, NamePlace>> = {
  US: { row: 0, column: 9, anchor: 'start' },
  MX: { row: 6, column: 3, anchor: 'end' },
  GT: { row: 8, column: 5, anchor: 'end' },
  BZ: { row: 6, column: 9, anchor: 'start' },
  SV: { row: 10, column: 6, anchor: 'end' },
  HN: { row: 8, column: 11, anchor: 'start' },
  NI: { row: 11, column: 11, anchor: 'start' },
  CR: { row: 14, column: 9, anchor: 'end' },
  PA: { row: 15, column: 11, anchor: 'end' },
  HT: { row: 3, column: 8.5, anchor: 'start' },
  DO: { row: 3, column: 10.5, anchor: 'start' },
};
