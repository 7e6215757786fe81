import { z } from 'zod';
import { id, lines, orNothing } from '../../input.ts';
import { languageTag } from '../../texts/rules.ts';
import { SUMMARY_LENGTH } from '../constants.ts';

const place = { seat: id, statement: id, language: languageTag };

/** A summary in plain words; nothing takes it away. */
export const summarizing = z.object({ ...place, words: orNothing(lines(SUMMARY_LENGTH)) });

/** A recording comes, or goes. */
export const recording = z.object(place);
