import { sql, type RawBuilder, type SqlBool } from 'kysely';
import type { Instant } from '../platform.ts';

/** A signature bears a public name now, whatever its state: as it was signed, or because the date chosen for it has come. */
export function bearsName(now: Instant): RawBuilder<SqlBool> {
  return sql<SqlBool>`(signatures.named_from <= ${now} or (signatures.named_from is null
    and signatures.visibility = 'public'
    and (signatures.embargoed_until is null or signatures.embargoed_until <= ${now})))`;
}

/** Everybody has known of an act since the date its name was to be public from: the SQL twin of circleOf. */
export function isOpened(act: string, now: Instant): RawBuilder<SqlBool> {
  const of = (column: string) => sql.ref(`${act}.${column}`);
  return sql<SqlBool>`(${of('named_from')} is not null and ${of('named_from')} <= ${now}
    and ${of('known_to')} <> 'organization' and not exists (
    select 1 from signature_acts ended where ended.signature_id = ${of('signature_id')}
      and ended.position > ${of('position')} and ended.at < ${of('named_from')}
      and ended.authority <> 'revealed' and (ended.named_from is null or ended.named_from > ${of('named_from')})))`;
}
