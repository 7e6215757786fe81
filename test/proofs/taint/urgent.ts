import { loadViewer } from '../../../domain/accounts/load-viewer.ts';
import { answerAlert } from '../../../domain/alerts/actions-answer.ts';
import { raiseAlert, setAlerts } from '../../../domain/alerts/actions.ts';
import { askSteering } from '../../../domain/alerts/ask-steering.ts';
import { requireAlert } from '../../../domain/alerts/reads.ts';
import { answerDecision } from '../../../domain/decisions/actions-answer.ts';
import { announceOutcome, closeDecision } from '../../../domain/decisions/actions-end.ts';
import { closeText } from '../../../domain/statements/close-text.ts';
import { requireStatement } from '../../../domain/statements/reads.ts';
import { givenBody, givenBodyMember } from '../../support/factories/bodies.ts';
import { givenTheme } from '../../support/factories/themes.ts';
import { writeUrgent } from '../../support/factories/urgent.ts';
import type { TestPlatform } from '../../support/platform.ts';
import { ALERTED } from './marks.ts';
import type { KnownStatement, Player } from './world.ts';

/** A text that came from an alert and was adopted within hours; it waits to be opened for signature. */
export interface Urgent {
  statement: KnownStatement;
  theme: string;
  alert: string;
  dutyBody: string;
  decision: string;
}

/** An alert that three members, who are none of the viewers, raise, confirm and adopt the text of. */
export async function tellUrgent(
  platform: TestPlatform,
  {
    coalitionId: coalition_id,
    office,
    body,
    duty: [first, second, raiser],
  }: { coalitionId: string; office: Player; body: string; duty: readonly [Player, Player, Player] },
): Promise<Urgent> {
  const as = async ({ token, seatId: seat }: Player) => ({
    viewer: (await loadViewer(platform.store, { token }, platform.clock.now()))!,
    seat,
  });
  const dutyBody = await givenBody(platform, { coalition_id, kind: 'working-group' });
  const steering = await givenBody(platform, { coalition_id, kind: 'steering' });
  for (const { seatId: seat_id } of [first, second])
    await givenBodyMember(platform, { coalition_id, body_id: dutyBody.id, seat_id, role: 'member' });
  for (const { seatId: seat_id } of [first, second, raiser])
    await givenBodyMember(platform, { coalition_id, body_id: steering.id, seat_id, role: 'member' });
  const theme = (await givenTheme(platform, { coalition_id })).id;
  const { viewer, seat } = await as(office);
  await setAlerts(platform, viewer, { seat, dutyBody: dutyBody.id, retentionDays: 30 });
  const raising = await as(raiser);
  const told = (what: string) => `${what} ${ALERTED}`;
  const { id } = await raiseAlert(platform, raising.viewer, {
    ...{ seat: raising.seat, what: told('Detuvieron a una familia.'), country: 'GT', themes: [theme] },
    ...{ source: told('Llamada.'), verifiedBy: told('Visita.'), risk: told('Deportación.') },
    ...{ consent: true, affected: told('Familia') },
  });
  for (const officer of [first, second]) {
    const answering = await as(officer);
    await answerAlert(platform, answering.viewer, { seat: answering.seat, alert: id, proceed: true, body });
  }
  const { statementId } = await requireAlert(platform.store.read, id);
  await writeUrgent(platform, viewer, { seat, statement: statementId! });
  await closeText(platform, viewer, { seat, statement: statementId! });
  const { id: decision, slug } = await askSteering(platform, viewer, { seat, alert: id });
  for (const member of [first, second, raiser]) {
    const answering = await as(member);
    const answer = { seat: answering.seat, decision, choice: 'agree', language: 'es' } as const;
    await answerDecision(platform, answering.viewer, answer);
  }
  await closeDecision(platform, viewer, { seat, decision });
  const outcome = { outcomeEs: 'Se publica.', outcomeEn: 'It is published.' };
  await announceOutcome(platform, viewer, { seat, decision, ...outcome });
  const statement = await requireStatement(platform.store.read, statementId!);
  return {
    statement: { id: statement.id, slug: statement.slug, textId: statement.textId },
    theme,
    alert: id,
    dutyBody: dutyBody.id,
    decision: slug,
  };
}
