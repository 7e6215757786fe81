import { z } from 'zod';
import { id, lines } from '../../input.ts';

/** Taking the list with its withheld names. */
export const exporting = z.object({ seat: id, signOn: id, reason: lines(1000, 'reason-missing') });
