import type { Acting } from '../accounts/acting-seat.ts';
import { authorize } from '../authorize.ts';
import { Invalid, NotFound } from '../errors.ts';
import { parse } from '../input.ts';
import { HOUR, later, type Platform } from '../platform.ts';
import { storeStatement } from '../statements/actions.ts';
import { letBodyRead } from '../statements/actions-rights.ts';
import { putTag } from '../tags/actions.ts';
import { startText } from '../texts/co-editing/actions.ts';
import { transact, type Tx } from '../transaction.ts';
import type { Viewer } from '../viewer.ts';
import { change, lockAlert, tell } from './actions-tell.ts';
import { purgeLater, REVIEWING } from './actions-after.ts';
import { REVIEW_HOURS } from './constants.ts';
import { mailDrafters, mailRaiser } from './mails.ts';
import { mayAnswerAlert, mayProceed } from './policy.ts';
import { countryOfSeat, requireAlert, type Alert } from './reads.ts';
import { answering } from './rules.ts';
import { alertTemplateWords } from '../words/alert-template.ts';
import { templateOf, titlesOf } from './template.ts';

export interface Answering {
  seat: string;
  alert: string;
  proceed: boolean;
  /** Whose drafters write the text: named by whoever says the second yes. */
  body?: string | null;
  /** Why not, where it is not. */
  reason?: string | null;
}

/**
 * A duty officer says whether it is to proceed. One no ends it; the second yes, from another country than the first, starts
 * its clock and opens the text from a template in both languages.
 */
export async function answerAlert(platform: Platform, viewer: Viewer, input: Answering): Promise<Alert> {
  const asked = parse(answering, input);
  return transact(platform, async (tx) => {
    const { alert, acting } = await lockAlert(tx, viewer, asked);
    const answered = alert.answers.some(({ personId }) => personId === acting.personId);
    const may = mayAnswerAlert(acting, alert, { now: tx.now, answered });
    const country = await countryOfSeat(tx.db, acting.seat.id);
    const others = alert.answers.flatMap((one) => (one.proceed ? [one.country] : []));
    authorize(asked.proceed ? mayProceed(may, { country, others }) : may);
    const last = asked.proceed && others.length > 0;
    if (last && asked.body === null) throw new Invalid([{ field: 'body', word: 'alert-body' }]);
    if (asked.body !== null) await requireBody(tx, alert, asked.body);
    await tx.db
      .insertInto('alert_answers')
      .values({
        id: tx.platform.newId(),
        coalition_id: alert.coalitionId,
        alert_id: alert.id,
        seat_id: acting.seat.id,
        proceed: asked.proceed ? 1 : 0,
        country: country ?? '',
        reason: asked.proceed ? null : asked.reason,
        at: tx.now,
      })
      .execute();
    if (!asked.proceed) return end(tx, alert, acting);
    if (last) return go(tx, alert, acting, asked.body!);
    const confirmed = await requireAlert(tx.db, alert.id);
    await tell(tx, confirmed, acting, 'confirmed');
    return confirmed;
  });
}

async function end(tx: Tx, alert: Alert, acting: Acting): Promise<Alert> {
  const ended = await change(tx, alert, acting, 'refused', { state: 'refused', ended_at: tx.now });
  await purgeLater(tx, ended);
  await mailRaiser(tx, ended);
  return ended;
}

async function go(tx: Tx, alert: Alert, acting: Acting, body: string): Promise<Alert> {
  const { coalitionId, id } = alert;
  await tx.lock(tx.db.selectFrom('coalitions').select('id').where('id', '=', coalitionId));
  const statement = await storeStatement(tx, acting, {
    ...{ coalitionId, body, mode: 'opt-in', languages: ['es', 'en'], referenceLanguage: 'es' },
    ...{ titles: titlesOf(alert.country), address: alertTemplateWords.es.address },
  });
  const blocks = templateOf(tx.platform.randomBytes);
  await letBodyRead(tx, statement, { body: alert.dutyBodyId, seatId: acting.seat.id });
  await startText(tx, { textId: statement.textId, seatId: acting.seat.id, blocks });
  for (const theme of alert.themeIds)
    await putTag(tx, {
      coalitionId,
      subject: { kind: 'statement', id: statement.id },
      tag: { theme },
      seatId: acting.seat.id,
    });
  const went = await change(tx, alert, acting, 'went', {
    state: 'going',
    went_at: tx.now,
    statement_id: statement.id,
  });
  tx.record({
    kind: 'outbox',
    coalitionId,
    job: REVIEWING,
    key: `${REVIEWING}:${id}`,
    payload: { alert: id },
    dueAt: later(tx.now, REVIEW_HOURS * HOUR),
  });
  await mailRaiser(tx, went);
  await mailDrafters(tx, went, statement);
  return went;
}

async function requireBody(tx: Tx, { coalitionId }: Alert, id: string): Promise<void> {
  const body = await tx.lock(
    tx.db.selectFrom('bodies').select(['coalition_id', 'ended_at']).where('id', '=', id),
  );
  const over = body !== undefined && body.ended_at !== null && body.ended_at <= tx.now;
  if (body?.coalition_id !== coalitionId || over) throw new NotFound();
}
