/** A line of the log of acts that members can read. `detail` never holds a withheld name. */
export interface AuditEntry {
  kind: 'audit';
  coalitionId: string;
  /** Null where naming the actor would name an organisation that withholds its name. */
  seatId: string | null;
  /** e.g. "statement.closed"; the sentence is in words/record.ts. */
  act: string;
  subject: { kind: string; id: string };
  detail?: Record<string, string | number>;
}

/** A leaf of the record log: salted, so that the hash says nothing about what it covers. */
export interface LeafEntry {
  kind: 'leaf';
  coalitionId: string;
  /** What is being recorded, as plain JSON facts. */
  record: Record<string, string | number | null>;
  /** Stores what must name its leaf; called with the leaf's index and hash inside the transaction. */
  store?: (leafIndex: number, hash: string) => Promise<void>;
}

/** An effect after commit. A second entry with the same key is dropped. */
export interface OutboxEntry {
  kind: 'outbox';
  coalitionId: string | null;
  /** The job's name, e.g. "mail". */
  job: string;
  key: string;
  payload: unknown;
  dueAt?: string;
}

export type RecordEntry = AuditEntry | LeafEntry | OutboxEntry;
