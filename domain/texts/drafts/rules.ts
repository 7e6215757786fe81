import { z } from 'zod';
import { id, line, orNothing } from '../../input.ts';

export const DRAFT_NAME_LENGTH = 80;
/** How many drafts of one text people may keep by name. */
export const MOST_NAMED = 1000;

/** The present words as a draft, with a name or without. */
export const naming = z.object({ seat: id, text: id, name: orNothing(line(DRAFT_NAME_LENGTH)) });

export const restoring = z.object({ seat: id, draft: id });
