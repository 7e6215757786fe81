import type { Reader } from '../../db/store.ts';
import { findCoalition } from '../coalitions/reads.ts';
import { answeredAs, answerFileName } from '../files/rules.ts';
import { slugOf } from '../statements/rules.ts';
import type { Viewer } from '../viewer.ts';
import { mayKnowAgenda } from './policy.ts';
import { agendasById } from './reads.ts';
import { asksById } from './reads-asks.ts';
import { answerById, evidenceById } from './reads-sets.ts';

/** A file on its way to its reader. */
export interface Attachment {
  bytes: Uint8Array;
  mime: string;
  fileName: string;
}

/** The file of a piece of evidence or of an answer, for whoever may know its agenda; null for anybody else. */
export async function attachmentFor(
  db: Reader,
  viewer: Viewer,
  place: { coalition: string; attachment: string },
): Promise<Attachment | null> {
  const evidence = await evidenceById(db, place.attachment);
  const answer = evidence ? undefined : await answerById(db, place.attachment);
  const kept = evidence ?? answer;
  if (!kept?.fileId || kept.removedAt !== null) return null;
  const [ask] = await asksById(db, [kept.askId]);
  const [agenda] = ask ? await agendasById(db, [ask.agendaId]) : [];
  const coalition = await findCoalition(db, place.coalition);
  if (!agenda || agenda.coalitionId !== coalition?.id || !mayKnowAgenda(viewer, agenda).allowed) return null;
  const row = await db
    .selectFrom('files')
    .where('coalition_id', '=', agenda.coalitionId)
    .where('id', '=', kept.fileId)
    .select(['bytes', 'mime'])
    .executeTakeFirst();
  if (!row) return null;
  const { mime, ending } = answeredAs(row.mime);
  const fileName = evidence
    ? `${slugOf(evidence.title)}.${ending}`
    : answerFileName({ agenda: agenda.slug, answeredOn: answer!.answeredOn, mime: row.mime });
  return { bytes: row.bytes, mime, fileName };
}
