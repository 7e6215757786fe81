import { z } from 'zod';
import { day, id, line, lines, orNothing, timeZone } from '../../input.ts';
import { languageTag } from '../../texts/rules.ts';
import { DELIVERY_LENGTHS, DELIVERY_METHODS } from '../constants.ts';

/** How many deliveries of one edition are written down. */
export const MOST_DELIVERIES = 200;

/** To whom an edition was delivered, how, when and where; `addresseeEn` where it is called otherwise in English. */
export const delivering = z.object({
  seat: id,
  edition: id,
  addresseeEs: line(DELIVERY_LENGTHS.addressee),
  addresseeEn: orNothing(line(DELIVERY_LENGTHS.addressee)),
  method: z.enum(DELIVERY_METHODS, 'not-valid'),
  /** Local time in `zone`: "2027-01-14T17:00". */
  deliveredAt: z.string().max(40, 'not-valid'),
  zone: timeZone,
  place: orNothing(line(DELIVERY_LENGTHS.place)),
  shown: z.boolean(),
  chaseOn: orNothing(day),
});

/** What came back. */
export const replying = z.object({
  seat: id,
  delivery: id,
  repliedOn: day,
  reply: lines(DELIVERY_LENGTHS.reply),
  language: languageTag,
});

/** When to ask for an answer; nothing asks no more. */
export const chasing = z.object({ seat: id, delivery: id, chaseOn: orNothing(day) });

/** Taking off what was written by mistake. */
export const removingDelivery = z.object({ seat: id, delivery: id });
