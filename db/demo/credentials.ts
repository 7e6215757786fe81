import { DAY } from './dates.ts';
import type { Offset, SeatRef } from './types.ts';

/** When the stewards confirmed what their people may do, a year after giving it. */
const confirmed: Offset = -70 * DAY;

/** What was stated more exactly: on what (themes by their names, none is all), until when, by what decision. */
const stated: {
  at: Offset;
  by: SeatRef;
  holder: SeatRef;
  themes: string[];
  lasts: Offset;
  source: string;
}[] = [
  {
    at: -60 * DAY,
    by: 'marta@ruta-del-sur',
    holder: 'julian@ruta-del-sur',
    themes: [],
    lasts: 300 * DAY,
    source: 'Acta 4 de la asamblea, punto 2',
  },
  {
    at: -59 * DAY,
    by: 'rafael@plateforme',
    holder: 'wideline@plateforme',
    themes: ['Espacio cívico', 'Trabajo'],
    lasts: 480 * DAY,
    source: 'Acta 11 de la directiva',
  },
];

export const credentials = { confirmed, stated };
