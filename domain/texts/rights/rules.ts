import { z } from 'zod';
import { id } from '../../input.ts';

/** To whom a right on one text is given, and which rights there are, the weakest first. */
export const grantees = ['organization', 'body', 'seat'] as const;
export const textRights = ['read', 'suggest', 'edit'] as const;

/** A text has at most so many rights of its own. */
export const MOST_RIGHTS = 200;

/** `grantee`: of whom it is, or which right given before is changed (`grant`). */
export const givingRight = z.object({
  seat: id,
  text: id,
  kind: z.enum([...grantees, 'grant']),
  grantee: id,
  right: z.enum(textRights),
});
export const takingRight = z.object({ seat: id, text: id, grant: id });
