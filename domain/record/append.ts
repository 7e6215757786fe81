import { createHash } from 'node:crypto';
import type { Tx } from '../turn.ts';
import type { AuditEntry, LeafEntry, OutboxEntry, RecordEntry } from './entry.ts';

const sha256 = (...parts: Uint8Array[]) => {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part);
  return hash.digest();
};

/** RFC 6962 leaf hash over a salted commitment: SHA-256(0x00 ‖ SHA-256(salt ‖ record)). */
export function leafHash(salt: Uint8Array, record: string): string {
  const commitment = sha256(salt, Buffer.from(record, 'utf8'));
  return sha256(Uint8Array.of(0), commitment).toString('hex');
}

/** Writes all entries of an act. Leaves come last: taking the next index is the transaction's last lock. */
export async function appendRecord(tx: Tx, entries: RecordEntry[]): Promise<void> {
  for (const entry of entries) if (entry.kind === 'outbox') await appendOutbox(tx, entry);
  for (const entry of entries) if (entry.kind === 'audit') await appendAudit(tx, entry);
  for (const entry of entries) if (entry.kind === 'leaf') await appendLeaf(tx, entry);
}

async function appendOutbox(tx: Tx, entry: OutboxEntry): Promise<void> {
  await tx.db
    .insertInto('outbox')
    .values({
      id: tx.platform.newId(),
      coalition_id: entry.coalitionId,
      kind: entry.job,
      key: entry.key,
      payload: JSON.stringify(entry.payload),
      created_at: tx.now,
      due_at: entry.dueAt ?? tx.now,
      leased_until: null,
      tries: 0,
      done_at: null,
      failure: null,
    })
    .onConflict((conflict) => conflict.column('key').doNothing())
    .execute();
  tx.announce('outbox', 'due');
}

async function appendAudit(tx: Tx, entry: AuditEntry): Promise<void> {
  await tx.db
    .insertInto('audit')
    .values((eb) => ({
      id: tx.platform.newId(),
      coalition_id: entry.coalitionId,
      seq: eb
        .selectFrom('audit')
        .where('coalition_id', '=', entry.coalitionId)
        .select((inner) => inner(inner.fn.coalesce(inner.fn.max('seq'), inner.lit(0)), '+', 1).as('next')),
      at: tx.now,
      seat_id: entry.seatId,
      actor:
        entry.seatId === null
          ? null
          : eb
              .selectFrom('seats')
              .innerJoin('people', 'people.id', 'seats.person_id')
              .where('seats.id', '=', entry.seatId)
              .select('people.name'),
      act: entry.act,
      subject_kind: entry.subject.kind,
      subject_id: entry.subject.id,
      detail: JSON.stringify(entry.detail ?? {}),
    }))
    .execute();
}

async function appendLeaf(tx: Tx, entry: LeafEntry): Promise<void> {
  const { size } = await tx.db
    .insertInto('logs')
    .values({ coalition_id: entry.coalitionId, size: 1 })
    .onConflict((conflict) =>
      conflict.column('coalition_id').doUpdateSet((eb) => ({ size: eb('logs.size', '+', 1) })),
    )
    .returning('size')
    .executeTakeFirstOrThrow();
  const salt = tx.platform.randomBytes(32);
  const record = JSON.stringify(entry.record);
  const hash = leafHash(salt, record);
  await tx.db
    .insertInto('log_leaves')
    .values({
      coalition_id: entry.coalitionId,
      leaf_index: size - 1,
      hash,
      salt: Buffer.from(salt).toString('hex'),
      record,
      at: tx.now,
    })
    .execute();
  await entry.store?.(size - 1, hash);
}
