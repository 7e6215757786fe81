import { Forbidden } from '../errors.ts';
import { keepFile } from '../files/actions.ts';
import { parse } from '../input.ts';
import type { Instant, Platform } from '../platform.ts';
import { endSignOn, lockSignOn } from '../sign-ons/actions.ts';
import { paperLeaves, standingPaper } from '../sign-ons/paper/reads.ts';
import { currentSignOns, type SignOn } from '../sign-ons/reads.ts';
import { clearCode, signOnState } from '../sign-ons/rules.ts';
import { allow, lockStatement, moveOn } from '../statements/actions.ts';
import { mayPublish } from '../statements/policy.ts';
import type { Statement } from '../statements/reads.ts';
import { publishingStep } from '../statements/rules.ts';
import { requireReviewedVersion } from '../texts/checks/gate.ts';
import { requireLiveVersion } from '../texts/sources/gate.ts';
import { transact, type Tx } from '../transaction.ts';
import type { Viewer } from '../viewer.ts';
import { currentEditions, standingLeaves, type Edition } from './reads.ts';
import { kindOf, PRINTING, publishing, type PrintForm } from './rules.ts';

/** Publishes a statement as an edition: the text, and the signatures standing at this moment. Prints follow. */
export async function publishStatement(
  platform: Platform,
  viewer: Viewer,
  input: { seat: string; statement: string },
): Promise<Statement> {
  const asked = parse(publishing, input);
  return transact(platform, async (tx) => {
    const { statement, acting } = await lockStatement(tx, viewer, asked);
    allow(acting, statement, mayPublish(acting, statement));
    await requireReviewedVersion(tx, statement.coalitionId, statement.versionId!);
    await requireLiveVersion(tx, { ...statement, versionId: statement.versionId! }, acting);
    const signOn = statement.mode === 'opt-in' ? await lockEnded(tx, statement) : null;
    const { code, count } = await issueEdition(tx, {
      statement,
      versionId: statement.versionId!,
      signOn,
      seatId: acting.seat.id,
    });
    return moveOn(tx, statement, acting, publishingStep(statement.mode), 'published', { code, count });
  });
}

/** Writes a new edition of a version with the signatures that stand at this moment, under a lock on them. Prints follow. */
export async function issueEdition(
  tx: Tx,
  of: {
    statement: Pick<Statement, 'id' | 'coalitionId'>;
    versionId: string;
    signOn: Pick<SignOn, 'id'> | null;
    seatId: string;
  },
): Promise<{ id: string; number: number; code: string; count: number }> {
  const leaves = of.signOn ? await standingLeaves(tx.db, of.signOn.id) : [];
  const { signOn, versionId } = of;
  const paper = signOn
    ? (await standingPaper(tx.db, { signOnId: signOn.id, versionId }, tx.now)).counted
    : [];
  const onPaper = await paperLeaves(
    tx.db,
    paper.map(({ id }) => id),
  );
  const [last] = await currentEditions(tx.db, [of.statement.id]);
  const edition = {
    id: tx.platform.newId(),
    coalition_id: of.statement.coalitionId,
    statement_id: of.statement.id,
    version_id: of.versionId,
    sign_on_id: of.signOn?.id ?? null,
    number: (last?.number ?? 0) + 1,
    code: clearCode(8, tx.platform.randomBytes),
    signature_count: leaves.length,
    leaf_hashes: JSON.stringify(leaves),
    paper_count: paper.length,
    paper_leaf_hashes: JSON.stringify(onPaper),
    published_at: tx.now,
    published_by_seat_id: of.seatId,
  };
  await tx.db.insertInto('editions').values(edition).execute();
  const { id, coalition_id: coalitionId, published_by_seat_id, ...facts } = edition;
  tx.record({
    kind: 'leaf',
    coalitionId,
    record: { kind: 'edition', edition: id, seat: published_by_seat_id, ...facts },
  });
  tx.record({
    kind: 'outbox',
    coalitionId,
    job: PRINTING,
    key: `${PRINTING}:${id}`,
    payload: { edition: id },
  });
  tx.publicChange(coalitionId);
  return { id, number: edition.number, code: edition.code, count: leaves.length };
}

/** No signature comes or goes while it is counted. */
async function lockEnded(tx: Tx, statement: Statement): Promise<SignOn> {
  const [current] = await currentSignOns(tx.db, [statement.id]);
  const signOn = await lockSignOn(tx, current!.id);
  if (signOnState(signOn!, tx.now) !== 'closed') throw new Forbidden('sign-on-still-open');
  if (signOn!.state === 'open') await endSignOn(tx, signOn!);
  return signOn!;
}

/** A print, and when the names in it were read. */
export interface Made {
  bytes: Uint8Array;
  readAt: Instant;
}

/** Keeps a print of an edition under its digest; issued again, it is the same one. Earlier ones of its form are retired. */
export async function keepPrint(
  platform: Platform,
  edition: Edition,
  form: PrintForm,
  { bytes, readAt }: Made,
): Promise<string> {
  const kind = kindOf(form);
  return transact(platform, async (tx) => {
    await tx.lock(tx.db.selectFrom('editions').select('id').where('id', '=', edition.id));
    const coalition_id = edition.coalitionId;
    const fileId = await keepFile(tx, { coalitionId: coalition_id, bytes });
    await tx.db
      .updateTable('edition_prints')
      .set({ retired: 1 })
      .where('edition_id', '=', edition.id)
      .where('kind', '=', kind)
      .where('file_id', '<>', fileId)
      .execute();
    await tx.db
      .insertInto('edition_prints')
      .values({ coalition_id, edition_id: edition.id, kind, file_id: fileId, issued_at: readAt, retired: 0 })
      .onConflict((conflict) =>
        conflict.columns(['edition_id', 'kind', 'file_id']).doUpdateSet({ issued_at: readAt, retired: 0 }),
      )
      .execute();
    tx.announce(`statement:${edition.statementId}`, 'printed');
    tx.publicChange(coalition_id);
    return fileId;
  });
}
