import type { Migration } from 'kysely/migration';
import { coalitions } from './002-coalitions.ts';
import { logos } from './006-logos.ts';
import { people } from './001-people.ts';
import { record } from './005-record.ts';
import { signing } from './007-signing.ts';
import { sessionTickets } from './008-session-tickets.ts';
import { statements } from './004-statements.ts';
import { texts } from './003-texts.ts';

/** Every migration in order. A released one is never edited; a change is a new file and a new line. */
export const migrations: Record<string, Migration> = {
  '001-people': people,
  '002-coalitions': coalitions,
  '003-texts': texts,
  '004-statements': statements,
  '005-record': record,
  '006-logos': logos,
  '007-signing': signing,
  '008-session-tickets': sessionTickets,
};
