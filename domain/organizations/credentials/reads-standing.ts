import { expressionBuilder, type Expression, type SqlBool } from 'kysely';
import type { Tables } from '../../../db/tables/index.ts';
import type { Instant } from '../../platform.ts';

/** The SQL twin of restOf being null, over seats: those whose rights bind now. */
export function bindsAt(now: Instant): Expression<SqlBool> {
  const eb = expressionBuilder<Tables, 'seats'>();
  return eb.or([
    eb('seats.credential_id', 'is', null),
    eb.exists(
      eb
        .selectFrom('credentials')
        .whereRef('credentials.id', '=', 'seats.credential_id')
        .where((on) => on.or([on('credentials.from_at', 'is', null), on('credentials.from_at', '<=', now)]))
        .where((on) => on.or([on('credentials.until_at', 'is', null), on('credentials.until_at', '>', now)]))
        .where('credentials.rests_at', '>', now)
        .select('credentials.id'),
    ),
  ]);
}
