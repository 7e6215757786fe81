import type { Acting } from '../../accounts/acting-seat.ts';
import { Invalid } from '../../errors.ts';
import { forgetFile, keepUpload, type Sent } from '../../files/actions.ts';
import { kindOf } from '../../files/kinds.ts';
import { parse } from '../../input.ts';
import type { Platform } from '../../platform.ts';
import { actorOf } from '../../texts/reads-actor.ts';
import { transact, type Tx } from '../../transaction.ts';
import type { Viewer } from '../../viewer.ts';
import { allow, lockStatement } from '../actions.ts';
import { requireStatement, type Statement } from '../reads.ts';
import { publicStates } from '../rules.ts';
import { mayKeepCompanions } from './policy.ts';
import { digestsOf } from './reads.ts';
import { recording, summarizing } from './rules.ts';

type Place = { seat: string; statement: string; language: string };

/** Writes the summary of a statement in one language, in place of the one there was; without words it goes. */
export function writeSummary(
  platform: Platform,
  viewer: Viewer,
  input: Place & { words: string | null },
): Promise<Statement> {
  const asked = parse(summarizing, input);
  return change(platform, viewer, asked, async (tx, { statement, acting }) => {
    const { language, words } = asked;
    if (words === null) {
      await tx.db
        .deleteFrom('statement_summaries')
        .where('statement_id', '=', statement.id)
        .where('language', '=', language)
        .execute();
      return 'summary-removed';
    }
    const said = { words, seat_id: acting.seat.id, at: tx.now };
    await tx.db
      .insertInto('statement_summaries')
      .values({ coalition_id: statement.coalitionId, statement_id: statement.id, language, ...said })
      .onConflict((conflict) => conflict.columns(['statement_id', 'language']).doUpdateSet(said))
      .execute();
    return 'summarized';
  });
}

/** Keeps a recording of the text as it stands in one language, in place of the one there was. */
export function keepRecording(
  platform: Platform,
  viewer: Viewer,
  { file, ...input }: Place & { file: Sent },
): Promise<Statement> {
  const asked = parse(recording, input);
  return change(platform, viewer, asked, async (tx, { statement, acting }) => {
    const { language } = asked;
    const { coalitionId: coalition_id } = statement;
    if (!kindOf(file.bytes).startsWith('audio/')) throw new Invalid([{ field: 'upload', word: 'not-audio' }]);
    await forget(tx, statement, language);
    await tx.db
      .insertInto('statement_recordings')
      .values({
        coalition_id,
        statement_id: statement.id,
        language,
        file_id: await keepUpload(tx, coalition_id, file),
        text_digest: (await digestsOf(tx.db, statement)).get(language)!,
        seat_id: acting.seat.id,
        at: tx.now,
      })
      .execute();
    return 'recorded';
  });
}

/** Takes the recording in one language away, and its bytes out of what is stored. */
export function removeRecording(platform: Platform, viewer: Viewer, input: Place): Promise<Statement> {
  const asked = parse(recording, input);
  return change(platform, viewer, asked, async (tx, { statement }) => {
    await forget(tx, statement, asked.language);
    return 'recording-removed';
  });
}

async function forget(tx: Tx, { id, coalitionId }: Statement, language: string): Promise<void> {
  const gone = await tx.db
    .deleteFrom('statement_recordings')
    .where('statement_id', '=', id)
    .where('language', '=', language)
    .returning('file_id')
    .executeTakeFirst();
  if (gone) await forgetFile(tx, coalitionId, gone.file_id);
}

async function change(
  platform: Platform,
  viewer: Viewer,
  asked: Place,
  work: (tx: Tx, at: { statement: Statement; acting: Acting }) => Promise<string>,
): Promise<Statement> {
  return transact(platform, async (tx) => {
    const { statement, acting } = await lockStatement(tx, viewer, asked);
    allow(acting, statement, mayKeepCompanions(acting, statement));
    if (!statement.languages.includes(asked.language))
      throw new Invalid([{ field: 'language', word: 'language-not-of-text' }]);
    const act = await work(tx, { statement, acting });
    tx.announce(`statement:${statement.id}`, act);
    if ((publicStates as readonly string[]).includes(statement.state)) tx.publicChange(statement.coalitionId);
    tx.record({
      kind: 'audit',
      coalitionId: statement.coalitionId,
      seatId: await actorOf(tx.db, acting.seat.id),
      act: `statement.${act}`,
      subject: { kind: 'statement', id: statement.id },
      detail: { language: asked.language },
    });
    return requireStatement(tx.db, statement.id);
  });
}
