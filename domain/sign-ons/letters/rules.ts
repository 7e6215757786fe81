import { z } from 'zod';
import { day, id, line, orNothing } from '../../input.ts';
import { LETTER_COUNTS, LETTER_ORDERS, PLACE_LENGTH } from '../../editions/constants.ts';

const place = orNothing(line(PLACE_LENGTH));

/** How a letter is to be printed; its place in both languages or in none. */
export const layingOut = z
  .object({
    seat: id,
    statement: id,
    order: z.enum(LETTER_ORDERS),
    count: z.enum(LETTER_COUNTS),
    cover: z.boolean(),
    placeEs: place,
    placeEn: place,
    day: orNothing(day),
  })
  .superRefine(({ placeEs, placeEn }, context) => {
    if ((placeEs === null) === (placeEn === null)) return;
    context.addIssue({
      code: 'custom',
      path: [placeEs === null ? 'placeEs' : 'placeEn'],
      message: 'letter-place-one-language',
    });
  });
