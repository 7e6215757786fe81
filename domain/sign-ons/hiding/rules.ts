import { z } from 'zod';
import { id, lines } from '../../input.ts';

/** Hiding a public name. */
export const hiding = z.object({ seat: id, signature: id, reason: lines(1000, 'reason-missing') });
/** Showing one's own. */
export const revealing = z.object({ seat: id, signature: id });

/** Until when a hidden name is: nobody but its organisation ends it. */
export const UNTIL_REVEALED = '9999-12-31T23:59:59.999Z';
